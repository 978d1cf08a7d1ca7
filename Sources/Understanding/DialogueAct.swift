/// One thing a line does in the talk — it greets, asks for the mileage, offers a time — with what shows it.
///
/// The notion is Bunt's (ISO 24617-2): an act has a communicative function and content. Here the function
/// is ``id`` and the content is ``slots``.
public struct DialogueAct: Sendable, Hashable, Codable {
  /// The act's id in the vocabulary, for example `offer-time`.
  public var id: String

  /// What the act is about: for `offer-time` the slot `time` with the values offered.
  public var slots: [Slot]

  /// How sure the recogniser is, in thousandths: 0 … 1000, from ``Recogniser/sure`` on it counts.
  public var score: Int

  /// The piece of the line as typed that shows the act.
  public var text: String

  /// Where ``text`` lies in the typed line, in Unicode scalars from 0.
  public var span: Range<Int>

  /// What in the vocabulary found it.
  public var reason: Reason

  /// Puts the parts together.
  public init(
    id: String, slots: [Slot] = [], score: Int = 1000, text: String = "", span: Range<Int> = 0..<0,
    reason: Reason = .context("given")
  ) {
    self.id = id
    self.slots = slots
    self.score = score
    self.text = text
    self.span = span
    self.reason = reason
  }

  /// All values the act carries under one slot name.
  public func values(of slot: String) -> [String] {
    slots.lazy.filter { $0.name == slot }.map(\.value)
  }
}

/// A value that an act speaks of, in the form the case knows it by.
public struct Slot: Sendable, Hashable, Codable {
  /// The slot's name: `time`, `complaint`, `document`, `service`, `money`, `duration`, `hedged` …
  public var name: String

  /// The value: an id of the case (`tue-15`, `judder`) or a canonical number (`940`, minutes, metres).
  public var value: String

  /// Puts the parts together.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Why an act was recognised.
public enum Reason: Sendable, Hashable, Codable {
  /// A cue of the vocabulary matched; its text as the designer wrote it.
  case cue(String)
  /// The statistical matcher decided; the pieces of the line that weighed most.
  case examples([String])
  /// What was said before made an elliptical line plain; the name of the context rule.
  case context(String)
}
