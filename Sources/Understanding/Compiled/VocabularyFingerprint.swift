/// A number that changes with every byte of the files a model is trained on.
public struct VocabularyFingerprint: Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Puts the parts together.
  public init() {}

  /// Takes a file in: its name, so that moving text between files counts, and its bytes, eight at a time (FNV-1a).
  public mutating func add(name: String, bytes: some Collection<UInt8>) {
    for byte in name.utf8 { mix(UInt64(byte)) }
    let done: Void? = bytes.withContiguousStorageIfAvailable { mix(UnsafeRawBufferPointer($0)) }
    if done == nil { Array(bytes).withUnsafeBytes { mix($0) } }
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ buffer: UnsafeRawBufferPointer) {
    var index = 0
    while index + 8 <= buffer.count {
      mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    while index < buffer.count {
      mix(UInt64(buffer[index]))
      index += 1
    }
  }

  private mutating func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01B3
    hash ^= hash >> 32
  }

  /// The fingerprint of all files taken in so far, in their order.
  public var value: UInt64 { hash }
}
