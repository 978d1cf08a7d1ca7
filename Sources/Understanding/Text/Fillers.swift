/// Sounds of hesitation and stammering, which say nothing.
enum Fillers {
  private static let hesitations = ScalarSet("嗯呃哦噢喔唔诶欸嗳唉")
  /// Hesitations only where nothing of meaning touches them.
  private static let doubtful = ScalarSet("额哎啊嘿哟")
  private static let stammered = ScalarSet("您你我那这他是就")
  private static let opening = TextList(["那个", "就是说", "就是", "这个", "然后呢", "那么", "要不"])
  private static let lively = ScalarSet("您你我咱请,麻是张先")
  private static let words: Set<String> = [
    "um", "uh", "uhm", "umm", "uhh", "er", "erm", "ehm", "hmm", "hm", "mm", "ah", "eh",
  ]

  static func remove(from line: inout NormalisedLine) {
    var keep = [Bool](repeating: true, count: line.scalars.count)
    let source = line.scalars
    for index in source.indices {
      let value = source[index]
      if hesitations.contains(value) { keep[index] = false }
      if doubtful.contains(value), startsPiece(index, source, keep) { keep[index] = false }
      if stammered.contains(value), index > 0, source[index - 1] == value { keep[index - 1] = false }
    }
    removeOpenings(source, &keep)
    removeWords(line, &keep)
    line.origin = zip(line.origin, keep).compactMap { $1 ? $0 : nil }
    line.scalars = zip(source, keep).compactMap { $1 ? $0 : nil }
    collapseMarks(&line)
  }

  /// Whether nothing kept stands before the index since the last mark.
  private static func startsPiece(_ index: Int, _ source: [UInt32], _ keep: [Bool]) -> Bool {
    var before = index - 1
    while before >= 0, !keep[before] || source[before] == 0x20 { before -= 1 }
    return before < 0 || ScalarClass.endsSegment(source[before])
  }

  /// 那个 and its like at the start of a piece, where more follows.
  private static func removeOpenings(_ source: [UInt32], _ keep: inout [Bool]) {
    for index in source.indices where keep[index] {
      // 那个面 is no filler
      guard let length = opening.length(at: index, before: source.count, in: source),
        index + length < source.count, source[index + length] != 0x9762, startsPiece(index, source, keep)
      else { continue }
      // 那个电话 names a thing; a filler stands before a person, a mark or another filler
      let next = index + length
      if lively.contains(source[next]) || !keep[next] { for place in index..<next { keep[place] = false } }
    }
  }

  private static func removeWords(_ line: NormalisedLine, _ keep: inout [Bool]) {
    for word in LatinText.words(in: line.scalars) where words.contains(line.text(in: word)) {
      for index in word { keep[index] = false }
      if word.upperBound < line.scalars.count, line.scalars[word.upperBound] == 0x20 {
        keep[word.upperBound] = false
      }
    }
  }

  /// Marks left standing side by side become the strongest of them; none stands at the start.
  private static func collapseMarks(_ line: inout NormalisedLine) {
    var scalars: [UInt32] = []
    var origin: [Int] = []
    for (value, place) in zip(line.scalars, line.origin) {
      if ScalarClass.endsSegment(value) {
        guard let last = scalars.last else { continue }
        if ScalarClass.endsSegment(last) {
          if strength(value) > strength(last) { scalars[scalars.count - 1] = value }
          continue
        }
      }
      if value == 0x20, scalars.last.map({ !ScalarClass.isWord($0) }) ?? true { continue }
      scalars.append(value)
      origin.append(place)
    }
    line.scalars = scalars
    line.origin = origin
  }

  private static func strength(_ mark: UInt32) -> Int {
    switch mark {
    case 0x3F: 4
    case 0x21: 3
    case 0x2E, 0x3B: 2
    default: 1
    }
  }
}
