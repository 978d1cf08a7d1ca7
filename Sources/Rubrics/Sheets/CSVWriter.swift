/// Writes rows for a spreadsheet: UTF-8 with a byte order mark, so that Excel shows Chinese, CR LF, and quotation
/// marks where they are needed (RFC 4180).
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var text = "\u{FEFF}"

  /// An empty file.
  public init() {}

  /// Adds a row.
  public mutating func row(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// The file's bytes.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// A cell made harmless: a spreadsheet would run what begins with one of `= + - @` or a tab or CR as a formula
  /// (OWASP, "CSV Injection"), so an apostrophe is put before it, which spreadsheets take as "this is text".
  /// Plain numbers, which may have a sign, stay as they are. NUL and other controls become visible.
  static func cell(_ text: String) -> String {
    var text = shown(text)
    if isFormula(text) { text = "'" + text }
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "," || scalar == "\"" || scalar == "\n" || scalar == "\r" || scalar == ";" || scalar == "\t"
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet might take the text for a formula.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    switch first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": return !isNumber(text)
    default: return text.unicodeScalars.first == "\t" || text.unicodeScalars.first == "\r"
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.dropFirst(text.hasPrefix("-") || text.hasPrefix("+") ? 1 : 0)
    return !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      && digits.count { $0 == "." } <= 1
  }

  private static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
    let text = text.replacing("\r\n", with: "\n")
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20, scalar != "\n", scalar != "\t",
        let picture = Unicode.Scalar(0x2400 + scalar.value)
      {
        result.append(scalar == "\r" ? "\n" : picture)
      } else if scalar.value != 0x7F {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
