/// The features a model knows: from the hash of one to its number, by one look into a short bucket.
///
/// Of a hash the highest bits choose the bucket and 32 others are kept: with a million features one unknown in
/// 10⁹ is taken for a known one.
struct FeatureTable: Sendable {
  /// Where the features of each bucket begin; one more at the end. A power of two of buckets.
  private let starts: Column<Int32>
  private let tags: Column<UInt32>
  private let shift: UInt64

  /// How many features there are.
  var count: Int { tags.count }

  private init(starts: Column<Int32>, tags: Column<UInt32>) {
    self.starts = starts
    self.tags = tags
    shift = UInt64(64 - max(0, starts.count - 1).trailingZeroBitCount)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 { hash &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func tag(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed >> 8) }

  /// Lays features out, and gives for each hash its number.
  static func build(_ hashes: [UInt64]) -> (table: FeatureTable, numbers: [UInt64: Int]) {
    var bits: UInt64 = 1
    while 4 << bits < hashes.count, bits < 24 { bits += 1 }
    let placed = hashes.map { (bucket: Int(mixed($0) >> (64 - bits)), tag: tag(mixed($0)), hash: $0) }
      .sorted { ($0.bucket, $0.tag, $0.hash) < ($1.bucket, $1.tag, $1.hash) }
    var starts = [Int32](repeating: 0, count: (1 << Int(bits)) + 1)
    for entry in placed { starts[entry.bucket + 1] += 1 }
    for bucket in starts.indices.dropFirst() { starts[bucket] += starts[bucket - 1] }
    let numbers = Dictionary(
      placed.enumerated().map { ($1.hash, $0) }, uniquingKeysWith: { first, _ in first })
    return (FeatureTable(starts: Column(starts), tags: Column(placed.map(\.tag))), numbers)
  }

  /// Number of a feature, or −1 if it is not known.
  @inline(__always)
  func number(of hash: UInt64) -> Int32 {
    let mixed = Self.mixed(hash)
    let tag = Self.tag(mixed)
    let bucket = Int(truncatingIfNeeded: mixed >> shift)
    var place = max(0, starts[bucket])
    let end = min(starts[bucket + 1], Int32(clamping: tags.count))
    while place < end {
      if tags[Int(place)] == tag { return place }
      place += 1
    }
    return -1
  }

  func write(to out: inout ByteWriter) {
    out.add(starts)
    out.add(tags)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    self.init(starts: try input.column(), tags: try input.column())
    let buckets = starts.count - 1
    guard buckets >= 2, buckets & (buckets - 1) == 0 else { throw ByteReader.Damage() }
  }
}
