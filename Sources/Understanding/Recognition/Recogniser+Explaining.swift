extension Recogniser {
  /// The form in which a line is read, with its clauses; for explanations.
  public func normalForm(of typed: String) -> NormalisedLine { normaliser.normalise(typed) }
}
