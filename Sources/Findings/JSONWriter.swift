/// Turns `JSONOutput` into bytes of UTF-8.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool) {
    self.isPretty = isPretty
  }

  /// Appends the value; nested values are written by recursion.
  mutating func write(_ output: JSONOutput) {
    switch output {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .int(let value): append(String(value))
    case .decimal(let value, let places): append(Self.decimal(value, places: places))
    case .string(let text): write(text)
    case .array(let elements):
      let isFlat = !elements.contains { $0.isContainer }
      list("[", elements, "]", isFlat: isFlat) { $0.write($1) }
    case .object(let members):
      list("{", members, "}", isFlat: members.isEmpty) { writer, member in
        writer.write(member.0)
        writer.append(writer.isPretty ? ": " : ":")
        writer.write(member.1)
      }
    }
  }

  private mutating func list<Item>(
    _ opener: String, _ items: [Item], _ closer: String, isFlat: Bool,
    _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    append(opener)
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { append(isFlat && isPretty ? ", " : ",") }
      if !isFlat { breakLine() }
      writeItem(&self, item)
    }
    depth -= 1
    if !isFlat { breakLine() }
    append(closer)
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(.lineFeed)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    bytes.append(.quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      default:
        if scalar.isUnseen {
          for unit in String(scalar).utf16 { appendEscape(unit) }
        } else {
          bytes.append(contentsOf: scalar.utf8)
        }
      }
    }
    bytes.append(.quote)
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private static func decimal(_ value: Int, places: Int) -> String {
    let places = max(0, min(18, places))
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 ? "-" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension JSONOutput {
  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
