/// A line with the scores of all acts in all its windows.
struct ScoredLine {
  let analysis: LineAnalysis
  let recogniser: Recogniser
  /// The cues of each window.
  let cues: [WindowCues]
  /// Scores of all acts in each window, in fixed point.
  let scores: [[Int32]]

  init(_ analysis: LineAnalysis, recogniser: Recogniser) {
    self.analysis = analysis
    self.recogniser = recogniser
    let model = recogniser.model
    let line = LineFeatures(analysis, index: recogniser.index, options: recogniser.extractor.options)
    let grams = line.stream.grams.map { model.features.number(of: $0.hash) }
    let concepts = line.concepts.map { model.features.number(of: $0.hash) }
    let cues = analysis.windows.map(line.cues)
    var characterSums = FeatureSums(acts: model.acts.count)
    var conceptSums = FeatureSums(acts: model.acts.count)
    scores = analysis.windows.indices.map { number in
      let window = analysis.windows[number]
      characterSums.clear()
      conceptSums.clear()
      line.forEachGram(
        in: window, shared: { characterSums.add(grams[$0], of: model) },
        own: { characterSums.add(model.features.number(of: $0), of: model) })
      line.forEachConcept(in: window) { conceptSums.add(concepts[$0], of: model) }
      return model.scores(characterSums, conceptSums, cues[number])
    }
    self.cues = cues
  }

  /// An act's best window, and how sure it is there.
  struct Best {
    var window: Int
    var score: Int32
    var thousandths: Int
  }

  /// The window in which an act scores best; among windows that all suffice the smallest.
  func best(_ act: Int) -> Best {
    var best = Best(window: 0, score: .min, thousandths: 0)
    for window in scores.indices where scores[window][act] > best.score {
      best.score = scores[window][act]
      best.window = window
    }
    guard !scores.isEmpty else { return best }
    best.thousandths = recogniser.model.thousandths(best.score, act: act)
    if best.score >= recogniser.model.threshold[act],
      let small = scores.indices.first(where: { scores[$0][act] >= recogniser.model.threshold[act] })
    {
      best.window = small
    }
    return best
  }

  /// Whether an act suffices in a window.
  func suffices(_ act: Int, in window: Int) -> Bool { scores[window][act] >= recogniser.model.threshold[act] }

  /// Whether a cue of the act stands in its best window.
  func hasCue(_ act: Int, _ best: Best) -> Bool { cues[best.window].acts.contains(act) }

  /// The act with the words that show it.
  func dialogueAct(_ act: Int, _ best: Best) -> DialogueAct {
    let window = analysis.windows[best.window]
    let cue = analysis.cues.first { match in
      let entry = recogniser.index.entries[match.cue]
      return entry.act == act && !entry.against && !entry.hasValue
        && window.range.contains(match.range.lowerBound)
    }
    let reason: Reason =
      cue.map { .cue(recogniser.index.entries[$0.cue].source) } ?? .examples(weightiest(act, best.window))
    return DialogueAct(
      id: recogniser.vocabulary.acts[act].id, score: best.thousandths,
      text: analysis.line.typedText(of: window.range),
      span: analysis.line.typedRange(of: window.range), reason: reason)
  }

  /// The words of a window that speak most for an act.
  func weightiest(_ act: Int, _ window: Int) -> [String] {
    let range = analysis.windows[window].range
    var found: [(weight: Int, text: String)] = []
    let tokens = analysis.tokens.tokens.filter { range.contains($0.range.lowerBound) }
    for start in tokens.indices {
      var hash = FeatureHash()
      for length in 1...3 where start + length <= tokens.count {
        hash.add(tokens[start + length - 1].hash)
        let weight = recogniser.model.contribution(of: hash.value ^ UInt64(length), to: act)
        if weight > 60 {
          found.append(
            (
              weight,
              analysis.line.text(
                in: tokens[start].range.lowerBound..<tokens[start + length - 1].range.upperBound)
            ))
        }
      }
    }
    return found.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(3).map(\.text)
  }

  /// Why an act did not count.
  func whyNot(_ act: Int, _ best: Best) -> String {
    let against = analysis.cues.first {
      recogniser.index.entries[$0.cue].act == act && recogniser.index.entries[$0.cue].against
    }
    if let against { return "cue against it: \(recogniser.index.entries[against.cue].source)" }
    return "below \(Recogniser.sure)"
  }
}
