extension Recogniser {
  /// How much a line is like what the vocabulary is about, without deciding anything: to be compared between lines only.
  ///
  /// The score of the best act in fixed point, eight units for the share of the line's features that the examples know and two
  /// for that of its words: a line of words never seen is out of scope even where its few known words sound sure.
  public func confidence(_ typed: String) -> (act: String, value: Int) {
    let scored = ScoredLine(LineAnalysis(typed, normaliser: normaliser, index: index), recogniser: self)
    guard let line = scored.analysis.windows.last else { return ("", Int.min) }
    var best = (act: 0, score: Int32.min)
    for act in heard {
      let score = scored.best(act).score
      if score > best.score { best = (act, score) }
    }
    let tokens = scored.analysis.tokens.tokens
    let words = tokens.count { token in
      var hash = FeatureHash()
      hash.add(token.hash)
      return model.number(of: hash.value ^ 1) != nil
    }
    let grams =
      extractor.features(of: [line], in: scored.analysis, index: index).first?.grams ?? []
    let known = grams.count { model.number(of: $0) != nil }
    return (
      vocabulary.acts[best.act].id,
      Int(best.score) + 8 * LinearModel.one * known / max(1, grams.count) + 2 * LinearModel.one * words
        / max(1, tokens.count)
    )
  }
}
