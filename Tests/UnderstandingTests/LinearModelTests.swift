import Testing

@testable import Understanding

@Suite("The statistical matcher")
struct LinearModelTests {
  private var vocabulary: Vocabulary {
    Vocabulary(acts: [ActDefinition(id: "greet"), ActDefinition(id: "ask-mileage"), ActDefinition(id: "thank")])
  }

  private var lines: [LabelledLine] {
    let greet = ["您好", "你好呀", "早上好", "hello", "good morning", "hi there", "您好啊", "上午好"]
    let mileage = ["跑了多少公里", "公里数是多少", "开了多少公里了", "how many kilometers", "what is the mileage", "表上多少公里", "里程多少"]
    let thank = ["谢谢您", "非常感谢", "多谢", "thank you", "thanks a lot", "感谢来电", "谢谢啦"]
    return greet.map { LabelledLine($0, acts: ["greet"]) } + mileage.map { LabelledLine($0, acts: ["ask-mileage"]) }
      + thank.map { LabelledLine($0, acts: ["thank"]) } + ["今天下雨", "我去吃饭"].map { LabelledLine($0, acts: []) }
  }

  @Test("the same lines give the same bytes")
  func isReproducible() {
    let first = ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines).bytes(fingerprint: 7)
    let second = ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines).bytes(fingerprint: 7)
    #expect(first == second)
  }

  @Test("a model comes back from its file with the same scores")
  func survivesItsFile() throws {
    let model = ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines)
    let again = try LinearModel(bytes: model.bytes(fingerprint: 7), fingerprint: 7)
    let before = Recogniser(vocabulary: vocabulary, model: model)
    let after = Recogniser(vocabulary: vocabulary, model: again)
    for line in lines { #expect(before.read(line.text) == after.read(line.text)) }
  }

  @Test("a file of another vocabulary, cut short or changed is refused and never traps")
  func refusesDamage() {
    let bytes = ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines).bytes(fingerprint: 7)
    #expect(throws: LinearModel.FileFault.stale) { try LinearModel(bytes: bytes, fingerprint: 8) }
    #expect(throws: LinearModel.FileFault.notAModel) { try LinearModel(bytes: [1, 2, 3], fingerprint: 7) }
    for length in stride(from: 8, to: bytes.count - 1, by: 97) {
      #expect(throws: LinearModel.FileFault.self) { try LinearModel(bytes: Array(bytes[..<length]), fingerprint: 7) }
    }
    var random = SplitMix(seed: 3)
    for _ in 0..<200 {
      var changed = bytes
      changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      if let model = try? LinearModel(bytes: changed, fingerprint: 7), model.acts.count == 3 {
        _ = Recogniser(vocabulary: vocabulary, model: model).read("您好,跑了多少公里")
      }
    }
  }

  @Test("whole square roots are right", arguments: [0, 1, 2, 3, 4, 15, 16, 17, 65_535, 65_536, 10_000_000])
  func roots(value: Int) {
    let root = LinearModel.root(value)
    #expect(root * root <= value && (root + 1) * (root + 1) > value)
  }
}
