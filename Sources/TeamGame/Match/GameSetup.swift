import Findings
import Scenarios

/// Who plays a game and by what: written down before the first round, with the case file itself, so that a game
/// goes on and is read by the rules it was begun with, whatever becomes of the file.
public struct GameSetup: Sendable, Hashable {
  /// The case as it was.
  public let game: GameCase
  /// The case file's text.
  public let source: String
  /// The way it is played.
  public let variant: GameCase.Variant
  /// Names of the groups, in their order.
  public let groups: [String]
  /// The strategy of each group that the program plays; nil where people do.
  public let strategies: [Strategy?]
  /// The language the game is hosted in.
  public let language: Language
  /// What chance is drawn with.
  public let seed: UInt64

  /// A setup; nil if there are more or fewer groups than the case allows, strategies of another number, or no
  /// such variant.
  public init?(
    game: GameCase, source: String, variant: String?, groups: [String], strategies: [Strategy?],
    language: Language, seed: UInt64
  ) {
    guard game.groups.contains(groups.count), strategies.count == groups.count,
      let variant = game.variant(variant)
    else { return nil }
    self.game = game
    self.source = source
    self.variant = variant
    self.groups = groups
    self.strategies = strategies
    self.language = language
    self.seed = seed
  }

  /// What the game is played by.
  public var rules: GameRules { game.rules(variant, groups: groups.count) }

  /// The groups that the program plays.
  public var seats: ProgramSeats { ProgramSeats(strategies, seed: seed) }

  /// One JSON object on one line.
  public var payload: String {
    JSONOutput.object([
      ("lang", .string(language.rawValue)), ("seed", .string(String(seed))), ("variant", .string(variant.id)),
      ("groups", .array(groups.map { .string($0) })),
      ("strategies", .array(strategies.map { $0.map { .string($0.rawValue) } ?? .null })),
      ("case", .string(source)),
    ]).text(pretty: false)
  }

  /// Reads a payload; nil if it is none of ours.
  public init?(payload: String) {
    let log = FindingLog()
    guard let json = LocatedJSON.parse(Array(payload.utf8), file: "journal", log: log),
      var object = ObjectReader(json, "a setup", log: log),
      let source = object.string("case")?.value,
      let game = GameReader.read(Array(source.utf8), file: "journal", log: FindingLog()),
      let language = object.string("lang").flatMap({ Language(rawValue: $0.value) }),
      let seed = object.string("seed").flatMap({ UInt64($0.value) }),
      let variant = object.string("variant")?.value, let groups = object.strings("groups")?.map(\.value),
      let strategies = object.array("strategies")
    else { return nil }
    self.init(
      game: game, source: source, variant: variant, groups: groups,
      strategies: strategies.map { json in
        guard case .string(let name) = json.value else { return nil }
        return Strategy(rawValue: name)
      }, language: language, seed: seed)
  }
}
