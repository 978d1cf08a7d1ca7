/// Fills the slots of acts: times by the board's ids, values by their cues, numbers by their entities.
struct SlotFiller {
  let scored: ScoredLine
  let context: ReadingContext

  private var recogniser: Recogniser { scored.recogniser }
  private var line: NormalisedLine { scored.analysis.line }

  func fill(_ acts: [DialogueAct]) -> [DialogueAct] {
    var filled = acts.map { act -> DialogueAct in
      var act = act
      guard let number = recogniser.numbers[act.id] else { return act }
      let definition = recogniser.vocabulary.acts[number]
      addValues(to: &act, number: number)
      for slot in definition.slots where slot != "time" { addEntities(slot, to: &act) }
      return act
    }
    shareTimes(among: &filled)
    inherit(among: &filled)
    return filled
  }

  /// Values whose cues match, in the line as a whole: acts are often spread over several pieces.
  private func addValues(to act: inout DialogueAct, number: Int) {
    let named = recogniser.vocabulary.acts[number].namedSlots
    let matches = scored.analysis.cues.filter {
      let entry = recogniser.index.entries[$0.cue]
      guard let value = entry.value else { return false }
      return entry.act == number || entry.act < 0 && named.contains(value.name)
    }
    let against = matches.filter { recogniser.index.entries[$0.cue].against }
    for match in matches {
      let entry = recogniser.index.entries[match.cue]
      guard !entry.against, let value = entry.value, !act.slots.contains(value) else { continue }
      let denied = against.contains {
        recogniser.index.entries[$0.cue].value == value && scored.analysis.sameSentence($0.range, match.range)
      }
      if !denied { act.slots.append(value) }
    }
  }

  /// What an act is about and does not name, it takes from the other acts of the line, else from the talk.
  private func inherit(among acts: inout [DialogueAct]) {
    for place in acts.indices {
      guard let number = recogniser.numbers[acts[place].id] else { continue }
      for slot in recogniser.vocabulary.acts[number].inherits where acts[place].values(of: slot).isEmpty {
        let beside = acts.first { !$0.values(of: slot).isEmpty }?.values(of: slot)
        for value in beside ?? context.spokenOf[slot] ?? [] { acts[place].slots.append(Slot(slot, value)) }
      }
    }
  }

  private func addEntities(_ slot: String, to act: inout DialogueAct) {
    for entity in scored.analysis.entities {
      let value: String? =
        switch (slot, entity.value) {
        case ("money", .money(let range)): String(range.lowerBound)
        case ("money", .number(let number)) where number >= 100: String(number)
        case ("duration", .duration(let range)): String(range.upperBound)
        case ("phone", .phone(let digits)): digits
        case ("plate", .plate(let plate)): plate
        case ("distance", .distance(let distance)) where distance >= 1000: String(distance)
        case ("distance", .number(let number)) where number >= 1000: String(number)
        case ("clock", .time(let time)): time.minute.map { String($0) }
        default: nil
        }
      if let value, !act.slots.contains(Slot(slot, value)) { act.slots.append(Slot(slot, value)) }
    }
  }

  // MARK: times

  /// Each time named goes to the act that speaks of it: the one that scores best in the smallest piece around it.
  private func shareTimes(among acts: inout [DialogueAct]) {
    let takers = acts.indices.filter { index in
      recogniser.numbers[acts[index].id].map { recogniser.vocabulary.acts[$0].slots.contains("time") }
        ?? false
    }
    guard !takers.isEmpty else { return }
    var day: SpokenTime?
    // 当天, the next day: told from the day spoken of last, in the line or before it
    var latest = context.dayInTalk(recogniser.timeSlots)
    var values: [(entity: Entity, value: String)] = []
    for entity in TimeCorrection.valid(in: scored.analysis) {
      guard case .time(var time) = entity.value else { continue }
      if let days = time.daysAfter, let base = latest, time.weekday == nil {
        time.weekday = (base - 1 + days) % 7 + 1
      }
      // 周二十点或者下午三点: a later hour without a day keeps the day named before it in the same sentence
      if time.weekday == nil, time.daysAhead == nil, time.day == nil, let day,
        time.minute != nil || time.part != nil
      {
        time.weekday = day.weekday
        time.week = day.week
        if !recogniser.timeSlots.contains(where: { $0.matches(time) }) {
          time.weekday = nil
          time.week = nil
        }
      } else if time.weekday != nil {
        day = time
      }
      let value = time.slotValue(
        among: recogniser.timeSlots, recent: context.timesInTalk + values.map(\.value))
      latest = recogniser.timeSlots.first { $0.id == value }?.weekday ?? time.weekday ?? latest
      values.append((entity, value))
    }
    var places = values.map { taker(of: $0.entity, among: takers, acts) }
    // three that day, or nine the next: both belong to whoever takes the second
    for place in values.indices.dropLast().reversed()
    where isAlternative(values[place].entity, values[place + 1].entity)
      && !isClaimed(values[place].entity, takers, acts)
    {
      places[place] = places[place + 1]
    }
    for ((_, value), taker) in zip(values, places) {
      guard let taker else { continue }
      let slot = Slot("time", value)
      if !acts[taker].slots.contains(slot) { acts[taker].slots.append(slot) }
    }
  }

