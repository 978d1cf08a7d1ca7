import Testing

@testable import Understanding

@Suite("Values in a line")
struct EntityScannerTests {
  private let slots = [
    TimeSlot(id: "tue-10", weekday: 2, minute: 600), TimeSlot(id: "tue-15", weekday: 2, minute: 900),
    TimeSlot(id: "wed-09", weekday: 3, minute: 540),
  ]

  @Test(
    "a time is the slot it can mean, in every way people say it",
    arguments: [
      ("下周二上午十点", "tue-10"), ("周二十点", "tue-10"), ("礼拜二早上10:00", "tue-10"), ("Tuesday at ten", "tue-10"),
      ("下周二十五点", "tue-15"),
      ("周二下午三点钟", "tue-15"), ("下周二 15:00", "tue-15"), ("Tue 3pm", "tue-15"),
      ("three in the afternoon on Tuesday", "tue-15"),
      ("Tuesday the 25th at 3 pm", "tue-15"), ("星期三早上九点", "wed-09"), ("週三上午9點", "wed-09"),
      ("next Wednesday, nine in the morning", "wed-09"),
      ("Wed at 9", "wed-09"), ("下午三点", "tue-15"), ("周二", "tue"), ("周四上午十点", "other"), ("周二晚上八点", "other"),
      ("15:00(周二)", "tue-15"), ("at fifteen hundred on Tuesday", "tue-15"),
      ("Wednesday, oh nine hundred", "wed-09"),
    ])
  func names(text: String, slot: String) {
    let times = EntityScanner.scan(text).compactMap {
      if case .time(let time) = $0.value { time } else { nil }
    }
    #expect(times.first?.slotValue(among: slots, recent: []) == slot)
  }

  @Test(
    "sums, distances, durations and codes have one value however they are written",
    arguments: [
      ("三千五百块", Entity.Value.money(3500...3500)), ("3,500元", .money(3500...3500)),
      ("3500 yuan", .money(3500...3500)),
      ("九百到一千块", .money(900...1000)), ("三万公里", .distance(30000)), ("30,000 km", .distance(30000)),
      ("3万公里", .distance(30000)),
      ("两三个小时", .duration(120...180)), ("一个半小时", .duration(90...90)),
      ("two to three hours", .duration(120...180)),
      ("半天", .duration(720...720)), ("an hour and a half", .duration(90...90)),
      ("幺三八一二三四五六七八", .phone("13812345678")),
      ("one three eight, one two three four, five six seven eight", .phone("13812345678")),
      ("one double three, four five six seven", .phone("1334567")),
      ("138 1234 5678", .phone("13812345678")), ("138-1234-5678", .phone("13812345678")),
      ("京N·6L309", .plate("京N6L309")),
      ("jing N 6L309", .plate("京N6L309")), ("九百四", .number(940)), ("三万二", .number(32000)),
    ])
  func values(text: String, value: Entity.Value) {
    #expect(EntityScanner.scan(text).first?.value == value)
  }

  @Test(
    "words that only look like values are none",
    arguments: [
      "当天能取车吗", "that day was fine", "the brakes are fifteen hundred", "one or two", "早一点来", "请您等一下",
      "I am here", "A6L 没问题", "第一次来", "and 1000 of them", "一样的",
    ])
  func none(text: String) {
    let found = EntityScanner.scan(text).filter { if case .number = $0.value { false } else { true } }
    #expect(found.isEmpty)
  }

  @Test("no text traps the grammars", arguments: 1...40)
  func neverTraps(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let alphabet = Array(
      "0123456789:.,-一二三十百千万两半点周下上午年月日号小时块元公里京Nna6lq pmtuesdayhalf to'\"?!()（）*\u{202E}\u{0}嗯那个\u{1F600}")
    for _ in 0..<200 {
      let text = String(
        (0..<Int(random.next() % 40)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      for entity in EntityScanner.scan(text) { #expect(!entity.range.isEmpty) }
    }
  }
}
