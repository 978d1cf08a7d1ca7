/// What was said before settles what the words leave open.
struct ContextRules {
  let scored: ScoredLine
  let context: ReadingContext

  func settle(_ acts: [DialogueAct]) -> [DialogueAct] {
    var acts = acts
    repeatedChoice(&acts)
    bareTime(&acts)
    return acts
  }

  /// Naming the one time the customer has chosen is no new offer: it repeats his choice.
  private func repeatedChoice(_ acts: inout [DialogueAct]) {
    guard let chosen = context.chosenTime, let place = acts.firstIndex(where: { $0.id == "offer-time" }) else { return }
    let times = acts[place].values(of: "time")
    let day = chosen.prefix(3)
    guard !times.isEmpty, times.allSatisfy({ $0 == chosen || $0 == day }), times.contains(chosen) else { return }
    if let confirm = acts.firstIndex(where: { $0.id == "confirm-time" }) {
      if acts[confirm].values(of: "time").isEmpty { acts[confirm].slots.append(Slot("time", chosen)) }
      acts.remove(at: place)
    } else {
      acts[place].id = "confirm-time"
      acts[place].reason = .context("repeats the time he has chosen")
    }
  }

  /// A time and hardly more: after his refusal or wish an offer, after his choice the confirmation.
  private func bareTime(_ acts: inout [DialogueAct]) {
    let speaking: Set<String> = [
      "offer-time", "decline-time", "confirm-time", "urge", "recommend-time", "ask-time", "ask-circumstance", "ask-last-service", "give-duration",
      "announce-reminder",
    ]
    guard !acts.contains(where: { speaking.contains($0.id) }) else { return }
    let times = TimeCorrection.valid(in: scored.analysis)
    guard let first = times.first, times.contains(where: hasHour) else { return }
    let spoken = times.reduce(0) { $0 + $1.range.count }
    let words = scored.analysis.line.segments.reduce(0) { $0 + $1.range.count }
    // a longer line that reads work and time back and asks whether they are right settles the time
    let readsBack = acts.contains { $0.id == "ask-confirm" } && acts.contains { $0.id == "mention-work" || $0.id == "mention-complaint" }
    guard words - spoken <= 8 || readsBack else { return }
    var seen = context.timesInTalk
    var slots: [Slot] = []
    for entity in times {
      guard case .time(let time) = entity.value else { continue }
      let value = time.slotValue(among: scored.recogniser.timeSlots, recent: seen)
      seen.append(value)
      if !slots.contains(Slot("time", value)) { slots.append(Slot("time", value)) }
    }
    let repeats = context.chosenTime.map { chosen in slots.contains { $0.value == chosen } } ?? false
    acts.append(
      DialogueAct(
        id: repeats || readsBack ? "confirm-time" : "offer-time", slots: slots, score: 600,
        text: scored.analysis.line.typedText(of: first.range), span: scored.analysis.line.typedRange(of: first.range),
        reason: .context("a time and hardly more")))
  }

  private func hasHour(_ entity: Entity) -> Bool {
    if case .time(let time) = entity.value { return time.minute != nil }
    return false
  }
}
