/// How the marks of several raters on one criterion become one.
public enum PanelRule: Sendable, Hashable {
  /// As in judged sports (International Jump Rope Union, technical manual 3.0.0): one mark stands; of two the
  /// mean; of three the mean of the two closest, and if both gaps are equal of the higher two; of four and
  /// more the highest and the lowest are dropped, once each, and the mean of the rest is taken.
  case bySize
  /// The mean of all.
  case mean
  /// The middle one, or the mean of the middle two.
  case median
  /// The mean without so many of the lowest and the highest; where nothing would be left, the median.
  case trimmed(low: Int, high: Int)
}

extension PanelRule {
  /// The marks that count, ascending; empty only if there are none.
  public func counting<Mark: Comparable & AdditiveArithmetic>(_ marks: [Mark]) -> [Mark] {
    let marks = marks.sorted()
    switch self {
    case .mean: return marks
    case .median: return Self.middle(marks)
    case .trimmed(let low, let high):
      let (low, high) = (max(0, low), max(0, high))
      guard low < marks.count, high < marks.count - low else { return Self.middle(marks) }
      return Array(marks[low..<marks.count - high])
    case .bySize:
      guard marks.count >= 3 else { return marks }
      guard marks.count == 3 else { return Array(marks.dropFirst().dropLast()) }
      return marks[2] - marks[1] <= marks[1] - marks[0] ? Array(marks[1...]) : Array(marks[...1])
    }
  }

  /// The marks put together, exactly; nil if there are none.
  public func result(of marks: [Rational]) -> Rational? {
    let counting = counting(marks)
    return counting.reduce(0, +).divided(by: Rational(counting.count))
  }

  private static func middle<Mark>(_ marks: [Mark]) -> [Mark] {
    marks.isEmpty ? [] : Array(marks[(marks.count - 1) / 2...marks.count / 2])
  }
}
