import Testing

@testable import Understanding

@Suite("A typed line in its normal form")
struct LineNormaliserTests {
  @Test(
    "folds width, script, case, fillers and contractions",
    arguments: [
      ("您好，這裡是星程奧迪", "您好,这里是星程奥迪"),
      ("Ｗｅｄ　９：００", "wednesday 9:00"),
      ("嗯,那个,您的名字是?", "您的名字是?"),
      ("您您您贵姓", "您贵姓"),
      ("What's your name? I'm Daniel", "what is your name?i am daniel"),
      ("顾问:(微笑)您好", "您好"),
      ("*smiles* Good morning", "good morning"),
      ("Advisor: hello", "hello"),
      ("一共3,500元", "一共3500元"),
      ("um, er, hello", "hello"),
      ("那个电话是多少", "那个电话是多少"),
    ])
  func folds(typed: String, normal: String) {
    #expect(LineNormaliser().normalise(typed).text == normal)
  }

  @Test("keeps the way back to what was typed")
  func keepsTheWayBack() {
    let line = LineNormaliser().normalise("嗯,您的車牌號碼是多少?")
    let place = line.text.firstRange(of: "车牌号")
    let start =
      place.map { line.text.unicodeScalars.distance(from: line.text.startIndex, to: $0.lowerBound) } ?? -1
    #expect(line.typedText(of: start..<start + 3) == "車牌號")
  }

  @Test("cuts dictation without marks before words that open a new thought")
  func cutsDictation() {
    let line = LineNormaliser().normalise("不好意思十点已经满了下午三点可以吗")
    #expect(line.segments.map { line.text(in: $0.range) } == ["不好意思十点已经满了", "下午三点可以吗"])
    #expect(line.segments.map(\.asks) == [false, true])
  }

  @Test("reads no more of an endless line than anybody would hear")
  func stopsListening() {
    let line = LineNormaliser().normalise(String(repeating: "您好", count: 500_000))
    #expect(line.scalars.count <= LineNormaliser.longest)
  }

  @Test(
    "puts slips of typing right, and leaves other words alone",
    arguments: [
      ("mileege", "mileage"), ("nmae", "name"), ("plaet", "plate"), ("milage", "mileage"), ("plane", nil),
      ("name", nil), ("zzzzzzzz", nil),
    ])
  func correctsSlips(typed: String, meant: String?) {
    let lexicon = LatinLexicon(words: ["mileage", "name", "plate", "phone"])
    #expect(lexicon.correct(typed) == meant)
  }
}
