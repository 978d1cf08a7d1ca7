/// Arithmetic modulo the prime 2⁶¹ - 1; all numbers from 0 up to below it.
enum PrimeField {
  static let prime: UInt64 = (1 << 61) - 1

  static func reduced(_ value: Int) -> UInt64 {
    let remainder = value % Int(prime)
    return UInt64(remainder < 0 ? remainder + Int(prime) : remainder)
  }

  @inline(__always)
  static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let sum = a + b
    return sum >= prime ? sum - prime : sum
  }

  @inline(__always)
  static func difference(_ a: UInt64, _ b: UInt64) -> UInt64 { a >= b ? a - b : a + prime - b }

  @inline(__always)
  static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    // 2⁶¹ is 1: what stands above the 61st bit is added to what stands below
    return sum(low & prime, high << 3 | low >> 61)
  }

  /// By Fermat's little theorem; 0 of 0.
  static func inverse(_ a: UInt64) -> UInt64 {
    var (result, square, exponent): (UInt64, UInt64, UInt64) = (1, a, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      exponent >>= 1
    }
    return result
  }

  /// The inverse of a square matrix, row by row, by Gauss and Jordan in n³ steps; nil if it has none.
  static func inverse(of matrix: [UInt64], size n: Int) -> [UInt64]? {
    var (left, right) = (matrix, [UInt64](repeating: 0, count: n * n))
    for index in 0..<n { right[index * n + index] = 1 }
    for column in 0..<n {
      guard let pivot = (column..<n).first(where: { left[$0 * n + column] != 0 }) else { return nil }
      if pivot != column {
        for index in 0..<n {
          left.swapAt(pivot * n + index, column * n + index)
          right.swapAt(pivot * n + index, column * n + index)
        }
      }
      let scale = inverse(left[column * n + column])
      for index in 0..<n {
        left[column * n + index] = product(left[column * n + index], scale)
        right[column * n + index] = product(right[column * n + index], scale)
      }
      for row in 0..<n where row != column && left[row * n + column] != 0 {
        let factor = left[row * n + column]
        subtract(row: column, times: factor, from: row, in: &left, size: n, starting: column)
        subtract(row: column, times: factor, from: row, in: &right, size: n, starting: 0)
      }
    }
    return right
  }

  private static func subtract(
    row: Int, times factor: UInt64, from other: Int, in matrix: inout [UInt64], size n: Int, starting: Int
  ) {
    matrix.withUnsafeMutableBufferPointer { matrix in
      for index in starting..<n {
        let product = product(matrix[row * n + index], factor)
        matrix[other * n + index] = difference(matrix[other * n + index], product)
      }
    }
  }
}
