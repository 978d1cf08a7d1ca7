import Testing

@testable import Understanding

@Suite("A compiled vocabulary taken where it lies")
struct CompiledFileTests {
  private func vocabulary() throws -> Vocabulary {
    Vocabulary(
      classes: ["name": ["姓名", "名字", "name"]],
      acts: [
        ActDefinition(
          id: "ask-name", cues: [try CuePattern("[您]<name> * (是|什么)"), try CuePattern("「贵姓」")],
          against: [try CuePattern("不用 * <name>")]),
        ActDefinition(
          id: "offer-time", cues: [try CuePattern("{time} * (可以|行)"), try CuePattern("how about * {time}")],
          slots: ["time"]),
      ],
      guards: [GuardDefinition(id: "waived", acts: ["ask-name"], cues: [try CuePattern("免了")])])
  }

  private let lines = [
    LabelledLine("您的名字是什么", acts: ["ask-name"]), LabelledLine("您贵姓", acts: ["ask-name"]),
    LabelledLine("下午三点可以吗", acts: ["offer-time"]), LabelledLine("how about three pm", acts: ["offer-time"]),
    LabelledLine("what is your nmae", acts: ["ask-name"]), LabelledLine("不用报名字,免了", acts: []),
  ]

  private func bytes() throws -> [UInt8] {
    let vocabulary = try vocabulary()
    var options = ModelTrainer.Options()
    options.minimumCount = 1
    let model = ModelTrainer(vocabulary: vocabulary, lines: lines, options: options).train(lines)
    return CompiledVocabulary(vocabulary, model: model).bytes(fingerprint: 7)
  }

  @Test("reads as the one that was compiled, without any of it being summed up")
  func readsTheSame() throws {
    let bytes = try bytes()
    let checked = Recogniser(try CompiledVocabulary(bytes: bytes, fingerprint: 7))
    let lent = Recogniser(try CompiledVocabulary(stored: StoredBytes(bytes), fingerprint: 7))
    for line in lines { #expect(lent.read(line.text) == checked.read(line.text)) }
    #expect(lines.contains { !lent.read($0.text).acts.isEmpty })
  }

  @Test("bytes changed anywhere behind the head never trap, however the line reads then", arguments: 1...40)
  func survivesDamage(seed: UInt64) throws {
    var bytes = try bytes()
    var random = SplitMix(seed: seed)
    for _ in 0..<Int(1 + random.next() % 400) {
      bytes[56 + Int(random.next() % UInt64(bytes.count - 56))] = UInt8(truncatingIfNeeded: random.next())
    }
    guard let damaged = try? CompiledVocabulary(stored: StoredBytes(bytes), fingerprint: 7) else { return }
    let recogniser = Recogniser(damaged)
    for line in lines { _ = recogniser.read(line.text) }
  }

  @Test("a head that is changed, cut short or of other files is refused")
  func refusesHeads() throws {
    let bytes = try bytes()
    for place in 24..<56 {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: CompiledVocabulary.FileFault.damaged) {
        try CompiledVocabulary(stored: StoredBytes(changed), fingerprint: 7)
      }
    }
    #expect(throws: CompiledVocabulary.FileFault.stale) {
      try CompiledVocabulary(stored: StoredBytes(bytes), fingerprint: 8)
    }
    #expect(throws: CompiledVocabulary.FileFault.damaged) {
      try CompiledVocabulary(stored: StoredBytes(Array(bytes.dropLast())), fingerprint: 7)
    }
  }

  @Test("only the acts that a case uses are heard, with the scores they have among all")
  func hearsSomeActs() throws {
    let compiled = try CompiledVocabulary(bytes: bytes(), fingerprint: 7)
    let all = Recogniser(compiled).read("您贵姓?下午三点可以吗?")
    let some = Recogniser(compiled, acts: ["ask-name"]).read("您贵姓?下午三点可以吗?")
    #expect(all.acts.map(\.id) == ["ask-name", "offer-time"])
    #expect(some.acts == all.acts.filter { $0.id == "ask-name" })
  }

  @Test(
    "one slip in an English word is put right, and none in a word that is known",
    arguments: [
      ("milage", "mileage"), ("kilometeers", "kilometers"), ("maintenence", "maintenance"),
      ("bokoing", "booking"),
      ("mileage", nil), ("form", nil), ("qqqqqqqq", nil), ("bookign", "booking"),
    ])
  func correctsSlips(typed: String, meant: String?) {
    let lexicon = LatinLexicon(words: ["mileage", "kilometers", "maintenance", "booking", "from", "form"])
    #expect(lexicon.correct(typed) == meant)
  }
}
