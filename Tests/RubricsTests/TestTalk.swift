import Dialogue
import Findings
import Foundation
import Rubrics
import Scenarios
import Understanding

/// One step of a made-up talk, with what the customer does about it.
enum Step: Sendable {
  case wait(Int)
  case say([DialogueAct], then: [DialogueEvent.Kind] = [])
  case tool(ToolUse)

  /// A line that performs these acts.
  static func say(_ acts: String..., then: [DialogueEvent.Kind] = []) -> Step {
    .say(acts.map { act($0) }, then: then)
  }

  static let board = Step.tool(ToolUse("board"))

  static func form(_ fields: KeyValuePairs<String, String>) -> Step {
    .tool(ToolUse("booking-form", fields: fields.map { FieldEntry($0.key, $0.value) }))
  }
}

/// An act, with slots written `time=tue-15`.
func act(_ id: String, _ slots: String...) -> DialogueAct {
  DialogueAct(
    id: id,
    slots: slots.map { slot in
      let parts = slot.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return Slot(parts[0], parts.count > 1 ? parts[1] : "")
    })
}

/// The customer settles on a time.
func chooses(_ time: String) -> [DialogueEvent.Kind] {
  [.set(name: "chosen", value: time), .set(name: "agreed", value: time)]
}

/// He names the time he would like.
let wishes = [DialogueEvent.Kind.told(fact: "wish", asked: true), .set(name: "wished", value: "tue-10")]

/// Events of a talk: the first step that is no wait picks up; after each line he says something.
func talk(_ steps: [Step], mood: Int = 60, ending: String? = "booked") -> [DialogueEvent] {
  var events: [DialogueEvent] = []
  var at = 0
  var wasMet = false
  for (index, step) in steps.enumerated() {
    func add(_ kind: DialogueEvent.Kind) { events.append(DialogueEvent(step: index + 1, at: at, kind)) }
    if case .wait(let seconds) = step {
      at += seconds * 1000
      add(.waited(milliseconds: seconds * 1000))
      continue
    }
    if !wasMet {
      wasMet = true
      add(.met)
    }
    switch step {
    case .wait: break
    case .say(let acts, let then):
      add(.advisorSaid(text: acts.map(\.id).joined(separator: " "), acts: acts, quality: .speech))
      then.forEach(add)
      add(.customerSaid(text: "嗯", rule: "any", mood: mood))
    case .tool(let use): add(.toolUsed(use))
    }
  }
  if let ending { events.append(DialogueEvent(step: steps.count, at: at, .ended(ending: ending))) }
  return events
}

/// A file of the project.
func shipped(_ path: String) -> [UInt8]? {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return (try? Data(contentsOf: root.appending(path: path))).map(Array.init)
}

/// The rubric that is shipped.
let booking: Rubric? = shipped("rubrics/booking.json").flatMap {
  RubricReader.read($0, file: "booking.json", log: FindingLog())
}

/// A rubric with no items, to fill.
func rubric(_ criteria: Criterion..., caps: [Cap] = []) -> Rubric {
  Rubric(
    id: "test", title: both("t"), tracks: ["choice": ["chosen", "agreed"]], criteria: criteria, caps: caps)
}

/// An item that asks for one thing.
func item(_ id: String, weight: Int = 1, trip: Criterion.Trip? = nil, _ met: Check, partly: Check? = nil)
  -> Criterion
{
  Criterion(
    id: id, weight: weight, trip: trip, title: both(id), definition: both(id), met: Level(check: met),
    partly: partly.map { Level(check: $0) })
}

func both(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }

