/// A value together with the place it was read from, so that a later check can still point at it.
public struct Located<T: Sendable>: Sendable {
  /// What was read.
  public let value: T
  /// Its first character.
  public let location: SourceLocation

  /// A value read at `location`, its first character.
  public init(value: T, location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// Another value that came from the same place.
  public func map<U: Sendable, E: Error>(_ transform: (T) throws(E) -> U) throws(E) -> Located<U> {
    Located<U>(value: try transform(value), location: location)
  }
}

extension Located: Equatable where T: Equatable {}
extension Located: Hashable where T: Hashable {}
