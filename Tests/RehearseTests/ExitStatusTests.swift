import Foundation
import Testing

@Suite("The program's exit code", .tags(.medium))
struct ExitStatusTests {
  @Test(
    "is 64 for wrong usage, with a sentence in the session's language",
    arguments: [
      (["play"], "少了参数"), (["plya"], "没有“plya”这个命令。是不是 play？"), (["play", "x", "--lang", "fr"], "不能用作"),
      (["play", "x", "--nonsense"], "没有选项 --nonsense"), (["understand", "x"], "少了参数"),
      (["play", "x", "--json"], "--json 要和 --script 一起用"), (["report"], "少了参数"),
      (["sessions", "export"], "少了参数"),
    ])
  func usage(_ arguments: [String], _ sentence: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(sentence), "\(outcome.error)")
    #expect(outcome.output == "")
  }

  @Test(
    "speaks English where the locale does, and Chinese elsewhere",
    arguments: [
      ("en_GB.UTF-8", "There is no command"), ("C", "没有“plya”"), ("de_DE.UTF-8", "没有“plya”"),
    ])
  func language(_ lang: String, _ sentence: String) throws {
    #expect(try Program.run(["plya"], environment: ["LANG": lang]).error.contains(sentence))
  }

  @Test("is 66 for what is missing, and names the nearest case")
  func missing() throws {
    let cases = try Fixture.folder() + "/scenarios"
    let noCase = try Program.run(["play", "zhang-a6l-bookin", "--cases", cases])
    #expect(noCase.status == 66)
    #expect(noCase.error.contains("是不是 zhang-a6l-booking？"))
    #expect(try Program.play(["--script", "/nowhere.jsonl"]).status == 66)
    #expect(try Program.run(["report", "s-0001"]).status == 66)
    #expect(try Program.run(["demo", "zhang-a6l-booking", "--talk", "none", "--cases", cases]).status == 66)
  }

  @Test("is 65 for a script with mistakes, which are told all at once with their places")
  func wrongScript() throws {
    let file = try Fixture.file(
      """
      {"say": "您好"}
      {"sya": "您好"}
      {"tool": "bord"}
      {"tool": "booking-form", "fields": {"fone": "1"}}
      {"wait": -1}
      """)
    let outcome = try Program.play(["--script", file, "--json"])
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    for place in ["2:", "3:", "4:", "5:"] { #expect(outcome.error.contains("file.jsonl:" + place)) }
    #expect(outcome.error.contains("did you mean \"board\"?"))
  }

  @Test("is 65 for a case with mistakes, and 0 for one without")
  func check() throws {
    let folder = try Fixture.folder()
    #expect(
      try Program.run(["case", "check", "zhang-a6l-booking", "--cases", folder + "/scenarios"]).status == 0)
    let bad = try Fixture.emptyFolder()
    try FileManager.default.copyItem(atPath: folder + "/scenarios", toPath: bad + "/scenarios")
    try Data(#"{"id": "bad", "kind": "role-pay"}"#.utf8).write(
      to: URL(fileURLWithPath: bad + "/scenarios/zhang-a6l-booking/case.json"))
    let outcome = try Program.run(
      ["case", "check", "zhang-a6l-booking", "--cases", bad + "/scenarios", "--rubrics", folder + "/rubrics"])
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("role-play"))
  }

  @Test("is 74 when results cannot be written", arguments: [["--json"], []])
  func fullOutput(_ more: [String]) throws {
    let file = try Fixture.file(Fixture.script)
    #expect(try Program.play(["--script", file] + more, outputTo: "/dev/full").status == 74)
  }

  @Test("is 74 when the store cannot be written, and the case is not even begun")
  func unwritableStore() throws {
    let file = try Fixture.file(Fixture.script)
    let outcome = try Program.play(["--script", file, "--store", file + "/below-a-file"])
    #expect(outcome.status == 74)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("--store"))
  }

  @Test("is 74 when the disk is full in the middle of a talk, and what was played before is safe")
  func fullDisk() throws {
    let store = try Fixture.emptyFolder()
    let lines = (0..<400).map { #"{"say": "您好，这是第\#($0)句话，"# + String(repeating: "好", count: 200) + "\"}\n" }
    let file = try Fixture.file(lines.joined())
    // The shell counts in blocks of 512 bytes; a file beyond the limit cannot grow, as on a full disk.
    let outcome = try Program.play(
      ["--script", file, "--store", store, "--json"],
      through: "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\"")
    #expect(outcome.status == 74)
    let list = try Program.run(["sessions", "--store", store])
    #expect(list.status == 0)
    #expect(list.output.contains("s-0001"), "\(list.error)")
  }
}

extension Tag {
  /// Starts the program.
  @Tag static var medium: Self
}
