/// The model as bytes: little-endian, with a mark, a version and the fingerprint of what it was trained on.
extension LinearModel {
  private static let mark: [UInt8] = Array("RHRSMDL2".utf8)

  /// What can be wrong with a model file.
  public enum FileFault: Error, Sendable, Hashable {
    /// Not a model, or one of another version.
    case notAModel
    /// Shorter or longer than it says, or with numbers out of range.
    case damaged
    /// Trained on another vocabulary than this.
    case stale
  }

  /// The model as it is kept in a file.
  /// - Parameter fingerprint: of vocabulary and examples it was trained on; see ``VocabularyFingerprint``.
  public func bytes(fingerprint: UInt64) -> [UInt8] {
    var out = ByteWriter()
    out.bytes += Self.mark
    out.add(fingerprint)
    out.add(UInt32(acts.count))
    for act in acts {
      out.add(UInt32(act.utf8.count))
      out.bytes += Array(act.utf8)
    }
    let words = Array(knownWords.joined(separator: " ").utf8)
    out.add(UInt32(words.count))
    out.bytes += words
    let used = keys.indices.filter { keys[$0] != 0 }.sorted { numbers[$0] < numbers[$1] }
    out.add(UInt32(used.count))
    for slot in used { out.add(keys[slot]) }
    for feature in used.indices { out.add(UInt32(starts[feature + 1] - starts[feature])) }
    out.bytes += weightActs
    for weight in weights { out.add(UInt16(bitPattern: weight)) }
    for value in bias + againstWeight + crossWeight + threshold + [conceptWeight] { out.add(UInt32(bitPattern: value)) }
    return out.bytes
  }

  /// Reads a model and checks that it belongs to a vocabulary.
  public init(bytes: [UInt8], fingerprint: UInt64) throws(FileFault) {
    var input = ByteReader(bytes)
    guard input.take(8).map(Array.init) == Self.mark else { throw .notAModel }
    guard let known = input.u64() else { throw .damaged }
    guard known == fingerprint else { throw .stale }
    guard let actCount = input.count(1...255) else { throw .damaged }
    var acts: [String] = []
    for _ in 0..<actCount {
      guard let length = input.count(1...200), let text = input.take(length) else { throw .damaged }
      acts.append(String(decoding: text, as: UTF8.self))
    }
    guard let wordBytes = input.count(0...4_000_000), let words = input.take(wordBytes) else { throw .damaged }
    guard let features = input.count(0...2_000_000), input.left >= features * 12 else { throw .damaged }
    var capacity = 1024
    while capacity < features * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var numbers = [Int32](repeating: 0, count: capacity)
    for feature in 0..<features {
      guard let hash = input.u64(), hash != 0 else { throw .damaged }
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = hash
      numbers[slot] = Int32(feature)
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(features + 1)
    var total = 0
    for _ in 0..<features {
      guard let count = input.count(0...255) else { throw .damaged }
      total += count
      starts.append(Int32(total))
    }
    guard let weightActs = input.take(total).map(Array.init), weightActs.allSatisfy({ Int($0) < actCount }), input.left >= total * 2 else {
      throw .damaged
    }
    var weights: [Int16] = []
    weights.reserveCapacity(total)
    for _ in 0..<total { weights.append(Int16(bitPattern: input.u16() ?? 0)) }
    var tail: [Int32] = []
    let wanted = actCount * 3 + actCount * actCount + 1
    guard input.left == wanted * 4 else { throw .damaged }
    for _ in 0..<wanted { tail.append(Int32(bitPattern: input.u32() ?? 0)) }
    let cross = actCount * 2 + actCount * actCount
    self.init(
      acts: acts, keys: keys, numbers: numbers, starts: starts, weightActs: weightActs, weights: weights,
      bias: Array(tail[..<actCount]), againstWeight: Array(tail[actCount..<actCount * 2]),
      crossWeight: Array(tail[actCount * 2..<cross]), threshold: Array(tail[cross..<cross + actCount]), conceptWeight: tail[cross + actCount])
    knownWords = String(decoding: words, as: UTF8.self).split(separator: " ").map(String.init)
  }
}

/// Writes little-endian numbers.
private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// Reads little-endian numbers and never past the end.
private struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var left: Int { bytes.count - place }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, left >= count else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func u64() -> UInt64? { number() }
  mutating func u32() -> UInt32? { number() }
  mutating func u16() -> UInt16? { number() }

  mutating func count(_ range: ClosedRange<Int>) -> Int? {
    guard let value = u32().map(Int.init), range.contains(value) else { return nil }
    return value
  }

  private mutating func number<Number: FixedWidthInteger & UnsignedInteger>() -> Number? {
    let size = MemoryLayout<Number>.size
    guard left >= size else { return nil }
    var value: Number = 0
    for offset in 0..<size { value |= Number(bytes[place + offset]) << Number(8 * offset) }
    place += size
    return value
  }
}
