/// A line read once: normal form, values, tokens, windows, cues.
struct LineAnalysis {
  let line: NormalisedLine
  let entities: [Entity]
  let tokens: TokenStream
  let windows: [Window]
  let cues: [CueMatch]
  let concepts: ConceptStream

  init(_ typed: String, normaliser: LineNormaliser, index: CueIndex) {
    line = normaliser.normalise(typed)
    entities = EntityScanner.scan(line)
    tokens = TokenStream(line: line, entities: entities)
    windows = Window.all(of: line)
    let matcher = CueMatcher(line: line, entities: entities, index: index)
    cues = matcher.matches(index)
    concepts = ConceptStream(hits: matcher.hits, entities: entities, index: index)
  }
}

extension CueIndex {
  /// All cues of a vocabulary.
  static func compile(_ vocabulary: Vocabulary) -> CueIndex {
    var index = CueIndex(classes: vocabulary.classes)
    for (number, act) in vocabulary.acts.enumerated() {
      for cue in act.cues { index.add(cue, act: number, against: false, value: nil) }
      for cue in act.against { index.add(cue, act: number, against: true, value: nil) }
      for value in act.values {
        for cue in value.cues { index.add(cue, act: number, against: false, value: value.slot) }
        for cue in value.against { index.add(cue, act: number, against: true, value: value.slot) }
      }
    }
    return index
  }
}
