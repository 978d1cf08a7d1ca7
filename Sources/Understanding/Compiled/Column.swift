/// A row of whole numbers read where it lies, little-endian; what is outside is 0, so damaged bytes lead nowhere.
struct Column<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let owner: StoredBytes
  private let numbers: UnsafeBufferPointer<Number>

  /// Numbers kept in memory of their own.
  init(_ numbers: [Number]) {
    let size = MemoryLayout<Number>.stride
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: numbers.count * size, alignment: 16)
    for (place, number) in numbers.enumerated() {
      copy.storeBytes(of: number.littleEndian, toByteOffset: place * size, as: Number.self)
    }
    let owner = StoredBytes(lending: UnsafeRawBufferPointer(copy), release: { $0.deallocate() })
    self.init(owner, from: 0, count: numbers.count)
  }

  /// Numbers that lie within stored bytes; the place is a multiple of their size, and all of them are there.
  init(_ owner: StoredBytes, from place: Int, count: Int) {
    self.owner = owner
    numbers = UnsafeRawBufferPointer(
      rebasing: owner.all[place..<place + count * MemoryLayout<Number>.stride]
    ).bindMemory(to: Number.self)
  }

  var count: Int { numbers.count }
  var indices: Range<Int> { 0..<numbers.count }

  @inline(__always)
  subscript(place: Int) -> Number {
    guard UInt(bitPattern: place) < UInt(bitPattern: numbers.count) else { return 0 }
    return Number(littleEndian: numbers[place])
  }

  /// A copy of all numbers.
  var array: [Number] { indices.map { self[$0] } }
}

/// Rows of different lengths, one after the other in a column.
struct Rows: Sendable {
  private let starts: Column<Int32>
  let values: Column<Int32>

  init(_ rows: [[Int32]]) {
    var starts: [Int32] = [0]
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    self.init(starts: Column(starts), values: Column(rows.flatMap { $0 }))
  }

  init(starts: Column<Int32>, values: Column<Int32>) {
    self.starts = starts
    self.values = values
  }

  var count: Int { max(0, starts.count - 1) }

  /// The places of a row's values; empty where there is no such row.
  @inline(__always)
  func range(_ row: Int) -> Range<Int> {
    let low = Int(starts[row])
    let high = min(Int(starts[row + 1]), values.count)
    return low >= 0 && low <= high ? low..<high : 0..<0
  }

  @inline(__always)
  func forEach(in row: Int, _ visit: (Int32) -> Void) { for place in range(row) { visit(values[place]) } }

  /// A copy of one row.
  subscript(row: Int) -> [Int32] { range(row).map { values[$0] } }

  func write(to out: inout ByteWriter) {
    out.add(starts)
    out.add(values)
  }
}

/// Texts, one after the other in a column of bytes; made into strings only when asked for.
struct Texts: Sendable {
  private let starts: Column<Int32>
  private let bytes: Column<UInt8>

  init(_ texts: [String]) {
    var starts: [Int32] = [0]
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      starts.append(Int32(bytes.count))
    }
    self.init(starts: Column(starts), bytes: Column(bytes))
  }

  init(starts: Column<Int32>, bytes: Column<UInt8>) {
    self.starts = starts
    self.bytes = bytes
  }

  var count: Int { max(0, starts.count - 1) }

  func isEmpty(_ place: Int) -> Bool { starts[place] >= starts[place + 1] }

  subscript(place: Int) -> String {
    let low = Int(starts[place])
    let high = min(Int(starts[place + 1]), bytes.count)
    guard low >= 0, low < high else { return "" }
    return String(decoding: (low..<high).map { bytes[$0] }, as: UTF8.self)
  }

  func write(to out: inout ByteWriter) {
    out.add(starts)
    out.add(bytes)
  }
}
