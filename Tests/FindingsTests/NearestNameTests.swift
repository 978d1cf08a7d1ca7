import Testing

@testable import Findings

@Suite("Nearest names", .tags(.small))
struct NearestNameTests {
  private static let acts = ["greet", "offer-time", "confirm", "ask-name", "预约排班表", "看板"]

  @Test(
    "A slip of the fingers is traced to the name that was meant",
    arguments: [
      ("offer-tme", "offer-time"), ("ofefr-time", "offer-time"), ("offerTime", "offer-time"),
      ("GREET", "greet"), ("gret", "greet"), ("confrim", "confirm"), ("预约排板表", "预约排班表"), ("看版", "看板"),
      ("greet", "greet"),
    ])
  func found(name: String, expected: String) {
    #expect(nearestName(to: name, among: Self.acts) == expected)
  }

  @Test(
    "A name that is like none of them is given no suggestion",
    arguments: ["", "x", "goodbye", "time"] + [String(repeating: "a", count: 1_000_000)])
  func notFound(name: String) {
    #expect(nearestName(to: name, among: Self.acts) == nil)
  }

  @Test("Of equally near names the alphabetically first is given, in whatever order they come")
  func deterministic() {
    #expect(nearestName(to: "bat", among: ["hat", "cat"]) == "cat")
    #expect(nearestName(to: "bat", among: ["cat", "hat"]) == "cat")
  }

  @Test(
    "Distance counts insertions, omissions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("ca", "ac", 1), ("ca", "abc", 3),
      ("kitten", "sitting", 3),
    ])
  func distance(from: String, to: String, expected: Int) {
    #expect(alignmentDistance(Array(from.unicodeScalars), Array(to.unicodeScalars)) == expected)
  }
}
