/// What has to hold, from a small closed set.
public indirect enum Condition: Sendable, Hashable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// A variable has one of these values.
  case variable(String, isOneOf: [String])
  /// A variable has a value.
  case isSet(String)
  case told(String)
  /// The mood is at least this, 0 … 100.
  case moodFrom(Int)
  /// The mood is below this.
  case moodBelow(Int)
  /// An act came at least so often in the talk, this line included.
  case count(act: String, from: Int)
  /// The act came in an earlier line.
  case cameBefore(String)
  /// The advisor's lines so far, this one included, are at least so many.
  case lineFrom(Int)
  /// … at most so many.
  case lineTo(Int)
  /// The line performs one of these acts.
  case lineHas([String])
  /// The line performs at least so many acts.
  case lineActsFrom(Int)
  /// The line has at least so many characters.
  case lineLengthFrom(Int)
  /// The line is a question.
  case isQuestion
  /// The line is wholly in the language that the session is not held in.
  case otherLanguage
  /// The answered act's slot has one of these values; no value given: has any.
  case slot(String, isOneOf: [String])
  /// The answered act's slot has a value that the variable has.
  case slotIsVariable(String, variable: String)
  /// The answered act's slot has a value that the fact accepts.
  case slotFits(String, fact: String)
  /// The line's slot of this name, whatever the act, has one of these values.
  case lineSlot(String, isOneOf: [String])
  /// The line's slot of this name, whatever the act, has the value that the variable has.
  case lineSlotIsVariable(String, variable: String)
  /// One of these acts of the line has one of these values in the slot; no value given: any.
  case lineAct([String], slot: String, isOneOf: [String])
  /// One of these acts of the line has the variable's value in the slot.
  case lineActIsVariable([String], slot: String, variable: String)
  /// One of these words stands in the line as typed: Latin ones as whole words, whatever their case.
  case lineSays([String])
  /// So many lines in a row, this one included, meant nothing to him.
  case unheardFrom(Int)
  /// The line asks something, in a sentence of its own, that he did not make out beside what he did.
  case questionUnheard
  /// Words of a rule, agenda item or aside were among those he spoke: more than that it was used.
  case hasSaid(String)
  /// His last words were about this.
  case spokeOf(String)
  /// Both have said goodbye already.
  case partedAlready
  /// His own question of this id is open; nil: any question.
  case pending(String?)
  /// He has been asked so many things while his own question was open.
  case ignoredFrom(Int)
  /// The line answers the question of this id, which he had asked before.
  case answers(String)
  /// A tool has been used.
  case toolUsed(String)
  /// The phone rang, or he stood there, for at least so many seconds.
  case ringFrom(Int)
  /// A rule or agenda item has been used.
  case used(String)
  /// So many lines, this one included, that he did not understand, one after the other or not.
  case misunderstoodFrom(Int)

  /// How many single conditions it holds.
  public var specificity: Int {
    switch self {
    case .all(let parts): parts.reduce(0) { $0 + $1.specificity }
    case .any(let parts): parts.map(\.specificity).max() ?? 0
    case .not(let part): part.specificity
    default: 1
    }
  }
}
