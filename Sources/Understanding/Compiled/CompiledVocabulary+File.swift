extension CompiledVocabulary {
  private static let mark: [UInt8] = Array("REHEARSE vocabulary 7\n".utf8)

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
    out.add(words.joined(separator: " ").utf8.map { $0 })
    index.write(to: &out)
    model.write(to: &out)
    var check = VocabularyFingerprint()
    check.add(name: "", bytes: out.bytes)
    var head = ByteWriter()
    head.add(raw: Self.mark)
    head.add(fingerprint)
    head.add(check.value)
    return head.bytes + out.bytes
  }

  /// Reads a compiled vocabulary; refuses one that is damaged, or made from other files.
  public init(bytes: [UInt8], fingerprint: UInt64) throws(FileFault) {
    let head = Self.mark.count + 16
    guard bytes.count > head, bytes.starts(with: Self.mark) else { throw .foreign }
    var input = ByteReader(bytes)
    guard (try? input.raw(Self.mark.count)) != nil, let known = try? input.number(UInt64.self),
      let sum = try? input.number(UInt64.self)
    else {
      throw .foreign
    }
    guard known == fingerprint else { throw .stale }
    var check = VocabularyFingerprint()
    check.add(name: "", bytes: bytes[head...])
    guard check.value == sum, let read = try? Self.read(&input) else { throw .damaged }
    self = read
  }

  private static func read(_ input: inout ByteReader) throws(ByteReader.Damage) -> CompiledVocabulary {
    let ids = try input.texts()
    let slots = try input.texts()
    let named = try input.texts()
    let inherited = try input.texts()
    let byExamples = try input.numbers(UInt8.self)
    let classNames = try input.texts()
    let known = String(decoding: try input.numbers(UInt8.self), as: UTF8.self).split(separator: " ").map(
      String.init)
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
    return CompiledVocabulary(acts: acts, classNames: classNames, index: index, model: model, words: known)
  }
}
