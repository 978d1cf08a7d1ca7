import Scenarios
import Understanding

extension Customer {
  /// The first of the rules that applies; they stand in the order of ``RuleIndex``.
  func applicable(_ rules: [Rule], in turn: Turn, to accepts: (Trigger) -> Bool) -> Rule? {
    rules.first { rule in
      if rule.once, turn.state.used[rule.id, default: 0] > 0 { return false }
      return accepts(rule.trigger)
        && rule.condition.holds(in: turn.state, of: turn.line, scenario: scenario)
    }
  }

  /// Answers the acts of a line in their order, each once.
  func answer(_ reading: Reading, in turn: inout Turn) {
    guard reading.quality == .speech, !turn.line.acts.isEmpty else {
      // A statement that says nothing to him needs no more than a nod.
      if reading.quality != .speech || reading.isQuestion { turn.state.misunderstood += 1 }
      let heard: Trigger =
        reading.quality == .speech ? .notUnderstood : .quality(reading.quality.rawValue)
      let rule = applicable(index.others, in: turn) { $0 == heard }
      if let rule { react(to: rule.reaction, as: rule.id, in: &turn) }
      return
    }
    let tables = tables(for: turn)
    var settled: Set<String> = []
    var remaining = turn.line.acts.filter { act in
      !tables.contains { $0.covers(act) && !$0.group.acts.contains(act.id) }
    }
    while let anchor = remaining.first, turn.state.ending == nil {
      let settling = tables.filter { $0.group.acts.contains(anchor.id) }
      if !settling.isEmpty {
        remaining.removeFirst()
        for table in settling where settled.insert(table.group.id).inserted {
          turn.line.anchor = table.anchor
          react(to: table.rule.reaction, as: table.rule.id, in: &turn)
        }
        continue
      }
      turn.line.anchor = anchor
      let ids = Set(remaining.map(\.id))
      let rule = applicable(index.rules(for: anchor.id), in: turn) { trigger in
        if case .allOf(let acts) = trigger { return acts.allSatisfy(ids.contains) }
        return true
      }
      guard let rule else {
        remaining.removeFirst()
        continue
      }
      react(to: rule.reaction, as: rule.id, in: &turn)
      remaining = remaining.dropFirst().filter { !isAnswered($0, by: rule, with: anchor) }
    }
    turn.line.anchor = nil
    // Rules that pass an act over in silence may have left nothing to say.
    let speaking = index.fallbacks.filter { $0.reaction.say != nil }
    if turn.parts.isEmpty, let rule = applicable(speaking, in: turn, to: { _ in true }) {
      react(to: rule.reaction, as: rule.id, in: &turn)
    }
  }

  /// Whether an act needs no answer of its own once the rule has answered the anchor.
  private func isAnswered(_ act: DialogueAct, by rule: Rule, with anchor: DialogueAct) -> Bool {
    if rule.reaction.covers.contains(act.id) { return true }
    switch rule.trigger {
    case .anyOf(let acts):
      return acts.contains(act.id) && (act.id != anchor.id || act.slots == anchor.slots)
    case .allOf(let acts): return acts.contains(act.id)
    default: return act.id == anchor.id
    }
  }

  /// Brings up the first thing on his agenda, unless he has just asked something.
  func bringUp(in turn: inout Turn) {
    for item in scenario.agenda where turn.state.ending == nil {
      guard item.tempers.isEmpty || scenario.temper.map(item.tempers.contains) ?? false else { continue }
      if turn.isClosed, !item.isUrgent { continue }
      guard turn.state.used[item.id, default: 0] < item.times else { continue }
      guard item.condition.holds(in: turn.state, of: turn.line, scenario: scenario) else { continue }
      react(to: item.reaction, as: item.id, isOwn: true, in: &turn)
      turn.isClosed = true
    }
  }

  /// Adds remarks, each once a talk.
  func remark(in turn: inout Turn) {
    for aside in scenario.asides where turn.state.used[aside.id] == nil && turn.state.ending == nil {
      guard aside.condition.holds(in: turn.state, of: turn.line, scenario: scenario) else { continue }
      if aside.isFirst == false, turn.isClosed { continue }
      turn.state.used[aside.id] = 1
      guard let text = words(of: aside.say, in: &turn.state) else { continue }
      let part = SpokenPart(
        rule: aside.id, text: text, isLight: false, isNeeded: false, isOwn: true, isAside: true)
      turn.parts.insert(part, at: aside.isFirst ? 0 : turn.parts.count)
    }
  }

  /// Carries a reaction out.
  ///
  /// - Parameter isOwn: whether it comes of his agenda.
  func react(to reaction: Reaction, as rule: String, isOwn: Bool = false, in turn: inout Turn) {
    turn.state.used[rule, default: 0] += 1
    var news: [Fact] = []
    for id in reaction.tells where !turn.state.told.contains(id) {
      turn.state.told.append(id)
      turn.events.append(.told(fact: id, asked: reaction.asked))
      if let fact = scenario.fact(id) { news.append(fact) }
    }
    for assignment in reaction.assignments { assign(assignment, in: &turn) }
    for move in reaction.moodMoves { feel(move, in: &turn) }
    if let question = reaction.question {
      turn.state.pending = question
      turn.state.ignored = 0
    }
    turn.topics += reaction.topics
    if let say = reaction.say, let text = words(of: say, in: &turn.state) {
      turn.parts.append(
        SpokenPart(
          rule: rule, text: text, isLight: reaction.isLight,
          isNeeded: !news.isEmpty || reaction.question != nil || reaction.ends != nil
            || !reaction.assignments.isEmpty,
          isNod: reaction.isNod, isAsking: reaction.question != nil, isOwn: isOwn,
          short: news.count == 1 ? news.first?.short?[language] : nil))
    }
    if reaction.question != nil || reaction.isLast || reaction.closes { turn.isClosed = true }
    if reaction.closes { turn.state.canClose = true }
    if let ending = reaction.ends { turn.state.ending = ending }
  }

  /// Moves the mood, within 0 … 100, if the cause has not done so too often already.
  private func feel(_ move: MoodMove, in turn: inout Turn) {
    if let most = move.most, turn.state.moodMoves[move, default: 0] >= most { return }
    turn.state.moodMoves[move, default: 0] += 1
    let mood = min(max(turn.state.mood + move.by, 0), 100)
    guard mood != turn.state.mood else { return }
    turn.events.append(.moodMoved(by: mood - turn.state.mood, cause: move.cause))
    turn.state.mood = mood
  }
}
