extension CompiledVocabulary {
  private static let mark: [UInt8] = Array("REHEARSE vocabulary 8\n".utf8)
  /// The mark, filled up with blanks; then in eight bytes each the fingerprint, the length of all, the checksum of
  /// what follows, and the checksum of the head.
  private static let headLength = 24 + 32

  /// What can be wrong with a compiled file.
  public enum FileFault: Error, Sendable, Hashable {
    /// Not such a file, or one of another version.
    case foreign
    /// Cut short or changed.
    case damaged
    /// Made from other files than these.
    case stale
  }

  /// The vocabulary as it is kept in a file.
  /// - Parameter fingerprint: of the files it was made from; see ``VocabularyFingerprint``.
  public func bytes(fingerprint: UInt64) -> [UInt8] {
    var out = ByteWriter()
    out.add(acts.map(\.id))
    out.add(acts.map { $0.slots.joined(separator: " ") })
    out.add(acts.map { $0.namedSlots.joined(separator: " ") })
    out.add(acts.map { $0.inherits.joined(separator: " ") })
    out.add(acts.map { UInt8($0.byExamples ? 1 : 0) })
    out.add(classNames)
    lexicon.write(to: &out)
    index.write(to: &out)
    model.write(to: &out)
    var head = ByteWriter()
    head.add(raw: Self.mark)
    head.add(raw: [UInt8](repeating: 0x20, count: 24 - Self.mark.count))
    head.add(fingerprint)
    head.add(UInt64(Self.headLength + out.bytes.count))
    head.add(Self.checksum(out.bytes))
    head.add(Self.checksum(head.bytes))
    return head.bytes + out.bytes
  }

  /// Reads a compiled vocabulary; refuses one that is damaged anywhere, or made from other files.
  public init(bytes: [UInt8], fingerprint: UInt64) throws(FileFault) {
    try self.init(stored: StoredBytes(bytes), fingerprint: fingerprint, checksEverything: true)
  }

  /// Takes a compiled vocabulary where it lies: only what is needed is read, when it is needed, so that the time this
  /// takes does not grow with it.
  ///
  /// - Parameters:
  ///   - checksEverything: whether all bytes are summed up; else only the head and the lengths of the parts are
  ///     checked, and a number damaged further in leads nowhere rather than astray.
  public init(stored: StoredBytes, fingerprint: UInt64, checksEverything: Bool = false) throws(FileFault) {
    guard stored.all.starts(with: Self.mark) else { throw .foreign }
    var input = ByteReader(stored)
    guard stored.all.count > Self.headLength, (try? input.raw(24)) != nil,
      let known = try? input.number(UInt64.self), let length = try? input.number(UInt64.self),
      let sum = try? input.number(UInt64.self), let headSum = try? input.number(UInt64.self),
      headSum == Self.checksum(stored.all[..<(Self.headLength - 8)])
    else { throw .damaged }
    guard known == fingerprint else { throw .stale }
    guard length == UInt64(stored.all.count),
      !checksEverything || sum == Self.checksum(stored.all[Self.headLength...]),
      let read = try? Self.read(&input)
    else { throw .damaged }
    self = read
  }

  private static func checksum(_ bytes: some Collection<UInt8>) -> UInt64 {
    var check = VocabularyFingerprint()
    check.add(name: "", bytes: bytes)
    return check.value
  }

  private static func read(_ input: inout ByteReader) throws(ByteReader.Damage) -> CompiledVocabulary {
    let ids = try input.texts()
    let slots = try input.texts()
    let named = try input.texts()
    let inherited = try input.texts()
    let byExamples = try input.column(UInt8.self)
    let classNames = try input.texts()
    let lexicon = try LatinLexicon(from: &input)
    let index = try CueIndex(from: &input)
    let model = try LinearModel(from: &input)
    guard [slots.count, named.count, inherited.count, byExamples.count].allSatisfy({ $0 == ids.count }),
      ids == model.acts
    else {
      throw ByteReader.Damage()
    }
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    let acts = ids.indices.map { place in
      Act(
        id: ids[place], slots: words(slots[place]), namedSlots: words(named[place]),
        inherits: words(inherited[place]),
        byExamples: byExamples[place] == 1)
    }
    return CompiledVocabulary(
      acts: acts, classNames: classNames, index: index, model: model, lexicon: lexicon)
  }
}
