import Rubrics

/// Who marked whom on a criterion: what the additive model of severity needs to know before it sees a mark.
///
/// The normal equations are solved exactly, by lifting a solution modulo a prime (Dixon 1982): in whole
/// numbers throughout, so severities do not depend on the order of marks or on the machine. Costs the cube of
/// the number of groups once, and for each set of marks about as many steps as all numbers of marks per group
/// and rater have digits, each of the square of the groups and the number of marks.
struct AdditiveDesign {
  /// Numbers of those who take part, in ``PeerMarks``; positions in these arrays are used below.
  let raters: [Int]
  let groups: [Int]
  /// For each mark the positions of its rater and group.
  let pairs: [(rater: Int, group: Int)]
  private let raterCounts: [Int]
  private let groupCounts: [Int]
  private let raterInverses: [UInt64]
  /// The reduced equations of all groups but the last, inverted.
  private let inverse: [UInt64]

  /// Which raters and groups marks connect; more than one component cannot be compared.
  static func components(_ entries: [PeerMarks.Entry], in marks: PeerMarks) -> [SeverityModel.Component] {
    var parent = Array(0..<marks.groups.count + marks.raters.count)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    var present: Set<Int> = []
    for entry in entries {
      let (group, rater) = (entry.group, marks.groups.count + entry.rater)
      present.formUnion([group, rater])
      let (a, b) = (root(group), root(rater))
      parent[max(a, b)] = min(a, b)
    }
    let parts = Dictionary(grouping: present.sorted(), by: root)
    return parts.sorted { $0.key < $1.key }.map { _, members in
      SeverityModel.Component(
        raters: members.filter { $0 >= marks.groups.count }.map { marks.raters[$0 - marks.groups.count] },
        groups: members.filter { $0 < marks.groups.count }.map { marks.groups[$0] })
    }
  }

  /// A connected design; nil if the equations cannot be solved, which connected ones can.
  init?(_ entries: [PeerMarks.Entry]) {
    let raters = Set(entries.map(\.rater)).sorted()
    let groups = Set(entries.map(\.group)).sorted()
    let raterPositions = Dictionary(uniqueKeysWithValues: raters.enumerated().map { ($1, $0) })
    let groupPositions = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    let pairs = entries.map { (rater: raterPositions[$0.rater] ?? 0, group: groupPositions[$0.group] ?? 0) }
    var raterCounts = [Int](repeating: 0, count: raters.count)
    var groupCounts = [Int](repeating: 0, count: groups.count)
    var marked = [[Int]](repeating: [], count: raters.count)
    for pair in pairs {
      raterCounts[pair.rater] += 1
      groupCounts[pair.group] += 1
      marked[pair.rater].append(pair.group)
    }
    let raterInverses = raterCounts.map { PrimeField.inverse(PrimeField.reduced($0)) }
    let size = max(0, groups.count - 1)
    var matrix = [UInt64](repeating: 0, count: size * size)
    for group in 0..<size { matrix[group * size + group] = PrimeField.reduced(groupCounts[group]) }
    for (rater, marked) in marked.enumerated() {
      for first in marked where first < size {
        for second in marked where second < size {
          let cell = first * size + second
          matrix[cell] = PrimeField.difference(matrix[cell], raterInverses[rater])
        }
      }
    }
    guard let inverse = PrimeField.inverse(of: matrix, size: size) else { return nil }
    (self.raters, self.groups, self.pairs) = (raters, groups, pairs)
    (self.raterCounts, self.groupCounts) = (raterCounts, groupCounts)
    (self.raterInverses, self.inverse) = (raterInverses, inverse)
  }

  /// For each group the numerator of its value, the last one's being nought, over one denominator; and from
  /// them each rater's over `denominator` times `raterScale`.
  struct Solution {
    var groups: [BigInteger]
    var raters: [BigInteger]
    var denominator: BigInteger
    var raterScale: BigInteger
  }

