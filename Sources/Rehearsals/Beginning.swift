import Foundation
import Scenarios

/// What a session is begun with beside language and seed: the customer's temper, and what he brings along from
/// the session before. From the paper, unless something is given.
public struct Beginning: Sendable, Hashable, Codable {
  /// The id of a temper of the case; nil for the man as the paper has him.
  public var temper: String?
  /// What is carried over.
  public var opening: Opening?

  /// Puts the parts together.
  public init(temper: String? = nil, opening: Opening? = nil) {
    self.temper = temper
    self.opening = opening
  }

  /// Reads what a session's record keeps; from the paper if it keeps nothing.
  init(options: String?) {
    self = options.flatMap { try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) } ?? Beginning()
  }

  /// What a session's record keeps; nil from the paper.
  var options: String? {
    guard self != Beginning() else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension CaseBundle {
  /// The case as a session with this beginning plays it.
  public func begun(_ beginning: Beginning) -> CaseBundle {
    var bundle = self
    let temper = paper.tempers.first { $0.id == beginning.temper }
    bundle.scenario = paper.played(by: temper).opened(by: beginning.opening)
    return bundle
  }
}