  private static let orWords = ["或者", "或是", "抑或", "要么", "还是", "要不", "或", "or "].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether a word such as "or" stands right between two times.
  private func isAlternative(_ a: Entity, _ b: Entity) -> Bool {
    guard a.range.upperBound <= b.range.lowerBound, b.range.lowerBound - a.range.upperBound <= 6 else {
      return false
    }
    let between = line.scalars[a.range.upperBound..<b.range.lowerBound]
    return Self.orWords.contains { word in between.indices.contains { between[$0...].starts(with: word) } }
  }

  /// Whether an act's own words stand beside a time.
  private func isClaimed(_ entity: Entity, _ takers: [Int], _ acts: [DialogueAct]) -> Bool {
    takers.contains { taker in
      recogniser.numbers[acts[taker].id].flatMap { cueGap($0, to: entity) }.map { $0 <= 3 } ?? false
    }
  }

  private func taker(of entity: Entity, among takers: [Int], _ acts: [DialogueAct]) -> Int? {
    // an act whose own cue reaches over the time or stands next to it speaks of it
    let near = takers.compactMap { taker -> (taker: Int, gap: Int)? in
      guard let number = recogniser.numbers[acts[taker].id], let gap = cueGap(number, to: entity), gap <= 3
      else { return nil }
      return (taker, gap)
    }
    if let best = near.min(by: { $0.gap < $1.gap }), near.count(where: { $0.gap == best.gap }) == 1 {
      return best.taker
    }
    let windows = scored.analysis.windows.indices.filter {
      scored.analysis.windows[$0].range.contains(entity.range.lowerBound)
    }
    for window in windows {
      let able = takers.compactMap { taker -> (taker: Int, score: Int32)? in
        guard let number = recogniser.numbers[acts[taker].id], scored.suffices(number, in: window) else {
          return nil
        }
        return (taker, scored.scores[window][number] - recogniser.model.threshold[number])
      }
      if let best = able.max(by: { $0.score < $1.score }) { return best.taker }
    }
    // nobody claims it: the act that speaks nearest to it
    return takers.min { distance(acts[$0], entity) < distance(acts[$1], entity) }
  }

  /// How far an act's nearest cue is from a value; 0 if it reaches over it, nil if the act has no cue in the line.
  private func cueGap(_ act: Int, to entity: Entity) -> Int? {
    var best: Int?
    for match in scored.analysis.cues {
      let entry = recogniser.index.entries[match.cue]
      guard entry.act == act, !entry.against, !entry.hasValue, inOnePiece(match.range, entity.range) else {
        continue
      }
      let gap =
        match.range.overlaps(entity.range)
        ? 0
        : match.range.lowerBound >= entity.range.upperBound
          ? match.range.lowerBound - entity.range.upperBound
          : entity.range.lowerBound - match.range.upperBound
      best = min(best ?? gap, gap)
    }
    return best
  }

  private func inOnePiece(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    line.segments.contains { $0.range.contains(a.lowerBound) && $0.range.contains(b.lowerBound) }
  }

  private func distance(_ act: DialogueAct, _ entity: Entity) -> Int {
    let place = line.typedRange(of: entity.range)
    if act.span.overlaps(place) { return 0 }
    return act.span.lowerBound > place.upperBound
      ? act.span.lowerBound - place.upperBound : place.lowerBound - act.span.upperBound
  }
}
