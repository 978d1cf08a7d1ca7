/// The sixteen-colour palette's everyday part; the person's own terminal theme says what they look like.
public enum Colour: Int, Sendable, CaseIterable {
  case red = 31
  case green, yellow, blue, magenta, cyan
}

/// How a piece of text looks where the terminal can show it (SGR, ECMA-48 8.3.117).
public struct Style: Sendable, Equatable {
  /// nil leaves the terminal's own colour.
  public var colour: Colour?
  /// Stronger; on many terminals also brighter.
  public var isBold: Bool
  /// Fainter, for what can be passed over.
  public var isDim: Bool

  /// A style made of its parts.
  public init(_ colour: Colour? = nil, bold: Bool = false, dim: Bool = false) {
    self.colour = colour
    isBold = bold
    isDim = dim
  }

  /// Text as it stands.
  public static let plain = Style()
  /// For what must be seen.
  public static let bold = Style(bold: true)
  /// For what may be overlooked.
  public static let dim = Style(dim: true)

  /// The parameters between `ESC [` and `m`; empty for plain text.
  var parameters: String {
    var codes: [Int] = []
    if isBold { codes.append(1) }
    if isDim { codes.append(2) }
    if let colour { codes.append(colour.rawValue) }
    return codes.map { String($0) }.joined(separator: ";")
  }
}

/// Puts styles on text, or leaves it as it is.
public struct Painter: Sendable, Equatable {
  /// False in plain mode: no escape sequence is ever written.
  public let usesColour: Bool

  /// A painter that uses colour or never does.
  public init(usesColour: Bool) {
    self.usesColour = usesColour
  }

  /// Colour unless something speaks against it: `plain` asked for, `NO_COLOR` set and not empty
  /// (no-color.org), a terminal without abilities, or no terminal at all.
  public init(plain: Bool, isTerminal: Bool, environment: [String: String]) {
    let terminal = environment["TERM"] ?? ""
    let noColour = !(environment["NO_COLOR"] ?? "").isEmpty
    usesColour = !plain && isTerminal && !noColour && !terminal.isEmpty && terminal != "dumb"
  }

  /// `text` in `style`, ending with everything reset.
  public func paint(_ text: String, _ style: Style) -> String {
    let parameters = style.parameters
    guard usesColour, !parameters.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
