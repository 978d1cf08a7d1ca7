extension JSONParser {
  /// An array or object being read: what it still waits for.
  struct OpenList {
    let opener: Unicode.Scalar
    let opened: Spot
    /// The comma before the item that comes next, for the case that none comes.
    var comma: Spot?
    /// True if an item may come without another comma.
    var isSeparated = true
    /// Where the last item ended: a missing comma belongs there.
    var itemEnd: Spot

    var closer: UInt8 { opener == "[" ? .closeBracket : .closeBrace }
  }

  /// From its opening bracket to past its closing one.
  mutating func array(depth: Int) -> LocatedJSON.Value {
    guard let opened = open("[", depth: depth) else { return .null }
    var list = opened
    var elements: [LocatedJSON] = []
    openArrays += 1
    while hasItem(&list) {
      elements.append(value(depth: depth + 1))
      separate(&list)
    }
    openArrays -= 1
    return .array(elements)
  }

  /// From its opening brace to past its closing one.
  mutating func object(depth: Int) -> LocatedJSON.Value {
    guard let opened = open("{", depth: depth) else { return .null }
    var list = opened
    var members: [LocatedJSON.Member] = []
    var register = KeyRegister()
    openObjects += 1
    while hasItem(&list) {
      if let member = member(depth: depth) {
        if let first = register.firstIndex(of: member.key.value, among: members) {
          reportDuplicate(member.key, first: members[first].key.location)
        } else {
          members.append(member)
        }
      }
      separate(&list)
    }
    openObjects -= 1
    return .object(members)
  }

  private mutating func open(_ opener: Unicode.Scalar, depth: Int) -> OpenList? {
    let opened = spot
    let deepest = min(limits.depth, LocatedJSON.Limits.deepest)
    guard depth <= deepest else {
      report(.tooDeep(limit: max(0, deepest)))
      stop()
      return nil
    }
    take()
    return OpenList(opener: opener, opened: opened, itemEnd: spot)
  }

  /// True if the next thing is an item; otherwise the list has ended, one way or another.
  private mutating func hasItem(_ list: inout OpenList) -> Bool {
    while let sign = look() {
      switch sign {
      case list.closer:
        if let comma = list.comma {
          report(.trailingComma(before: Unicode.Scalar(list.closer)), at: comma)
        }
        take()
        return false
      case .closeBrace, .closeBracket:
        closeWrongly(list, with: sign)
        return false
      case .comma:
        report(.extraComma)
        take()
        list.comma = nil
        list.isSeparated = true
      default:
        let isItem = list.opener == "[" || sign == .quote || sign == .apostrophe
        if !list.isSeparated, isItem { report(.missingComma, at: list.itemEnd) }
        return true
      }
    }
    reportUnclosed(list)
    return false
  }

  /// Reads what stands between an item and the next.
  private mutating func separate(_ list: inout OpenList) {
    list.itemEnd = spot
    list.comma = nil
    list.isSeparated = isForgiving
    isForgiving = false
    guard let sign = look() else { return }
    switch sign {
    case .comma:
      list.comma = spot
      take()
      list.isSeparated = true
    case .semicolon, .colon, .equals:
      report(.wrongSeparator(bytes.character(at: position, end: end)))
      advance()
      list.isSeparated = true
    default: break
    }
  }

  /// `]` in an object or `}` in an array: if an outer list waits for it, this one was left open.
  private mutating func closeWrongly(_ list: OpenList, with sign: UInt8) {
    if !isShaken {
      report(
        .mismatched(Unicode.Scalar(sign), opener: list.opener, opened: location(list.opened)))
    }
    isShaken = true
    isCertain = false
    let outer = sign == .closeBrace ? openObjects : openArrays
    if outer == 0 { take() }
  }

  private mutating func reportUnclosed(_ list: OpenList) {
    isCertain = false
    guard !isShaken, !isStopped else { return }
    if !readsLines, let guess = IndentationGuess(bytes: bytes, end: end) {
      report(.unclosed(guess.opener, line: guess.nextLine), at: guess.spot)
    } else {
      report(.unclosed(list.opener, line: nil), at: list.opened)
    }
    isShaken = true
  }

  private mutating func reportDuplicate(_ key: Located<String>, first: SourceLocation) {
    guard !isShaken else { return }
    report(
      .duplicateKey(key.value, first: first),
      at: Spot(line: key.location.line, column: key.location.column))
  }
}
