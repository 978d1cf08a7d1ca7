import Testing

@testable import Terminal

@Suite("Completion")
struct CompletionTests {
  @Test(
    "the word before the cursor ends at spaces and marks of either language",
    arguments: [
      ("", ""), ("/看", "/看"), ("、看", "、看"), ("/登记表 name=张建", "张建"), ("您好，张", "张"), ("请问 ", ""),
      ("/登记表 time=“下周二", "下周二"), ("a b", "b"),
    ])
  func word(line: String, word: String) {
    #expect(Completion.word(endingIn: line) == word)
  }

  @Test(
    "candidates become a replacement and a list",
    arguments: [
      ("张", ["张建国"], "张建国", []), ("张", ["张建国", "张建华"], "张建", ["张建国", "张建华"]),
      ("张建", ["张建国", "张建华", "张建国"], "张建", ["张建国", "张建华"]), ("kanban", ["看板"], "看板", []),
      ("kan", ["看板", "看守"], "kan", ["看板", "看守"]), ("a", ["a\u{1B}b"], "a␛b", []),
    ])
  func completion(word: String, candidates: [String], replacement: String, choices: [String]) {
    let completion = Completion(word: word, candidates: candidates)
    #expect(completion?.replacement == replacement)
    #expect(completion?.choices == choices)
  }

  @Test("no candidates, no completion", arguments: [[], [""]])
  func none(candidates: [String]) {
    #expect(Completion(word: "x", candidates: candidates) == nil)
  }
}
