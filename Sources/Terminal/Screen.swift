import CReadline

/// The terminal's size in characters.
public struct Screen: Sendable, Equatable {
  /// At least `minimumColumns`.
  public let columns: Int
  /// At least 1.
  public let lines: Int

  /// Fewer columns than these are treated as these; nothing sensible fits.
  public static let minimumColumns = 20

  /// A size of the caller's choice, raised to the least there can be.
  public init(columns: Int, lines: Int = 24) {
    self.columns = max(Self.minimumColumns, columns)
    self.lines = max(1, lines)
  }

  /// The size now: what the terminal at stdout (or stderr) says, else `COLUMNS` and `LINES`, else 80 by 24.
  public static func current(environment: [String: String]) -> Screen {
    var columns: Int32 = 0
    var lines: Int32 = 0
    for descriptor: Int32 in [1, 2] where creadline_window(descriptor, &columns, &lines) != 0 {
      return Screen(columns: Int(columns), lines: Int(lines))
    }
    return declared(in: environment)
  }

  /// The size by the environment alone; numbers of no sense are passed over.
  static func declared(in environment: [String: String]) -> Screen {
    func number(_ name: String, _ usual: Int) -> Int {
      guard let value = environment[name].flatMap({ Int($0) }), (1...10_000).contains(value) else {
        return usual
      }
      return value
    }
    return Screen(columns: number("COLUMNS", 80), lines: number("LINES", 24))
  }
}
