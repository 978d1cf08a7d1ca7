/// A number that changes with every byte of the files a model is trained on.
public struct VocabularyFingerprint: Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Takes a file in: its name, so that moving text between files counts, and its bytes, eight at a time (FNV-1a).
  public mutating func add(name: String, bytes: [UInt8]) {
    for byte in name.utf8 { mix(UInt64(byte)) }
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      mix(word)
      index += 8
    }
    while index < bytes.count {
      mix(UInt64(bytes[index]))
      index += 1
    }
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01B3
    hash ^= hash >> 32
  }

  /// The fingerprint of all files taken in so far, in their order.
  public var value: UInt64 { hash }
}
