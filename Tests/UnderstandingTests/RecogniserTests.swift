import Testing

@testable import Understanding

@Suite("Reading a line")
struct RecogniserTests {
  private func recogniser() throws -> Recogniser {
    let vocabulary = Vocabulary(
      classes: [
        "full": ["满", "约满", "taken", "full"], "name": ["姓名", "name"], "phone": ["电话", "phone"],
        "plate": ["车牌", "plate"],
        "mileage": ["公里数", "mileage"], "remote": ["遥控", "remote"], "idle": ["怠速", "idle"],
      ],
      acts: [
        ActDefinition(
          id: "offer-time",
          cues: [try CuePattern("{time} * (可以|行|有空)"), try CuePattern("how about * {time}")], slots: ["time"]),
        ActDefinition(id: "decline-time", cues: [try CuePattern("{time} * <full>")], slots: ["time"]),
        ActDefinition(id: "confirm-time", cues: [try CuePattern("(就|定) * {time}")], slots: ["time"]),
        ActDefinition(id: "greet", cues: [try CuePattern("您好"), try CuePattern("good morning")]),
      ])
    return Recogniser(
      vocabulary: vocabulary, model: .cuesOnly(for: vocabulary),
      timeSlots: [
        TimeSlot(id: "tue-10", weekday: 2, minute: 600), TimeSlot(id: "tue-15", weekday: 2, minute: 900),
        TimeSlot(id: "wed-09", weekday: 3, minute: 540),
      ])
  }

  private func times(_ reading: Reading, _ act: String) -> [String] {
    reading.acts.filter { $0.id == act }.flatMap { $0.values(of: "time") }
  }

  @Test(
    "a day told from another is the one after it, in the line or in the talk",
    arguments: [
      ("周二下午三点或者第二天早上九点可以", ["tue-15", "wed-09"]), ("当天下午三点可以", ["tue-15"]),
      ("how about three p.m. that day or nine the following morning", ["tue-15", "wed-09"]),
    ])
  func relativeDays(text: String, slots: [String]) throws {
    let reading = try recogniser().read(
      text, context: ReadingContext(timesInTalk: ["tue-10"], wishedTime: "tue-10"))
    #expect(times(reading, "offer-time") == slots)
  }

  @Test("two acts in one dictated line each get their own time")
  func sharesTimes() throws {
    let reading = try recogniser().read("下周二十点已经约满了下午三点可以吗")
    #expect(times(reading, "decline-time") == ["tue-10"])
    #expect(times(reading, "offer-time") == ["tue-15"])
  }

  @Test("of a time corrected in the same breath the later holds")
  func takesTheCorrection() throws {
    let reading = try recogniser().read("那就周三九点,哦不对,周二下午三点")
    #expect(times(reading, "confirm-time") == ["tue-15"])
  }

  @Test("a time and hardly more is an offer, and after his choice its confirmation")
  func readsBareTimes() throws {
    let recogniser = try recogniser()
    #expect(times(recogniser.read("下午三点?"), "offer-time") == ["tue-15"])
    #expect(
      times(recogniser.read("周二下午三点,好", context: ReadingContext(chosenTime: "tue-15")), "confirm-time") == [
        "tue-15"
      ])
  }

  @Test("evidence quotes what was typed, in its own width and script")
  func quotes() throws {
    let act = try #require(try recogniser().read("顾问:(微笑)您好呀").acts.first)
    #expect(act.id == "greet")
    #expect(act.text == "您好呀")
  }

  @Test(
    "heaps of keywords, letters nobody would say and blanks perform nothing",
    arguments: [
      ("姓名 电话 车牌 公里数 上次保养 刹车抖动 遥控 怠速", LineQuality.keywords),
      ("name phone plate mileage judder remote idle service", .keywords),
      ("", .empty), ("   ", .empty), ("???", .empty), ("(微笑)", .empty), ("😀😀", .empty),
    ])
  func judges(text: String, quality: LineQuality) throws {
    let reading = try recogniser().read(text)
    #expect(reading.quality == quality)
    #expect(reading.acts.isEmpty)
  }

  @Test(
    "short and telegraphic speech is speech",
    arguments: [
      "Good morning, Xingcheng Audi Service Centre, Leo speaking.", "姓名?电话?车牌?", "下周二15点,保养,刹车,遥控,怠速,对吗?",
      "十点的 slot 被 book 掉了",
    ])
  func hearsSpeech(text: String) throws {
    #expect(try recogniser().read(text).quality == .speech)
  }

  @Test("no line traps: noise of every kind, reproducibly", arguments: 1...30)
  func neverTraps(seed: UInt64) throws {
    let recogniser = try recogniser()
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int(random.next() % 60) {
        let block: [UInt32] = [0x20, 0x30, 0x61, 0x4E00, 0xFF01, 0x2000, 0x1F600, 0x3000, 0x300]
        let value = block[Int(random.next() % UInt64(block.count))] + UInt32(random.next() % 90)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let text = String(scalars)
      #expect(recogniser.read(text) == recogniser.read(text))
    }
  }
}
