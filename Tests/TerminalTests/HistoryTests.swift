import Foundation
import Testing

@testable import Terminal

@Suite("The history of lines")
struct HistoryTests {
  @Test("a line typed again moves to the end; empty and broken lines are not kept")
  func duplicates() {
    var history = History()
    for line in ["a", "b", "", "  ", "a", "c\nd", "e\0"] { history.add(line) }
    #expect(history.lines == ["b", "a"])
  }

  @Test("the oldest lines fall away")
  func limit() {
    var history = History()
    for number in 0..<History.limit + 5 { history.add("\(number)") }
    #expect(history.lines.count == History.limit)
    #expect(history.lines.first == "5")
  }

  @Test("it is saved for its owner alone and comes back")
  func saved() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { unlink(path) }
    var history = History()
    history.add("您好")
    history.add("/看板")
    #expect(history.save(path: path))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(History(path: path) == history)
  }

  @Test("a file that cannot be read or written does no harm")
  func noFile() {
    #expect(History(path: "/nowhere/at/all").lines.isEmpty)
    #expect(!History().save(path: "/nowhere/at/all"))
  }
}
