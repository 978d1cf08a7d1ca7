/// What people type that is not speech: who speaks ("顾问:"), and what they do ("(微笑)", "*smiles*").
enum StageDirections {
  private static let roles: Set<String> = [
    "顾问", "服务顾问", "客服", "接待", "前台", "我", "学员", "顧問", "服務顧問", "advisor", "service advisor", "sa", "a", "me",
    "trainee",
    "agent", "reception",
  ]

  /// The typed stretches that are silent, in order, not overlapping.
  static func find(in typed: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    if let label = roleLabel(in: typed) { found.append(label) }
    var index = found.last?.upperBound ?? 0
    while index < typed.count {
      if let close = closing(of: typed[index]),
        let end = typed[(index + 1)...].prefix(24).firstIndex(of: close),
        isDirection(typed[(index + 1)..<end], starred: typed[index] == "*")
      {
        found.append(index..<end + 1)
        index = end + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private static func roleLabel(in typed: [Unicode.Scalar]) -> Range<Int>? {
    guard let colon = typed.prefix(20).firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else {
      return nil
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: typed[..<colon])
    let label = String(view).lowercased().split(separator: " ").joined(separator: " ")
    let bare = label.trimming(where: { $0 == "[" || $0 == "]" || $0 == "【" || $0 == "】" || $0 == "*" })
    return roles.contains(bare) ? 0..<colon + 1 : nil
  }

  private static func closing(of open: Unicode.Scalar) -> Unicode.Scalar? {
    switch open {
    case "(": ")"
    case "\u{FF08}": "\u{FF09}"
    case "[": "]"
    case "【": "】"
    case "*": "*"
    default: nil
    }
  }

  /// Nothing with a figure in it is a stage direction: "(周二15点)" is said.
  private static func isDirection(_ inner: ArraySlice<Unicode.Scalar>, starred: Bool) -> Bool {
    guard !inner.isEmpty else { return true }
    let figures = "0123456789一二三四五六七八九十点号周"
    return !inner.contains {
      figures.unicodeScalars.contains($0) || ($0 == " " && starred && inner.count > 20)
    }
  }
}

extension String {
  /// The text without leading and trailing characters of one kind.
  func trimming(where unwanted: (Character) -> Bool) -> String {
    var slice = self[...]
    while let first = slice.first, unwanted(first) { slice.removeFirst() }
    while let last = slice.last, unwanted(last) { slice.removeLast() }
    return String(slice)
  }

}
