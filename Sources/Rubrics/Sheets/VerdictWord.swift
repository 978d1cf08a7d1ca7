import Findings

/// The words and signs by which people write a verdict down, in both languages.
public enum VerdictWord {
  /// What a cell of the verdict column says.
  public enum Meaning: Sendable, Hashable {
    /// `met`, `partly` or `missed`.
    case verdict(Verdict)
    /// Nothing seen, or not to be judged: as good as empty.
    case blank
    /// A number, in hundredths: points, whose meaning hangs on the item's weight.
    case points(Int)
  }

  /// What a cell means; nil if nobody can tell.
  public static func meaning(of cell: String) -> Meaning? {
    let word = bare(cell)
    if word.isEmpty || blanks.contains(word) { return .blank }
    if met.contains(word) { return .verdict(.met) }
    if partly.contains(word) { return .verdict(.partly) }
    if missed.contains(word) { return .verdict(.missed) }
    return hundredths(word).map { .points($0) }
  }

  /// Whether a cell under a column of its own for one verdict is ticked; nil if nobody can tell.
  public static func isTick(_ cell: String) -> Bool? {
    let word = bare(cell)
    if word.isEmpty || ["0", "否", "no", "n", "false", "-", "—", "/"].contains(word) { return false }
    if met.contains(word) || ["1", "x", "×", "✗", "✘", "✕", "☒", "●", "•", "*"].contains(word) {
      return true
    }
    return nil
  }

  /// The word that was probably meant.
  public static func nearest(to cell: String) -> String? {
    let word = bare(cell)
    let usual = ["met", "partly", "missed", "yes", "half", "做到", "部分做到", "未做到", "部分"]
    return nearestName(to: word, among: usual)
      ?? nearestName(to: word, among: (met + partly + missed).filter { $0.unicodeScalars.count > 1 })
  }

  /// Without a stop or exclamation mark at the end; a point between digits stays.
  private static func bare(_ cell: String) -> String {
    var word = SheetName.plain(cell)
    while let last = word.last, ".。!,，、".contains(last), word.count > 1 { word.removeLast() }
    return word
  }

  private static let met = [
    "met", "yes", "y", "ok", "okay", "done", "true", "v", "fullymet", "是", "是的", "对", "有", "做到", "做到了",
    "已做到", "完全做到", "全做到", "做了", "完成", "已完成", "达到", "达标", "达成", "✓", "✔", "√", "☑", "✅", "🗸",
  ]
  private static let partly = [
    "partly", "partial", "partially", "part", "partlymet", "partiallymet", "half", "halfmet", "halfway", "p",
    "部分",
    "部分做到", "部份", "部份做到", "做到部分", "部分完成", "部分达到", "半", "一半", "做到一半", "做了一半", "半对", "½", "1/2",
    "50%", "△", "▲", "◐", "√×", "√/×",
  ]
  private static let missed = [
    "missed", "miss", "no", "n", "not", "notmet", "none", "false", "x", "否", "不是", "错", "无", "没", "没有", "未",
    "未做到", "没做到", "没有做到", "未做", "没做", "未完成", "没完成", "未达到", "未达标", "未达成", "×", "✗", "✘", "✕", "✖",
    "☒", "❌", "╳",
  ]
  private static let blanks: Set<String> = [
    "-", "--", "—", "——", "–", "/", "\\", "?", "？", "n/a", "na", "n.a", "不适用", "未观察", "未看到", "没看到", "没注意",
    "未评", "空", "空白", "notseen", "blank", "observer", "观察员评", "□", "☐", "…", "……",
  ]

  /// `1`, `0.5`, `.5`, `2分`, `1pts` in hundredths.
  private static func hundredths(_ word: String) -> Int? {
    var text = word
    for unit in ["points", "point", "pts", "pt", "分"] where text.hasSuffix(unit) {
      text = String(text.dropLast(unit.count))
    }
    return Decimal100.parse(text)
  }
}

/// Small decimal numbers as whole hundredths, so that no mark hangs on binary fractions.
enum Decimal100 {
  /// `8`, `8.0`, `8.50`, `.5`; a comma does as well as a point. Nil for anything else, or past 9999.
  static func parse(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, let whole = parts.first, whole.count <= 4,
      !(whole.isEmpty && parts.count == 1), parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let isTooFine = fraction.dropFirst(2).contains { $0 != "0" }
    guard !isTooFine, parts.count == 1 || !fraction.isEmpty else { return nil }
    let tail = (fraction.prefix(2) + "00").prefix(2)
    return (Int(whole) ?? 0) * 100 + (Int(tail) ?? 0)
  }
}