  /// Least squares of mark = group + rater, for whole marks in the order of ``pairs``.
  func solve(_ marks: [Int]) -> Solution {
    var raterSums = [Int](repeating: 0, count: raters.count)
    var groupSums = [Int](repeating: 0, count: groups.count)
    for (pair, mark) in zip(pairs, marks) {
      raterSums[pair.rater] += mark
      groupSums[pair.group] += mark
    }
    // no cofactor of the equations is greater than the product of what stands on their diagonal (Hadamard)
    let size = groups.count - 1
    let diagonal = (groupCounts.prefix(size) + raterCounts).reduce(1 as BigInteger) { $0 * BigInteger($1) }
    let sums = (groupSums.prefix(size) + raterSums).reduce(1 as BigInteger) { $0 + BigInteger($1).magnitude }
    let bound = diagonal * sums
    let prime = BigInteger(Int(PrimeField.prime))
    var modulus: BigInteger = 1
    var digits: [[UInt64]] = []
    var (raterRest, groupRest) = (raterSums, groupSums)
    while modulus <= bound * diagonal * 2 {
      digits.append(lift(&raterRest, &groupRest))
      modulus = modulus * prime
    }
    let residues = (0..<size).map { group in
      digits.reversed().reduce(0 as BigInteger) { $0 * prime + BigInteger(Int($1[group])) }
    }
    let fractions = CommonFractions(residues, modulus: modulus, bound: bound)
    let values = fractions.numerators + (groups.isEmpty ? [] : [0])
    return complete(values, fractions.denominator, raterSums)
  }

  private func complete(_ values: [BigInteger], _ denominator: BigInteger, _ raterSums: [Int]) -> Solution {
    let scale = raterCounts.reduce(1 as BigInteger) { scale, count in
      let count = BigInteger(count)
      let common = BigInteger.greatestCommonDivisor(scale, count)
      return scale * (count.divided(by: common)?.quotient ?? 1)
    }
    var left = raterSums.map { BigInteger($0) * denominator }
    for pair in pairs { left[pair.rater] = left[pair.rater] - values[pair.group] }
    let numerators = zip(left, raterCounts).map { left, count in
      left * (scale.divided(by: BigInteger(count))?.quotient ?? 1)
    }
    return Solution(groups: values, raters: numerators, denominator: denominator, raterScale: scale)
  }

  /// The next digit, to the base of the prime, of each group's value; what remains is divided by the prime.
  private func lift(_ raterRest: inout [Int], _ groupRest: inout [Int]) -> [UInt64] {
    let size = groups.count - 1
    let raterDigits = raterRest.map(PrimeField.reduced)
    let shares = zip(raterDigits, raterInverses).map(PrimeField.product)
    var right = groupRest.prefix(size).map(PrimeField.reduced)
    for pair in pairs where pair.group < size {
      right[pair.group] = PrimeField.difference(right[pair.group], shares[pair.rater])
    }
    var values = [UInt64](repeating: 0, count: size + 1)
    inverse.withUnsafeBufferPointer { inverse in
      for row in 0..<size {
        var sum: UInt64 = 0
        for column in 0..<size {
          sum = PrimeField.sum(sum, PrimeField.product(inverse[row * size + column], right[column]))
        }
        values[row] = sum
      }
    }
    var taken = raterDigits
    for pair in pairs { taken[pair.rater] = PrimeField.difference(taken[pair.rater], values[pair.group]) }
    let raterValues = zip(taken, raterInverses).map(PrimeField.product)
    var raterLeft = zip(raterRest, zip(raterCounts, raterValues)).map {
      Int128($0) - Int128($1.0) * Int128($1.1)
    }
    var groupLeft = zip(groupRest, zip(groupCounts, values)).map { Int128($0) - Int128($1.0) * Int128($1.1) }
    for pair in pairs {
      raterLeft[pair.rater] -= Int128(values[pair.group])
      groupLeft[pair.group] -= Int128(raterValues[pair.rater])
    }
    raterRest = raterLeft.map { Int($0 / Int128(PrimeField.prime)) }
    groupRest = groupLeft.map { Int($0 / Int128(PrimeField.prime)) }
    return values
  }
}
