import Testing

@testable import Findings

@Suite("Findings", .tags(.small))
struct FindingTests {
  private let place = Findings.SourceLocation(
    file: "scenarios/zhang-a6l-booking/case.json", line: 41, column: 17)

  @Test("A finding is one line with place, severity, what was found and how to mend it")
  func description() {
    let finding = Finding(
      id: "value.unknown", location: place, message: #"unknown act "offer-tme""#,
      mend: #"did you mean "offer-time"?"#)
    #expect(
      finding.description == "scenarios/zhang-a6l-booking/case.json:41:17: error: "
        + #"unknown act "offer-tme" (did you mean "offer-time"?)"#)
  }

  @Test("What was expected stands between what was found and how to mend it")
  func expected() {
    let finding = Finding(
      id: "x", severity: .warning, location: place, message: "found a", expected: "b", mend: "do c")
    #expect(finding.description.hasSuffix(":41:17: warning: found a, expected b (do c)"))
  }

  @Test("No finding prints a control character, whatever it was given")
  func harmless() {
    let nasty = "\u{1B}]0;x\u{7}\n\u{202E}"
    let finding = Finding(
      id: nasty, location: .init(file: nasty), message: nasty, expected: nasty, mend: nasty)
    #expect(finding.description.unicodeScalars.allSatisfy { !$0.isUnseen })
  }
}