/// A booking case, as far as marking needs one.
let scenario: Scenario = {
  let here = SourceLocation(file: "case.json")
  func field(_ id: String, _ required: Bool, _ truth: FieldTruth) -> FormField {
    FormField(id: id, label: both(id), hint: both(id), isRequired: required, truth: truth, location: here)
  }
  func fact(_ id: String, _ value: String? = nil, accepts: [String] = []) -> Fact {
    Fact(id: id, title: both(id), value: value, accepts: accepts, location: here)
  }
  func time(_ id: String, _ weekday: Int, _ hour: Int, free: Bool, _ zh: String, _ en: String) -> CaseTime {
    CaseTime(
      slot: TimeSlot(id: id, weekday: weekday, minute: hour * 60), isFree: free,
      spoken: LocalizedText(zh: zh, en: en), location: here)
  }
  let form = DeskTool(
    id: "booking-form", kind: .form, title: LocalizedText(zh: "登记表", en: "booking form"),
    fields: [
      field("name", true, FieldTruth(kind: .name)), field("phone", true, FieldTruth(kind: .phone)),
      field("plate", true, FieldTruth(kind: .plate)), field("model", false, FieldTruth(kind: .text)),
      field("mileage", true, FieldTruth(kind: .number)),
      field("complaints", true, FieldTruth(kind: .complaints, values: ["judder", "remote", "idle"])),
      field("work", true, FieldTruth(kind: .work, values: ["maintenance"])),
      field("booked-time", true, FieldTruth(kind: .time, values: ["tue-15", "wed-09"], variable: "agreed")),
      field("remarks", false, FieldTruth(kind: .free)),
    ], location: here)
  func farewell(_ band: String) -> Farewell {
    Farewell(band: band, felt: both("felt \(band)"), again: both("again \(band)"), location: here)
  }
  return Scenario(
    id: "zhang-a6l-booking", kind: .rolePlay, setting: .phone, title: LocalizedText(zh: "预约", en: "Booking"),
    brief: [], minutes: 60...60, rubric: "booking", vocabularies: [],
    persona: Persona(
      name: LocalizedText(zh: "张先生", en: "Mr Zhang"), portrait: both("p"),
      farewells: [farewell("low"), farewell("high")], location: here),
    facts: [
      fact("name", "张建国", accepts: ["建国", "zhang", "zhang jianguo", "jianguo zhang"]),
      fact("phone", "13812345678", accepts: ["5678"]), fact("plate", "京N6L309", accepts: ["6l309"]),
      fact("model", "A6L"), fact("mileage", "30000"), fact("judder"), fact("remote"), fact("idle"),
    ],
    times: [
      time("tue-10", 2, 10, free: false, "周二上午十点", "Tuesday at ten"),
      time("tue-15", 2, 15, free: true, "周二下午三点", "Tuesday at three"),
      time("wed-09", 3, 9, free: true, "周三上午九点", "Wednesday at nine"),
    ],
    mood: MoodScale(
      start: 60,
      bands: [
        MoodBand(id: "low", title: both("low"), from: 0, location: here),
        MoodBand(id: "high", title: both("high"), from: 50, location: here),
      ],
      causes: [MoodCause(id: "blamed", title: both("was blamed"), location: here)], location: here),
    variables: [], questionActs: [], tools: [form], updates: [], rules: [], agenda: [], asides: [], lines: [],
    endings: [Ending(id: "booked", title: both("booked"), condition: .all([]), location: here)],
    topics: [LocalizedText(zh: "什么是正确的预约？", en: "What is a correct booking?")], location: here)
}()

/// The verdict of an item, with the steps that prove it.
func marked(_ id: String, _ steps: [Step], mood: Int = 60, ending: String? = "booked") -> ItemVerdict? {
  guard let booking else { return nil }
  let card = Scorer(rubric: booking, scenario: scenario, language: .english)
    .score(talk(steps, mood: mood, ending: ending))
  return card.items.first { $0.id == id }
}

/// A right filling of every required field.
let rightForm = Step.form([
  "name": "张先生", "phone": "138-1234-5678", "plate": "京N·6L309", "mileage": "3万公里",
  "complaints": "刹车抖动；遥控失灵；怠速不稳", "work": "三万公里保养", "booked-time": "周二下午三点",
])
