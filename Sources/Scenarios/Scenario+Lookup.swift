import Understanding

extension Scenario {
  /// The fact of an id.
  public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }

  /// The time of an id.
  public func time(_ id: String) -> CaseTime? { times.first { $0.slot.id == id } }

  /// The desk tool of an id.
  public func tool(_ id: String) -> DeskTool? { tools.first { $0.id == id } }

  /// The line set of an id.
  public func lineSet(_ id: String) -> LineSet? { lines.first { $0.id == id } }

  /// The mood cause of an id, for the debrief.
  public func cause(_ id: String) -> MoodCause? { mood.causes.first { $0.id == id } }

  /// What the customer says afterwards, ended in this mood.
  public func farewell(atMood value: Int) -> Farewell? {
    let band = mood.band(of: value)
    return persona.farewells.first { $0.band == band }
  }

  /// Ids of all times that a car can still be booked in.
  public var freeTimes: [String] { times.filter(\.isFree).map(\.slot.id) }
}

extension Fact {
  /// Whether a value that somebody gives is this fact's: capitals, blanks and punctuation do not matter.
  public func isMeant(by given: String) -> Bool {
    let wanted = bare(given)
    guard !wanted.isEmpty else { return false }
    return ([value].compactMap { $0 } + accepts).contains { bare($0) == wanted }
  }

  private func bare(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
