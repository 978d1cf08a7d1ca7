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
    cues = matcher.matches()
    concepts = ConceptStream(hits: matcher.hits, entities: entities, index: index)
  }
}
