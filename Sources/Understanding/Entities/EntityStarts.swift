/// Where a value can begin: most places of a line are no beginning of any, and the grammars need not be asked there.
enum EntityStarts {
  /// Chinese characters and signs that the grammars' words and numbers begin with.
  private static let scalars = ScalarSet(
    // numbers
    "零〇一二两俩三仨四五六七八九幺壹贰叁肆伍陆柒捌玖十拾百佰千仟"
      // sums and lengths of time
      + "¥￥半大小几数"
      // days and parts of the day
      + "今明后下这本上周星礼週当同那第隔次翌转早晨清前头中晌正午过傍晚"
      // plates
      + "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")

  /// English words that the grammars' words begin with, by their letters.
  private static let words: Set<UInt64> = Set(
    ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
      + "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand grand "
      + "half a an couple several few next this that the same following coming day today tonight tomorrow "
      + "monday tuesday tuesdays wednesday wednesdays thursday friday saturday sunday "
      + "january february march april may june july august september october november december "
      + "morning mornings afternoon afternoons evening noon midday lunchtime arvo am pm quarter oh double triple "
      + "jing beijing hu yue jin")
      .split(separator: " ").map { key($0.unicodeScalars.map(\.value)[...]) })
  /// Provinces in letters may run into the rest of a plate.
  private static let provinces: [[UInt32]] = ["jin", "bei", "hu", "yue"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// A word of up to twelve letters as a number; 0 for a longer one.
  private static func key(_ letters: ArraySlice<UInt32>) -> UInt64 {
    letters.count > 12 ? 0 : letters.reduce(0) { $0 << 5 | UInt64($1 & 31) }
  }

  /// Whether the grammars must be asked at a place.
  static func contains(_ index: Int, of s: [UInt32]) -> Bool {
    let scalar = s[index]
    if ScalarClass.isDigit(scalar) { return true }
    guard ScalarClass.isLatin(scalar) else { return scalars.contains(scalar) }
    var end = index
    while end < s.count, ScalarClass.isLatin(s[end]) { end += 1 }
    // letters of a plate or a code, and whatever has an apostrophe
    if end - index <= 2 || end < s.count && ScalarClass.isDigit(s[end]) { return true }
    let letters = s[index..<end]
    return words.contains(key(letters)) || letters.contains { $0 < 0x61 || $0 > 0x7A }
      || provinces.contains { letters.starts(with: $0) }
  }
}
