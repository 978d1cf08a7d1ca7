/// Cuts a line into segments, and says which of them ask.
enum Segmenter {
  private static let particles = ScalarSet("吗么呢吧不没")
  private static let words = TextList([
    "多少", "什么", "啥", "哪", "谁", "怎么", "怎样", "几点", "几号", "几时", "几天", "何时", "为什么", "咋", "多久", "多大", "多长", "是不是",
    "有没有", "能不能", "可不可以",
    "要不要", "方不方便", "对不对", "行不行", "好不好", "是否", "能否", "可否", "请问", "贵姓", "没有问题吧",
  ])
  private static let openers: Set<String> = [
    "what", "when", "where", "who", "which", "how", "why", "is", "are", "do", "does", "did", "can", "could",
    "would", "will",
    "may", "shall", "should", "has", "have", "any", "anything",
  ]

  /// Words that open a new thought where dictation left no marks.
  private static let openings = TextList([
    "请问", "麻烦", "然后", "另外", "还有就是", "对了", "那您", "那我", "您看", "要么", "或者", "你先", "您先", "顺便", "不过", "但是", "我们这边",
    "要不", "同时", "最后", "此外", "我跟您", "我给您", "我帮您", "您这边",
  ])
  private static let closers = ScalarSet("了吗呢吧啊呀哈啦嘛的")
  /// What holds on to the word behind it: 不再另外打电话 is one thought.
  private static let binders = ScalarSet("不没别再也都会能要想可得太")
  /// Pieces shorter than this are left whole.
  private static let dictated = 12

  /// Cuts at marks, and long dictated pieces also before words that open a new thought.
  static func cut(_ line: inout NormalisedLine) {
    cutAtMarks(&line)
    guard line.segments.contains(where: { $0.range.count >= dictated }) else { return }
    line.segments = line.segments.flatMap { cutDictated($0, in: line) }
  }

  private static func cutDictated(_ segment: NormalisedLine.Segment, in line: NormalisedLine)
    -> [NormalisedLine.Segment]
  {
    guard segment.range.count >= dictated else { return [segment] }
    let s = line.scalars
    var cuts: [Int] = []
    for index in segment.range
    where index - (cuts.last ?? segment.range.lowerBound) >= 4 && segment.range.upperBound - index >= 4 {
      guard ScalarClass.isHan(s[index]) else { continue }
      if !binders.contains(s[index - 1]), openings.length(at: index, before: s.count, in: s) != nil {
        cuts.append(index)
        continue
      }
      // …满了|下午三点…: a time after a closing particle begins a new piece
      if closers.contains(s[index - 1]), s[index - 1] != 0x7684,
        case .time? = TimeGrammar.read(at: index, in: s)?.value
      {
        cuts.append(index)
      }
    }
    guard !cuts.isEmpty else { return [segment] }
    let bounds = [segment.range.lowerBound] + cuts + [segment.range.upperBound]
    return zip(bounds, bounds.dropFirst()).map { low, high in
      .init(
        range: low..<high, sentence: segment.sentence,
        asks: high == segment.range.upperBound
          ? segment.asks || asks(s[low..<high], line) : asks(s[low..<high], line))
    }
  }

  private static func cutAtMarks(_ line: inout NormalisedLine) {
    var segments: [NormalisedLine.Segment] = []
    var start = 0
    var sentence = 0
    let scalars = line.scalars
    func close(at end: Int, mark: UInt32?) {
      var low = start
      var high = end
      while low < high, scalars[low] == 0x20 || scalars[low] == 0x22 || scalars[low] == 0x3001 { low += 1 }
      while high > low, scalars[high - 1] == 0x20 || scalars[high - 1] == 0x22 || scalars[high - 1] == 0x3001
      { high -= 1 }
      guard low < high else { return }
      let asks = mark == 0x3F || asks(scalars[low..<high], line)
      segments.append(.init(range: low..<high, sentence: sentence, asks: asks))
    }
    for index in scalars.indices where ScalarClass.endsSegment(scalars[index]) && !isInNumber(index, scalars)
    {
      close(at: index, mark: scalars[index])
      start = index + 1
      if ScalarClass.endsSentence(scalars[index]) { sentence += 1 }
    }
    close(at: scalars.count, mark: nil)
    line.segments = segments
  }

  /// The point of 2.5 and the colon of 10:00.
  private static func isInNumber(_ index: Int, _ scalars: [UInt32]) -> Bool {
    let mark = scalars[index]
    guard mark == 0x2E || mark == 0x3A, index > 0, index + 1 < scalars.count else { return false }
    return ScalarClass.isDigit(scalars[index - 1]) && ScalarClass.isDigit(scalars[index + 1])
  }

  private static func asks(_ piece: ArraySlice<UInt32>, _ line: NormalisedLine) -> Bool {
    guard let last = piece.last else { return false }
    if ScalarClass.isHan(last) || piece.contains(where: ScalarClass.isHan) {
      if particles.contains(last) { return true }
      return words.stands(in: piece.indices, of: line.scalars)
    }
    let first = piece.prefix { ScalarClass.isLatin($0) }
    return openers.contains(String.from(scalars: first))
  }

}
