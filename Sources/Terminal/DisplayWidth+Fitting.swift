/// On which side text stands in the columns it is given.
public enum Alignment: Sendable, Equatable {
  case left, right, center
}

extension DisplayWidth {
  /// `text` with spaces up to `columns`; unchanged when it is as wide already.
  public func padded(_ text: String, to columns: Int, alignment: Alignment = .left) -> String {
    let missing = columns - of(text)
    guard missing > 0 else { return text }
    let before: Int
    switch alignment {
    case .left: before = 0
    case .right: before = missing
    case .center: before = missing / 2
    }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }

  /// The beginning of `text` that fits `columns`, closed by `ellipsis` when something was cut off.
  ///
  /// Characters are never split. Where not even the ellipsis fits, as much of the text as fits stands alone.
  public func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard of(text) > columns else { return text }
    let mark = of(ellipsis) <= columns ? ellipsis : ""
    return prefix(of: text, columns: columns - of(mark)) + mark
  }

  /// The longest beginning of `text` that takes at most `columns`.
  func prefix(of text: some StringProtocol, columns: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      used += of(character)
      if used > columns { break }
      result.append(character)
    }
    return result
  }
}
