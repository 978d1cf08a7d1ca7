import Foundation

/// A session as a text file: JSON Lines, each with a checksum over everything up to and including it, so that
/// damage is found at its line.
///
///     {"checksum":"5b1f…","header":{"format":"rehearse-session","session":{…},"version":1}}
///     {"checksum":"09ce…","event":{…}}
///     {"checksum":"77d0…","end":1}
struct SessionExport: Equatable {
  /// The form written; files of a later one are refused.
  static let version = 1
  static let format = "rehearse-session"

  var record: SessionRecord
  /// The events' payloads in order.
  var payloads: [String]

  private struct Header: Codable {
    var format: String
    var version: Int
    var session: SessionRecord
  }

  private struct VersionOnly: Decodable {
    var format: String
    var version: Int
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let header = Header(format: Self.format, version: Self.version, session: record)
    var lines: [String] = []
    var checksum = Checksum()
    func add(_ key: String, _ body: String) {
      checksum.add("\(key):\(body)\n".utf8)
      lines.append("{\"checksum\":\"\(checksum.text)\",\"\(key)\":\(body)}\n")
    }
    add("header", String(decoding: try encoder.encode(header), as: UTF8.self))
    for payload in payloads { add("event", payload) }
    add("end", String(payloads.count))
    return lines.joined()
  }

  init(record: SessionRecord, payloads: [String]) {
    self.record = record
    self.payloads = payloads
  }

  /// Reads an exported file; a byte order mark and CRLF line ends, which mail may add, do no harm.
  init(text: String) throws(JournalError) {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      ExportLine(line.last == 0x0D ? line.dropLast() : line)
    }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    guard let header = lines.first?.parts, header.key == "header" else {
      throw .corruptExport(line: 1, fault: .notAnExport)
    }
    try Self.checkVersion(header.body)
    var checksum = Checksum()
    var record: SessionRecord?
    var payloads: [String] = []
    for (index, line) in lines.enumerated() {
      let number = index + 1
      guard let parts = line.parts else {
        throw .corruptExport(line: number, fault: number == lines.count ? .cutOff : .badEvent)
      }
      checksum.add("\(parts.key):\(parts.body)\n".utf8)
      guard parts.checksum == checksum.text else { throw .corruptExport(line: number, fault: .badChecksum) }
      switch (parts.key, record) {
      case ("header", nil) where index == 0:
        record = try? JSONDecoder().decode(Header.self, from: Data(parts.body.utf8)).session
        if record == nil { throw .corruptExport(line: number, fault: .badHeader) }
      case ("event", .some):
        payloads.append(parts.body)
      case ("end", let found?):
        guard parts.body == String(payloads.count) else {
          throw .corruptExport(line: number, fault: .badChecksum)
        }
        guard number == lines.count else {
          throw .corruptExport(line: number + 1, fault: .somethingAfterTheEnd)
        }
        self.init(record: found, payloads: payloads)
        return
      default:
        throw .corruptExport(line: number, fault: .badEvent)
      }
    }
    throw .corruptExport(line: lines.count + 1, fault: .cutOff)
  }

  private static func checkVersion(_ body: String) throws(JournalError) {
    guard let found = try? JSONDecoder().decode(VersionOnly.self, from: Data(body.utf8)),
      found.format == format, found.version > 0
    else { throw .corruptExport(line: 1, fault: .badHeader) }
    if found.version > version { throw .newerExport(version: found.version) }
  }
}

/// A line taken apart by its fixed beginning; the body's bytes are kept as they are.
private struct ExportLine {
  let text: String

  init(_ bytes: some Sequence<UInt8>) {
    var text = String(decoding: Array(bytes), as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    self.text = text
  }

  var isEmpty: Bool { text.isEmpty }

  var parts: (checksum: String, key: String, body: String)? {
    let start = "{\"checksum\":\""
    let bytes = Array(text.utf8)
    guard text.utf8.starts(with: start.utf8), bytes.last == UInt8(ascii: "}") else { return nil }
    let rest = bytes.dropFirst(start.utf8.count).dropLast()
    let sum = rest.prefix(8)
    let tail = rest.dropFirst(8)
    guard sum.count == 8, tail.starts(with: "\",\"".utf8) else { return nil }
    let named = tail.dropFirst(3)
    guard let quote = named.firstIndex(of: UInt8(ascii: "\"")), named[quote...].starts(with: "\":".utf8)
    else {
      return nil
    }
    return (
      String(decoding: sum, as: UTF8.self), String(decoding: named[..<quote], as: UTF8.self),
      String(decoding: named[quote...].dropFirst(2), as: UTF8.self)
    )
  }
}
