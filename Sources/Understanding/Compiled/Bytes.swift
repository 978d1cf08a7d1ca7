/// Writes little-endian numbers, texts and columns of numbers. Columns begin at multiples of 8, counted from the start.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(raw: [UInt8]) { bytes.append(contentsOf: raw) }

  mutating func add<Number>(_ column: Column<Number>) {
    add(UInt32(column.count))
    while bytes.count % 8 != 0 { bytes.append(0) }
    bytes.reserveCapacity(bytes.count + column.count * MemoryLayout<Number>.size)
    for place in column.indices { add(column[place]) }
  }

  mutating func add<Number: BitwiseCopyable & Sendable>(_ numbers: [Number])
  where Number: FixedWidthInteger {
    add(Column(numbers))
  }

  mutating func add(_ texts: [String]) { Texts(texts).write(to: &self) }
}

/// Reads what ``ByteWriter`` wrote, and never past the end. Columns stay where they lie.
struct ByteReader {
  /// What is read does not fit: the bytes are not what they say they are.
  struct Damage: Error {}

  private let stored: StoredBytes
  private var place = 0

  init(_ stored: StoredBytes) { self.stored = stored }

  var left: Int { stored.all.count - place }

  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type = Number.self)
    throws(Damage) -> Number
  {
    let size = MemoryLayout<Number>.size
    guard left >= size else { throw Damage() }
    defer { place += size }
    return Number(littleEndian: stored.all.loadUnaligned(fromByteOffset: place, as: Number.self))
  }

  mutating func raw(_ count: Int) throws(Damage) -> [UInt8] {
    guard count >= 0, left >= count else { throw Damage() }
    defer { place += count }
    return Array(stored.all[place..<place + count])
  }

  mutating func column<Number>(_ type: Number.Type = Number.self) throws(Damage) -> Column<Number> {
    let count = Int(try number(UInt32.self))
    place = min((place + 7) & ~7, stored.all.count)
    let size = MemoryLayout<Number>.stride
    guard left / size >= count else { throw Damage() }
    defer { place += count * size }
    return Column(stored, from: place, count: count)
  }

  mutating func rows() throws(Damage) -> Rows { Rows(starts: try column(), values: try column()) }

  /// Texts that are read where they lie.
  mutating func textColumn() throws(Damage) -> Texts { Texts(starts: try column(), bytes: try column()) }

  /// A few texts, read at once.
  mutating func texts() throws(Damage) -> [String] {
    let texts = try textColumn()
    guard texts.count <= 1 << 16 else { throw Damage() }
    return (0..<texts.count).map { texts[$0] }
  }
}
