/// Writes little-endian numbers, texts and rows of numbers.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(raw: [UInt8]) { bytes.append(contentsOf: raw) }

  mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
    add(UInt32(numbers.count))
    bytes.reserveCapacity(bytes.count + numbers.count * MemoryLayout<Number>.size)
    for number in numbers { add(number) }
  }

  mutating func add(_ texts: [String]) {
    add(UInt32(texts.count))
    for text in texts { add(Array(text.utf8)) }
  }

  /// Rows of different lengths, as their lengths and then all numbers.
  mutating func add(_ rows: [[Int32]]) {
    add(rows.map { UInt32($0.count) })
    add(rows.flatMap { $0 })
  }
}

/// Reads what ``ByteWriter`` wrote, and never past the end.
struct ByteReader {
  /// What is read does not fit: the bytes are not what they say they are.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var left: Int { bytes.count - place }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(Damage) -> Number
  {
    let size = MemoryLayout<Number>.size
    guard left >= size else { throw Damage() }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
    place += size
    return Number(littleEndian: value)
  }

  mutating func raw(_ count: Int) throws(Damage) -> [UInt8] {
    guard count >= 0, left >= count else { throw Damage() }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func count() throws(Damage) -> Int { Int(try number(UInt32.self)) }

  mutating func numbers<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(Damage)
    -> [Number]
  {
    let count = try count()
    let size = MemoryLayout<Number>.size
    guard left / size >= count else { throw Damage() }
    var found = [Number](repeating: 0, count: count)
    bytes.withUnsafeBytes { source in
      found.withUnsafeMutableBytes { target in
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[place..<place + count * size]))
      }
    }
    place += count * size
    return Number(littleEndian: 1) == 1 ? found : found.map { Number(littleEndian: $0) }
  }

  mutating func texts() throws(Damage) -> [String] {
    let count = try count()
    guard count <= left else { throw Damage() }
    var found: [String] = []
    found.reserveCapacity(count)
    for _ in 0..<count { found.append(String(decoding: try numbers(UInt8.self), as: UTF8.self)) }
    return found
  }

  mutating func rows() throws(Damage) -> [[Int32]] {
    let lengths = try numbers(UInt32.self)
    let all = try numbers(Int32.self)
    var rows: [[Int32]] = []
    rows.reserveCapacity(lengths.count)
    var start = 0
    for length in lengths {
      guard start + Int(length) <= all.count else { throw Damage() }
      rows.append(Array(all[start..<start + Int(length)]))
      start += Int(length)
    }
    guard start == all.count else { throw Damage() }
    return rows
  }
}
