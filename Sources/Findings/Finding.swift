/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// What was given cannot be used as it is.
  case error
  /// It can be used, but is probably not what was meant.
  case warning
  /// It explains another finding, or is good to know.
  case note
}

/// One thing wrong in a file, at one place, as data; wording a whole report is the renderer's work.
public struct Finding: Sendable, Hashable {
  /// Stays the same when the wording changes, e.g. `json.duplicate-key`: tests and filters hang on it.
  public var id: String
  /// How much it weighs.
  public var severity: Severity
  /// The first character of what is wrong, or where something is missing.
  public var location: SourceLocation
  /// One phrase that quotes what was found, without a capital at its head or a stop at its end.
  public var message: String
  /// What should have stood there, as a noun phrase: `a whole number from 1 to 90`.
  public var expected: String?
  /// How to put it right, as a phrase of its own: `did you mean "offer-time"?`.
  public var mend: String?

  /// A finding; text quoted from the file should have gone through `visible(_:limit:)`, which cuts it.
  public init(
    id: String, severity: Severity = .error, location: SourceLocation, message: String,
    expected: String? = nil, mend: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.message = message
    self.expected = expected
    self.mend = mend
  }
}

extension Finding: CustomStringConvertible {
  /// One line, safe to print whatever the file held:
  /// `scenarios/x/case.json:41:17: error: unknown act "offer-tme" (did you mean "offer-time"?)`.
  public var description: String {
    var text = "\(location): \(severity.rawValue): \(visible(message, limit: .max))"
    if let expected { text += ", expected \(visible(expected, limit: .max))" }
    if let mend { text += " (\(visible(mend, limit: .max)))" }
    return text
  }
}
