import Testing

@testable import Findings

@Suite("The log of findings", .tags(.small))
struct FindingLogTests {
  private func place(_ line: Int, file: String = "f") -> Findings.SourceLocation {
    .init(file: file, line: line)
  }

  @Test("Findings come out by place, and at one place in the order they were reported")
  func sorted() {
    let log = FindingLog()
    log.error("c", at: place(2), "third")
    log.warning("b", at: place(1), "first")
    log.error("a", at: place(1), "second")
    log.error("d", at: place(1, file: "a"), "before all")
    #expect(log.findings.map(\.message) == ["before all", "first", "second", "third"])
    log.error("e", at: place(1, file: "0"), "later, but earlier in place")
    #expect(log.findings.map(\.id) == ["e", "d", "b", "a", "c"])
  }

  @Test("The same finding reported twice is kept once")
  func once() {
    let log = FindingLog()
    log.error("a", at: place(1), "x")
    log.error("a", at: place(1), "x")
    log.error("a", at: place(1), "y")
    #expect(log.findings.count == 2)
  }

  @Test("Only errors make a log have errors")
  func hasErrors() {
    let log = FindingLog()
    log.warning("a", at: place(1), "x")
    #expect(!log.hasErrors)
    log.error("a", at: place(1), "x", expected: "y", mend: "z")
    #expect(log.hasErrors)
  }

  @Test("Past a thousand findings one last says that there were more")
  func tooMany() {
    let log = FindingLog()
    for line in 1...FindingLog.capacity { log.warning("w", at: place(line), "x") }
    log.warning("w", at: place(1), "x")
    #expect(log.findings.count == 1_000)
    #expect(log.isFull)
    for line in 1...5 { log.warning("w", at: place(line), "another") }
    log.error("e", at: place(1), "an error")
    #expect(log.findings.count == 1_001)
    #expect(
      log.findings.last?.description
        == "f:1:1: error: too many findings, only the first 1000 are kept (mend those and check again)")
    #expect(log.hasErrors)
  }

  @Test("A file with a mistake in every byte stops being read when the log is full")
  func noEndlessReport() {
    let reading = Reading("[" + String(repeating: ",", count: 100_000) + "]")
    #expect(reading.json == nil)
    #expect(reading.findings.count == 1_000)
  }
}
