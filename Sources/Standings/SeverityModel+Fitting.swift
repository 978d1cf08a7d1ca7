import Rubrics

extension SeverityModel {
  /// The models of all criteria with marks, by criterion id.
  static func fit(_ marks: PeerMarks) -> [String: Result<SeverityModel, Undefined>] {
    var designs: [[Int]: AdditiveDesign] = [:]
    var models: [String: Result<SeverityModel, Undefined>] = [:]
    for (criterion, entries) in zip(marks.scheme.criteria, marks.entries) where !entries.isEmpty {
      let components = AdditiveDesign.components(entries, in: marks)
      guard components.count == 1 else {
        models[criterion.id] = .failure(.notConnected(components))
        continue
      }
      // mostly everybody marks all criteria of a sheet, and the same equations serve all of them
      let pattern = entries.map { $0.rater * marks.groups.count + $0.group }
      guard let whole = WholeMarks(entries.map(\.mark)),
        let design = designs[pattern] ?? AdditiveDesign(entries)
      else {
        models[criterion.id] = .failure(.tooFine)
        continue
      }
      designs[pattern] = design
      models[criterion.id] = .success(SeverityModel(design, whole, marks))
    }
    return models
  }

  /// Beyond so many bits of the common denominator, fractions are rounded.
  private static let longest = 256
  /// The decimals they are rounded to: marks less severities still fit machine words.
  private static let decimals = 15
  /// The decimals in which results from rounded severities are compared: so much coarser that rounding does
  /// not part what is equal.
  static let comparedDecimals = 10

  private init(_ design: AdditiveDesign, _ marks: WholeMarks, _ peer: PeerMarks) {
    let solution = design.solve(marks.values)
    let scale = BigInteger(marks.scale)
    let isExact = solution.denominator.bitWidth <= Self.longest
    let ten = BigInteger.powerOfTen(Self.decimals)
    func number(_ numerator: BigInteger, _ denominator: BigInteger) -> Rational {
      if isExact { return Rational(numerator, over: denominator) ?? 0 }
      let doubled = numerator.magnitude * ten * 2 + denominator
      let size = doubled.divided(by: denominator * 2)?.quotient ?? 0
      return Rational(numerator.isNegative ? -size : size, over: ten) ?? 0
    }
    let groupCount = BigInteger(design.groups.count)
    let raterCount = BigInteger(design.raters.count)
    let groupSum = solution.groups.reduce(0, +)
    let raterSum = solution.raters.reduce(0, +)
    let groupBase = solution.denominator * scale * groupCount
    let raterBase = solution.denominator * solution.raterScale * scale * raterCount
    var groups: [String: Rational] = [:]
    for (position, group) in design.groups.enumerated() {
      groups[peer.groups[group]] = number(solution.groups[position] * groupCount - groupSum, groupBase)
    }
    var raters: [String: Rational] = [:]
    for (position, rater) in design.raters.enumerated() {
      raters[peer.raters[rater]] = number(solution.raters[position] * raterCount - raterSum, raterBase)
    }
    self.init(
      level: number(groupSum, groupBase) + number(raterSum, raterBase), raters: raters, groups: groups,
      freedom: design.pairs.count - design.raters.count - design.groups.count + 1, isExact: isExact)
    judge(design, marks, peer)
  }

  /// How much is left unexplained, with raters in the model and without.
  private mutating func judge(_ design: AdditiveDesign, _ marks: WholeMarks, _ peer: PeerMarks) {
    guard freedom > 0 else { return }
    let level = level.double
    let raterEffects = design.raters.map { raters[peer.raters[$0]]?.double ?? 0 }
    let groupEffects = design.groups.map { groups[peer.groups[$0]]?.double ?? 0 }
    let values = marks.values.map { Double($0) / Double(marks.scale) }
    var (sums, counts) = (groupEffects.map { _ in 0.0 }, groupEffects.map { _ in 0.0 })
    for (pair, value) in zip(design.pairs, values) {
      sums[pair.group] += value
      counts[pair.group] += 1
    }
    var (left, leftWithoutRaters) = (0.0, 0.0)
    for (pair, value) in zip(design.pairs, values) {
      let rest = value - level - raterEffects[pair.rater] - groupEffects[pair.group]
      let distance = value - sums[pair.group] / counts[pair.group]
      left += rest * rest
      leftWithoutRaters += distance * distance
    }
    let square = left / Double(freedom)
    noise = square.squareRoot()
    guard square > 1e-18, design.raters.count > 1 else { return }
    let explained = max(0, leftWithoutRaters - left) / Double(design.raters.count - 1)
    test = .f(explained / square, design.raters.count - 1, freedom)
  }
}

/// Marks as whole numbers: multiplied by what makes all of them whole.
struct WholeMarks {
  let values: [Int]
  let scale: Int

  /// Nil if they are too great, or have too many decimals, for sums in machine words.
  init?(_ marks: [Rational]) {
    let most = 1_000_000_000
    var scale = 1
    for denominator in Set(marks.map { $0.words?.denominator ?? 0 }) {
      guard (1...most).contains(denominator) else { return nil }
      var (a, b) = (scale, denominator)
      while b != 0 { (a, b) = (b, a % b) }
      scale = scale / a * denominator
      guard scale <= most else { return nil }
    }
    var values: [Int] = []
    values.reserveCapacity(marks.count)
    for mark in marks {
      guard let words = mark.words, words.numerator.magnitude <= most.magnitude else { return nil }
      values.append(words.numerator * (scale / words.denominator))
    }
    self.values = values
    self.scale = scale
  }
}
