import CReadline

/// Which characters the terminal may be given, and which locale readline edits them in.
public struct Charset: Sendable, Equatable {
  /// The codeset the environment's locale declares, "UTF-8" or "ANSI_X3.4-1968" (plain C) for instance.
  public let declared: String

  /// The LC_CTYPE locale that is in force, nil when none with UTF-8 exists on the machine.
  public let locale: String?

  /// Whether the environment promises UTF-8. Chinese is written as UTF-8 either way; drawings of blocks and
  /// lines fall back to ASCII where it does not.
  public var isUTF8: Bool { Self.isUTF8(declared) }

  /// Tried in order when the environment's own locale is missing or not UTF-8.
  static let fallbacks = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"]

  /// A charset that was found elsewhere, for tests and for output to a file.
  public init(declared: String, locale: String?) {
    self.declared = declared
    self.locale = locale
  }

  /// Puts a UTF-8 character type in force for the whole process and says what was found.
  ///
  /// Under `LANG=C`, POSIX or a locale that is not installed the first existing fallback is taken: Chinese
  /// must be typed and shown there too. To be called once, before other threads use the C library's locale.
  public static func establish() -> Charset {
    let own = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    let declared = own == nil ? "" : creadline_codeset().map { String(cString: $0) } ?? ""
    if let own, isUTF8(declared) { return Charset(declared: declared, locale: own) }
    for name in fallbacks where setlocale(LC_CTYPE, name) != nil {
      return Charset(declared: declared, locale: name)
    }
    return Charset(declared: declared, locale: nil)
  }

  private static func isUTF8(_ codeset: String) -> Bool {
    codeset.lowercased().filter { $0 != "-" && $0 != "_" } == "utf8"
  }
}
