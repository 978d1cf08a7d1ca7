/// What was said before settles what the words leave open.
struct ContextRules {
  let scored: ScoredLine
  let context: ReadingContext

  func settle(_ acts: [DialogueAct]) -> [DialogueAct] {
    var acts = acts
    takenBack(&acts)
    repeatedChoice(&acts)
    prematureSettling(&acts)
    bareTime(&acts)
    return acts
  }

  /// What was said of a time and taken back in the same line was not said.
  private func takenBack(_ acts: inout [DialogueAct]) {
    let settling: Set<String> = ["confirm-time", "offer-time", "urge"]
    guard acts.contains(where: { settling.contains($0.id) }),
      let mark = TimeCorrection.mistake(in: scored.analysis.line)
    else { return }
    acts.removeAll { settling.contains($0.id) && $0.span.upperBound <= mark }
  }

  /// Naming the one time the customer has chosen is no new offer: it repeats his choice.
  private func repeatedChoice(_ acts: inout [DialogueAct]) {
    guard let chosen = context.chosenTime, let place = acts.firstIndex(where: { $0.id == "offer-time" })
    else { return }
    let times = acts[place].values(of: "time")
    let day = chosen.prefix(3)
    guard !times.isEmpty, times.allSatisfy({ $0 == chosen || $0 == day }), times.contains(chosen) else {
      return
    }
    if let confirm = acts.firstIndex(where: { $0.id == "confirm-time" }) {
      if acts[confirm].values(of: "time").isEmpty { acts[confirm].slots.append(Slot("time", chosen)) }
      acts.remove(at: place)
    } else {
      acts[place].id = "confirm-time"
      acts[place].reason = .context("repeats the time he has chosen")
    }
  }

  /// Before the customer has chosen nothing is settled: several times in one line are on offer, however firmly they
  /// are put; one time put as a question is offered, and urged if it was named before; his own wish repeated while the
  /// advisor looks it up is no more than heard.
  private func prematureSettling(_ acts: inout [DialogueAct]) {
    guard context.chosenTime == nil, let settled = acts.firstIndex(where: { $0.id == "confirm-time" }) else {
      return
    }
    let times = acts[settled].slots.filter { $0.name == "time" }
    if let offer = acts.firstIndex(where: { $0.id == "offer-time" }) {
      let offered = acts[offer].slots.filter { $0.name == "time" }
      guard Set(offered + times).count > 1 else { return }
      // his wish named beside other times, with regret: it is what cannot be had
      if times.allSatisfy({ $0.value == context.wishedTime }), acts.contains(where: { $0.id == "apologise" })
      {
        decline(times, &acts, settled)
        return
      }
      guard times.allSatisfy({ $0.value != context.wishedTime }) else { return }
      for slot in times where !offered.contains(slot) { acts[offer].slots.append(slot) }
      acts.remove(at: settled)
    } else if Set(times.filter { $0.value.contains("-") }).count > 1 {
      acts[settled].id = "offer-time"
      acts[settled].reason = .context("several times are an offer")
    } else if asks(at: acts[settled]),
      !acts.contains(where: { $0.id == "mention-work" || $0.id == "mention-complaint" })
    {
      settleQuestion(&acts, settled, times)
    }
  }

  /// Turns a settled time into a declined one.
  private func decline(_ times: [Slot], _ acts: inout [DialogueAct], _ settled: Int) {
    if let declined = acts.firstIndex(where: { $0.id == "decline-time" }) {
      for slot in times where !acts[declined].slots.contains(slot) { acts[declined].slots.append(slot) }
      acts.remove(at: settled)
    } else {
      acts[settled].id = "decline-time"
      acts[settled].reason = .context("his wish, with regret, beside other times")
    }
  }

  private func settleQuestion(_ acts: inout [DialogueAct], _ settled: Int, _ times: [Slot]) {
    if !times.isEmpty, times.allSatisfy({ $0.value == context.wishedTime }) {
      if acts.contains(where: { $0.id == "hold-on" }) { acts.remove(at: settled) }
      return
    }
    acts[settled].id = times.contains { context.timesInTalk.contains($0.value) } ? "urge" : "offer-time"
    acts[settled].reason = .context("put as a question before he has chosen")
  }

  /// Whether the piece that shows an act, or the one after it, asks.
  private func asks(at act: DialogueAct) -> Bool {
    let line = scored.analysis.line
    guard let place = line.segments.firstIndex(where: { line.typedRange(of: $0.range).overlaps(act.span) })
    else { return false }
    return line.segments[place...].prefix(3).contains(where: \.asks)
  }

  /// A time and hardly more: after his refusal or wish an offer, after his choice the confirmation.
  private func bareTime(_ acts: inout [DialogueAct]) {
    let speaking: Set<String> = [
      "offer-time", "decline-time", "confirm-time", "urge", "recommend-time", "ask-time", "ask-circumstance",
      "ask-last-service", "give-duration",
      "announce-reminder",
    ]
    guard !acts.contains(where: { speaking.contains($0.id) }) else { return }
    let times = TimeCorrection.valid(in: scored.analysis)
    guard let first = times.first, times.contains(where: hasHour) else { return }
    let spoken = times.reduce(0) { $0 + $1.range.count }
    let words = scored.analysis.line.segments.reduce(0) { $0 + $1.range.count }
    // a longer line that reads work and time back and asks whether they are right settles the time
    let readsBack =
      acts.contains { $0.id == "ask-confirm" }
      && acts.contains { $0.id == "mention-work" || $0.id == "mention-complaint" }
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
        text: scored.analysis.line.typedText(of: first.range),
        span: scored.analysis.line.typedRange(of: first.range),
        reason: .context("a time and hardly more")))
  }

  private func hasHour(_ entity: Entity) -> Bool {
    if case .time(let time) = entity.value { return time.minute != nil }
    return false
  }
}
