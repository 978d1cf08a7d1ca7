import Scenarios

extension GameDebrief {
  /// A row for each group and round, for a spreadsheet: RFC 4180, with a byte order mark, without which Excel
  /// takes Chinese for something else.
  public var csv: String {
    let words = GameWording(language: language)
    var rows = [
      [
        words("轮次", "round"), words("倍数", "weight"), words("组", "group"), words("牌", "card"),
        words("得分", "points"), words("累计", "total"), words("更正前", "before correction"),
      ]
    ]
    for (index, round) in match.rounds.enumerated() {
      let name = history.names.indices.contains(index) ? history.names[index] : round.name
      let first = history.corrections(at: index).first
      for (place, group) in round.groups.enumerated() {
        rows.append([
          words.round(name), String(round.weight), setup.groups[group], String(round.cards[place].letter),
          String(round.points[group]), String(round.totals[group]),
          first.map { String($0.before[place].letter) } ?? "",
        ])
      }
    }
    return "\u{FEFF}" + rows.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}

/// A cell that no spreadsheet takes for a formula (owasp.org, CSV injection): text that begins like one gets an
/// apostrophe before it; whole numbers stay numbers. Quoted where it has to be.
func csvCell(_ text: String) -> String {
  var cell = text
  if !isNumber(text), let first = text.unicodeScalars.first,
    "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  {
    cell = "'" + text
  }
  let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n;".unicodeScalars.contains($0) }
  guard needsQuotes else { return cell }
  return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

/// Whether a cell is a number as the program writes them: digits, a sign before and a point between them.
private func isNumber(_ text: String) -> Bool {
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
}
