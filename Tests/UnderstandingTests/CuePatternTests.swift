import Testing

@testable import Understanding

@Suite("The cue language")
struct CuePatternTests {
  private func matches(_ cue: String, _ text: String, classes: [String: [String]] = [:]) throws -> Bool {
    let pattern = try CuePattern(cue)
    let finder = CueFinder(Vocabulary(classes: classes, acts: [ActDefinition(id: "act", cues: [pattern])]))
    return !finder.find(text).isEmpty
  }

  @Test(
    "a cue matches what it says",
    arguments: [
      ("公里数", "您的公里数是多少", true), ("公里数 * 多少", "公里数现在是多少", true), ("公里数多少", "公里数现在是多少", false),
      ("(名字|姓名)", "您姓名是", true),
      ("您[的]车牌", "您车牌呢", true), ("{time} * 满", "下周二十点已经满了", true), ("^ 多少", "请问多少", false),
      ("^ 请问", "您好,请问贵姓", true),
      ("谢谢 $", "好的谢谢", true), ("谢谢 $", "谢谢不用了", false), ("车牌 & 电话", "电话和车牌报一下", true),
      ("车牌 & 电话", "电话报一下。车牌不用", false),
      ("上次 ! 昨天", "昨天说的上次", false), ("book~", "you are booked", true), ("book", "booked", false),
      ("see you", "see you then", true),
      ("名字", "您的名子是", true), ("公里数", "您的公理数", true), ("a|b c", "b c", true),
      ("「怪您」", "都怪您", true), ("作死", "您这是做死", true), ("「作死」", "您这是做死", false), ("「作死」", "您这是作死", true),
      ("(「作死」|找茬)", "您这是做死", false), ("^「喂」[您]好", "喂好的", true), ("driver's「证件」", "driver's证件", true),
    ])
  func matching(cue: String, text: String, expected: Bool) throws {
    #expect(try matches(cue, text) == expected)
  }

  @Test("a class stands for its words")
  func classes() throws {
    #expect(try matches("<ask> * <phone>", "麻烦留个电话", classes: ["ask": ["留", "问"], "phone": ["电话", "手机"]]))
  }

  @Test(
    "what is wrong in a cue is said with its place",
    arguments: [
      ("", CuePattern.Fault.empty), ("(a", .unclosed("(", at: 0)), ("a)", .unexpected(")", at: 1)),
      ("{tme}", .unknownEntity("tme", at: 0)),
      ("*", .onlyGaps), ("[a]", .onlyGaps), ("a「b", .unclosed("「", at: 1)), ("a」", .unexpected("」", at: 1)),
      ("「」", .unexpected("」", at: 1)),
    ])
  func faults(cue: String, fault: CuePattern.Fault) {
    #expect(throws: fault) { try CuePattern(cue) }
  }
}
