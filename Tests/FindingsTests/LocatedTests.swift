import Testing

@testable import Findings

@Suite("Located values", .tags(.small))
struct LocatedTests {
  @Test("A value made from another keeps its place")
  func map() {
    let place = Findings.SourceLocation(file: "f", line: 3, column: 7)
    let length = Located(value: "abc", location: place).map(\.count)
    #expect(length == Located(value: 3, location: place))
  }
}
