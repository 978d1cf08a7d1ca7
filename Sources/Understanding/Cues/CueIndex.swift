/// All cues of a vocabulary, compiled: a line is read once, and only cues whose rarest word stands in it are tried.
public struct CueIndex: Sendable {
  /// A compiled cue and whom it serves, as it is put together; kept in the columns of ``CueEntries``.
  struct Draft {
    var source: String
    /// First steps of the parts that must be there, and of those that must not.
    var required: [Int32]
    var excluded: [Int32]
    /// What must stand in the line for it to match; see ``WordPlaces/isThere(_:)``.
    var needs: [Int32]
    /// Index of the act in the vocabulary; −1 for what serves several, guards and shared values.
    var act: Int
    /// Whether it speaks against the act.
    var against: Bool
    /// The slot value it names, if any: complaint = judder.
    var value: Slot?
    /// Acts a guard keeps from being performed; empty for cues of acts.
    var guarded: [Int32] = []
    /// Whether the guard reaches over its whole sentence.
    var isWide = false
  }

  let trie: LiteralTrie
  let program: CueProgram
  let entries: CueEntries
  /// For each text the cues that are tried when it stands in the line.
  let triggers: Rows
  /// Cues that start from a value, by the number of its kind.
  let entityTriggers: Rows
  /// For each text the word sets it belongs to.
  let setsOf: Rows
  /// For each text the word classes it belongs to, by number in alphabetical order of their names.
  let classesOf: Rows
  /// How many word sets there are.
  let setCount: Int

  /// Numbers of the cues worth trying on a line, rising: one of their words is there, and so is all else they need.
  func candidates(hits: [[LiteralTrie.Hit]], entities: [Entity], words: WordPlaces) -> [Int] {
    var tried = [UInt64](repeating: 0, count: (entries.count + 63) / 64)
    for place in hits {
      for hit in place {
        triggers.forEach(in: hit.literal) { cue in
          let word = Int(cue) >> 6
          if word >= 0, word < tried.count { tried[word] |= 1 << UInt64(cue & 63) }
        }
      }
    }
    for entity in entities {
      entityTriggers.forEach(in: entity.kindNumber) { cue in
        let word = Int(cue) >> 6
        if word >= 0, word < tried.count { tried[word] |= 1 << UInt64(cue & 63) }
      }
    }
    var found: [Int] = []
    for (number, bits) in tried.enumerated() {
      var left = bits
      while left != 0 {
        let cue = number * 64 + left.trailingZeroBitCount
        left &= left - 1
        if entries.needs.range(cue).allSatisfy({ words.isThere(entries.needs.values[$0]) }) {
          found.append(cue)
        }
      }
    }
    return found
  }
}

/// The cues of an index, in columns; what is asked of one is read when it is asked.
final class CueEntries: Sendable {
  private let sources: Texts
  let required: Rows
  let excluded: Rows
  let needs: Rows
  private let acts: Column<Int32>
  private let against: Column<UInt8>
  private let values: Texts
  private let guarded: Rows
  private let wide: Column<UInt8>

  init(_ drafts: [CueIndex.Draft]) {
    sources = Texts(drafts.map(\.source))
    required = Rows(drafts.map(\.required))
    excluded = Rows(drafts.map(\.excluded))
    needs = Rows(drafts.map(\.needs))
    acts = Column(drafts.map { Int32($0.act) })
    against = Column(drafts.map { $0.against ? 1 : 0 })
    values = Texts(drafts.map { $0.value.map { "\($0.name)=\($0.value)" } ?? "" })
    guarded = Rows(drafts.map(\.guarded))
    wide = Column(drafts.map { $0.isWide ? 1 : 0 })
  }

  var count: Int { acts.count }

  /// One cue.
  struct Entry {
    fileprivate let entries: CueEntries
    fileprivate let number: Int

    /// The cue as the designer wrote it.
    var source: String { entries.sources[number] }
    /// Index of the act in the vocabulary; −1 for what serves several.
    var act: Int { Int(entries.acts[number]) }
    /// Whether it speaks against the act.
    var against: Bool { entries.against[number] == 1 }
    /// Whether it names a value of a slot.
    var hasValue: Bool { !entries.values.isEmpty(number) }
    /// The slot value it names, if any: complaint = judder.
    var value: Slot? { hasValue ? Slot(written: entries.values[number]) : nil }
    /// Whether it is a guard.
    var isGuard: Bool { !entries.guarded.range(number).isEmpty }
    /// Acts a guard keeps from being performed; empty for cues of acts.
    var guarded: [Int32] { entries.guarded[number] }
    /// Whether the guard reaches over its whole sentence.
    var isWide: Bool { entries.wide[number] == 1 }
  }

  subscript(number: Int) -> Entry { Entry(entries: self, number: number) }

  func write(to out: inout ByteWriter) {
    sources.write(to: &out)
    required.write(to: &out)
    excluded.write(to: &out)
    needs.write(to: &out)
    out.add(acts)
    out.add(against)
    values.write(to: &out)
    guarded.write(to: &out)
    out.add(wide)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    sources = try input.textColumn()
    required = try input.rows()
    excluded = try input.rows()
    needs = try input.rows()
    acts = try input.column()
    against = try input.column()
    values = try input.textColumn()
    guarded = try input.rows()
    wide = try input.column()
    let counts = [
      sources.count, required.count, excluded.count, needs.count, against.count, values.count, guarded.count,
      wide.count,
    ]
    guard counts.allSatisfy({ $0 == acts.count }) else { throw ByteReader.Damage() }
  }
}
