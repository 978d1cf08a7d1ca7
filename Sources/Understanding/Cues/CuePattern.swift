/// A cue as the course designer writes it: a short pattern over text, word classes and values.
///
/// | written | means |
/// |---|---|
/// | `公里数` `see you` | this text (whole words in English; `book~` also the word's longer forms) |
/// | `「送死」` | exactly these characters, and no homophones |
/// | `(a\|b)` | one of these |
/// | `[a]` | a, or nothing |
/// | `<how-many>` | a word of this class of the vocabulary |
/// | `{time}` | a value: time, money, distance, duration, phone, plate, number, percent |
/// | `*` | up to ten words or characters of the same sentence |
/// | `^` `$` | start, end of a piece between marks |
/// | `a & b` | both in the same sentence, in any order |
/// | `a ! b` | a, and no b in the same sentence |
public struct CuePattern: Sendable, Hashable {
  /// The pattern as written.
  public let source: String
  /// What must be found, all of it in one sentence.
  let required: [Node]
  /// What must not be found in that sentence.
  let excluded: [Node]

  /// A text of a cue in normal form.
  struct Literal: Sendable, Hashable {
    var scalars: [UInt32]
    /// Whether longer forms of its last word count too.
    var openEnd = false
    /// Whether what only sounds like it does not count.
    var isExact = false
  }

  indirect enum Node: Sendable, Hashable {
    case literal(Literal)
    case wordClass(String)
    case entity(String)
    case alternatives([Node])
    case sequence([Node])
    case optional(Node)
    case gap
    case segmentStart
    case segmentEnd
  }

  /// What can be wrong with a pattern, with the place in it, in characters from 0.
  public enum Fault: Error, Sendable, Hashable {
    case empty
    case unclosed(Character, at: Int)
    case unexpected(Character, at: Int)
    case unknownEntity(String, at: Int)
    case onlyGaps
    case tooDeep
  }

  /// Kinds of value a pattern may name.
  public static let entityKinds = [
    "time", "money", "distance", "duration", "phone", "plate", "number", "percent",
  ]

  /// Reads a pattern. Throws the first ``Fault``.
  public init(_ source: String) throws(Fault) {
    var parser = CueParser(source)
    (required, excluded) = try parser.parse()
    self.source = source
  }

  /// The word classes the pattern names.
  public var classes: Set<String> {
    var found: Set<String> = []
    func walk(_ node: Node) {
      switch node {
      case .wordClass(let name): found.insert(name)
      case .alternatives(let nodes), .sequence(let nodes): nodes.forEach(walk)
      case .optional(let node): walk(node)
      default: break
      }
    }
    (required + excluded).forEach(walk)
    return found
  }
}
