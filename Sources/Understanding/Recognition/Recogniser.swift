/// Reads a line: which acts it performs, about what, and which words show it.
///
/// Cues and examples are weighed together by one logistic model over the line's windows; slots come from values
/// and value cues; what was said before settles what the words leave open. Deterministic, and safe to share.
public struct Recogniser: Sendable {
  /// From this score on an act counts, in thousandths.
  public static let sure = 500
  /// From this score on an act that needs a cue counts without one.
  public static let certain = 970

  let vocabulary: CompiledVocabulary
  let normaliser: LineNormaliser
  let extractor = FeatureExtractor()
  let timeSlots: [TimeSlot]
  /// The acts that are listened for, by number.
  let heard: [Int]
  /// For each act its number in the vocabulary.
  let numbers: [String: Int]
  /// Numbers of the word classes that name a subject of the talk.
  let topics: Set<UInt32>

  var model: LinearModel { vocabulary.model }
  var index: CueIndex { vocabulary.index }

  /// - Parameters:
  ///   - vocabulary: acts with their cues and weights.
  ///   - timeSlots: the times the case knows.
  ///   - acts: ids of the acts that the case uses; all others are neither scored nor reported. Nil for all. What the
  ///     others' cues and examples say about these acts still counts, so a reading has the same scores either way.
  public init(_ vocabulary: CompiledVocabulary, timeSlots: [TimeSlot] = [], acts: Set<String>? = nil) {
    self.vocabulary = vocabulary
    self.timeSlots = timeSlots
    normaliser = LineNormaliser(lexicon: vocabulary.lexicon)
    topics = LineJudge.topics(among: vocabulary.classNames)
    heard = vocabulary.acts.indices.filter { acts?.contains(vocabulary.acts[$0].id) ?? true }
    numbers = Dictionary(
      vocabulary.acts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A recogniser made on the spot.
  public init(vocabulary: Vocabulary, model: LinearModel, timeSlots: [TimeSlot] = []) {
    self.init(CompiledVocabulary(vocabulary, model: model), timeSlots: timeSlots)
  }

  /// What a line was understood as.
  ///
  /// Costs some tens of microseconds for a usual line; linear in its length up to
  /// ``LineNormaliser/longest`` scalars, beyond which nobody listens.
  public func read(_ typed: String, context: ReadingContext = ReadingContext()) -> Reading {
    let analysis = LineAnalysis(typed, normaliser: normaliser, index: index)
    let quality = LineJudge.judge(analysis, typed: typed, recogniser: self)
    var reading = Reading(
      entities: analysis.entities, quality: quality, language: LineJudge.language(of: analysis.line),
      isQuestion: analysis.line.segments.last?.asks ?? false)
    guard quality == .speech else { return reading }
    let scored = ScoredLine(analysis, recogniser: self)
    var acts: [DialogueAct] = []
    for act in heard {
      let best = scored.best(act)
      if best.thousandths >= Self.sure,
        vocabulary.acts[act].byExamples || best.thousandths >= Self.certain || scored.hasCue(act, best)
      {
        acts.append(scored.dialogueAct(act, best))
      } else if best.thousandths >= 150 {
        reading.rejected.append(
          RejectedAct(id: vocabulary.acts[act].id, score: best.thousandths, why: scored.whyNot(act, best)))
      }
    }
    acts = SlotFiller(scored: scored, context: context).fill(acts)
    acts = ContextRules(scored: scored, context: context).settle(acts)
    // what was said before may turn one act into another that nobody listens for
    if heard.count < vocabulary.acts.count {
      acts.removeAll { act in numbers[act.id].map { !heard.contains($0) } ?? true }
    }
    reading.acts = acts.sorted { ($0.span.lowerBound, $0.id) < ($1.span.lowerBound, $1.id) }
    reading.rejected.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    return reading
  }
}

extension Vocabulary {
  /// All English words of classes and cues.
  var englishWords: Set<String> {
    var words: Set<String> = []
    func take(_ text: String) {
      for word in text.lowercased().split(whereSeparator: { !($0.isASCII && $0.isLetter) }) {
        words.insert(String(word))
      }
    }
    for texts in classes.values { texts.forEach(take) }
    for value in sharedValues { for cue in value.cues + value.against { take(cue.source) } }
    for act in acts {
      for cue in act.cues + act.against { take(cue.source) }
      for value in act.values { for cue in value.cues + value.against { take(cue.source) } }
    }
    return words
  }
}
