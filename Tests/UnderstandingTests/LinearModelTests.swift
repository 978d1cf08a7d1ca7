import Testing

@testable import Understanding

@Suite("The statistical matcher")
struct LinearModelTests {
  private var vocabulary: Vocabulary {
    Vocabulary(acts: [
      ActDefinition(id: "greet"), ActDefinition(id: "ask-mileage"), ActDefinition(id: "thank"),
    ])
  }

  private var lines: [LabelledLine] {
    let greet = ["您好", "你好呀", "早上好", "hello", "good morning", "hi there", "您好啊", "上午好"]
    let mileage = [
      "跑了多少公里", "公里数是多少", "开了多少公里了", "how many kilometers", "what is the mileage", "表上多少公里", "里程多少",
    ]
    let thank = ["谢谢您", "非常感谢", "多谢", "thank you", "thanks a lot", "感谢来电", "谢谢啦"]
    return greet.map { LabelledLine($0, acts: ["greet"]) }
      + mileage.map { LabelledLine($0, acts: ["ask-mileage"]) }
      + thank.map { LabelledLine($0, acts: ["thank"]) } + ["今天下雨", "我去吃饭"].map { LabelledLine($0, acts: []) }
  }

  private func compiled() -> CompiledVocabulary {
    CompiledVocabulary(vocabulary, model: ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines))
  }

  @Test("the same lines give the same bytes")
  func isReproducible() {
    #expect(compiled().bytes(fingerprint: 7) == compiled().bytes(fingerprint: 7))
  }

  @Test("a compiled vocabulary comes back from its file with the same readings")
  func survivesItsFile() throws {
    let before = compiled()
    let after = try CompiledVocabulary(bytes: before.bytes(fingerprint: 7), fingerprint: 7)
    for line in lines { #expect(Recogniser(before).read(line.text) == Recogniser(after).read(line.text)) }
  }

  @Test("a file of another vocabulary, cut short or changed is refused and never traps")
  func refusesDamage() {
    let bytes = compiled().bytes(fingerprint: 7)
    #expect(throws: CompiledVocabulary.FileFault.stale) {
      try CompiledVocabulary(bytes: bytes, fingerprint: 8)
    }
    #expect(throws: CompiledVocabulary.FileFault.foreign) {
      try CompiledVocabulary(bytes: [1, 2, 3], fingerprint: 7)
    }
    for length in stride(from: 40, to: bytes.count - 1, by: 997) {
      #expect(throws: CompiledVocabulary.FileFault.damaged) {
        try CompiledVocabulary(bytes: Array(bytes[..<length]), fingerprint: 7)
      }
    }
    var random = SplitMix(seed: 3)
    for _ in 0..<100 {
      var changed = bytes
      let place = 40 + Int(random.next() % UInt64(bytes.count - 40))
      changed[place] ^= UInt8(1 + random.next() % 255)
      #expect(throws: CompiledVocabulary.FileFault.damaged) {
        try CompiledVocabulary(bytes: changed, fingerprint: 7)
      }
    }
  }

  @Test("whole square roots are right", arguments: [0, 1, 2, 3, 4, 15, 16, 17, 65_535, 65_536, 10_000_000])
  func roots(value: Int) {
    let root = LinearModel.root(value)
    #expect(root * root <= value && (root + 1) * (root + 1) > value)
  }
}
