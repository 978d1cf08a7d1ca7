import Testing

@testable import Terminal

@Suite("Breaking text into lines")
struct DisplayWidthWrappingTests {
  let width = DisplayWidth.narrow

  @Test(
    "lines break where Chinese and English allow it",
    arguments: [
      ("", 20, [""]),
      ("您好", 20, ["您好"]),
      ("一二三四五六七八九十。再说", 20, ["一二三四五六七八九", "十。再说"]),
      ("一二三四五六七八九“您好”", 20, ["一二三四五六七八九", "“您好”"]),
      ("他说一二三四五六七（备注）", 20, ["他说一二三四五六七", "（备注）"]),
      ("请问您的车牌号是京A12345吗？", 20, ["请问您的车牌号是京", "A12345吗？"]),
      ("the quick brown fox jumps over it", 20, ["the quick brown fox", "jumps over it"]),
      ("I don’t think so, do you agree?", 20, ["I don’t think so, do", "you agree?"]),
      ("一二三四五六七八九十十一——好", 20, ["一二三四五六七八九十", "十一——好"]),
      ("first\nsecond\n\nthird", 20, ["first", "second", "", "third"]),
      ("  indented line that goes on", 20, ["  indented line that", "goes on"]),
      ("supercalifragilisticexpialidocious", 20, ["supercalifragilistic", "expialidocious"]),
      ("ok supercalifragilisticexpialidocious", 20, ["ok", "supercalifragilistic", "expialidocious"]),
      ("您好", 1, ["您", "好"]),
      ("ab", 0, ["a", "b"]),
    ])
  func wrapped(text: String, columns: Int, expected: [String]) {
    #expect(width.wrapped(text, to: columns) == expected)
  }

  @Test("later lines hang by as many spaces as asked")
  func hanging() {
    #expect(width.wrapped("B01: 电话铃响三声之内接听", to: 20, hanging: 5) == ["B01: 电话铃响三声之", "     内接听"])
  }

  @Test("at any width nothing is lost and nothing sticks out", arguments: 2...45)
  func lossless(columns: Int) {
    let text = "您好，这里是“一汽奥迪”服务热线（24小时），请问有什么可以帮您？My A6L's oil light is on… 。。。。。。。。。。。。。。。。"
    let lines = width.wrapped(text, to: columns)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(lines.allSatisfy { width.of($0) <= columns })
  }

  @Test("from 20 columns on no line begins or ends with a mark that may not", arguments: 20...45)
  func marks(columns: Int) {
    let text = "他说：“好，那就下周二（上午）吧！”我问：『几点？』；“九点、十点，都行。”「请」『稍等』……谢谢——再见！"
    let lines = width.wrapped(text, to: columns)
    #expect(lines.dropFirst().allSatisfy { $0.first.map { !LineBreaks.closing.contains($0) } ?? false })
    #expect(lines.allSatisfy { $0.last.map { !LineBreaks.opening.contains($0) } ?? false })
  }

  @Test("a megabyte without a break is wrapped in reasonable time", .timeLimit(.minutes(1)))
  func long() {
    #expect(width.wrapped(String(repeating: "x", count: 1 << 20), to: 64).count == 1 << 14)
  }
}
