import Testing

@testable import Journal

@Suite("The exported form of a session")
struct SessionExportTests {
  let export = SessionExport(record: .sample(id: "s-0004"), payloads: [#"{"a":"您好"}"#, "{}"])

  @Test("it is what the documentation shows")
  func form() throws {
    let small = SessionExport(
      record: SessionRecord(id: "s-0001", caseID: "c", lang: "zh", seed: 1, startedAt: "t"), payloads: ["{}"])
    #expect(
      try small.text() == """
        {"checksum":"1de65950","header":{"format":"rehearse-session","session":{"caseID":"c",\
        "fingerprints":{},"id":"s-0001","lang":"zh","seed":1,"startedAt":"t","state":"running"},"version":1}}
        {"checksum":"27955917","event":{}}
        {"checksum":"e885c6b2","end":1}

        """)
  }

  @Test("it reads back as it was, also with a byte order mark and CRLF")
  func roundTrip() throws {
    let text = try export.text()
    #expect(try SessionExport(text: text) == export)
    let mailed = "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
    #expect(try SessionExport(text: mailed) == export)
  }

  @Test("a changed character is found at its line", arguments: [1, 2, 3, 4])
  func changed(line: Int) throws {
    var lines = try export.text().split(separator: "\n").map { String($0) }
    let body = [#""zh""#, "您", "{}}", ":2}"][line - 1]
    let other = [#""en""#, "你", "{ }}", ":3}"][line - 1]
    lines[line - 1] = lines[line - 1].replacing(body, with: other)
    #expect(throws: JournalError.corruptExport(line: line, fault: .badChecksum)) {
      try SessionExport(text: lines.joined(separator: "\n"))
    }
  }

  @Test(
    "a missing, doubled or moved line is found", arguments: [[1, 3, 4], [1, 2, 2, 3, 4], [1, 3, 2, 4]])
  func moved(order: [Int]) throws {
    let lines = try export.text().split(separator: "\n")
    let place = zip(order, 1...).first { $0 != $1 }.map(\.1)
    #expect(throws: JournalError.corruptExport(line: place ?? 0, fault: .badChecksum)) {
      try SessionExport(text: order.map { String(lines[$0 - 1]) }.joined(separator: "\n"))
    }
  }

  @Test("a file cut off anywhere is refused", arguments: Array(stride(from: 0, to: 600, by: 23)))
  func cutOff(length: Int) throws {
    let text = try export.text()
    guard length < text.utf8.count - 2 else { return }
    let error = #expect(throws: JournalError.self) {
      try SessionExport(text: String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self))
    }
    guard case .corruptExport = error else {
      Issue.record("expected corruptExport, got \(String(describing: error))")
      return
    }
  }

  @Test("something after the end is refused")
  func trailing() throws {
    let text = try export.text()
    #expect(throws: JournalError.corruptExport(line: 5, fault: .somethingAfterTheEnd)) {
      try SessionExport(text: text + "{}\n")
    }
  }

  @Test(
    "another kind of file is no export",
    arguments: ["", "\n\n", "{}", "hello", "PK\u{3}\u{4}", #"{"checksum":"00000000","event":{}}"#])
  func otherFile(text: String) {
    #expect(throws: JournalError.corruptExport(line: 1, fault: .notAnExport)) {
      try SessionExport(text: text)
    }
  }

  @Test("a later form is refused by its version")
  func newer() {
    let text = #"{"checksum":"12345678","header":{"format":"rehearse-session","version":2,"more":[]}}"#
    #expect(throws: JournalError.newerExport(version: 2)) { try SessionExport(text: text) }
  }

  @Test("the checksum is the well-known CRC-32")
  func checksum() {
    var checksum = Checksum()
    checksum.add("123456789".utf8)
    #expect(checksum.text == "cbf43926")
  }
}
