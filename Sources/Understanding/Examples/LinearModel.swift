/// One logistic regression per act over the features of a window, its weights in whole numbers so that a line
/// gets the same scores on every machine.
public struct LinearModel: Sendable {
  /// Acts in the order of the weights.
  public internal(set) var acts: [String]
  /// Fixed-point unit of weights and scores: 1.0 is 256.
  static let one = 256
  /// The features known, and their numbers.
  let features: FeatureTable
  /// For each feature where its weights start; one more at the end.
  let starts: Column<Int32>
  /// Weights in fixed point, with the act in the lowest eight bits.
  let weights: Column<Int32>
  /// What an act starts from, in fixed point.
  let bias: Column<Int32>
  /// What a cue against the act adds.
  let againstWeight: Column<Int32>
  /// What a cue adds: [cue's act × acts + act].
  let crossWeight: Column<Int32>
  /// From this score on an act counts, in fixed point.
  let threshold: Column<Int32>
  /// How much concepts weigh beside characters, in fixed point.
  let conceptWeight: Int32
  /// English words of the examples, sorted: known, and so no slips of others. Only while it is trained.
  public internal(set) var knownWords: [String] = []

  /// A model that knows nothing but cues: an act is performed where its cue matches and none against it.
  public static func cuesOnly(for vocabulary: Vocabulary) -> LinearModel {
    TrainingWeights(features: 0, acts: vocabulary.acts.count, conceptWeight: 1)
      .quantised(
        acts: vocabulary.acts.map(\.id), features: [:],
        thresholds: [Float](repeating: 0, count: vocabulary.acts.count))
  }

  /// Whether it was fitted to any lines.
  var hasFeatures: Bool { features.count > 0 }

  /// Number of a feature, or nil if training never saw it.
  @inline(__always)
  func number(of hash: UInt64) -> Int? {
    let number = features.number(of: hash)
    return number < 0 ? nil : Int(number)
  }

  /// What a guard takes away: more than anything else can give.
  static let guardWeight = 12 * one

  /// Adds a feature's weights to a sum for each act.
  @inline(__always)
  func add(_ feature: Int32, to sums: inout [Int32]) {
    guard feature >= 0 else { return }
    let low = Int(starts[Int(feature)])
    let high = Int(starts[Int(feature) + 1])
    guard low >= 0, low < high, high <= weights.count else { return }
    sums.withUnsafeMutableBufferPointer { sums in
      for place in low..<high {
        let weight = weights[place]
        let act = Int(weight & 0xFF)
        if act < sums.count { sums[act] &+= weight >> 8 }
      }
    }
  }

  /// Scores of all acts for a window, in fixed point: the sums of its two blocks of features, each divided by the root
  /// of how many features of it are known, and its cues. Features never seen are left out, also of the norm.
  func scores(_ characters: FeatureSums, _ concepts: FeatureSums, _ cues: WindowCues) -> [Int32] {
    let characterNorm = max(1, Self.root(characters.known * 65_536))  // 256 × √known
    let conceptNorm = max(1, Self.root(concepts.known * 65_536))
    var result = [Int32](repeating: 0, count: acts.count)
    for act in acts.indices {
      var value = Int(bias[act]) + Int(characters.sums[act]) * Self.one / characterNorm
      value += Int(concepts.sums[act]) * Self.one / conceptNorm &* Int(conceptWeight) / Self.one
      for cue in cues.acts { value += Int(crossWeight[cue * acts.count + act]) }
      result[act] = Int32(clamping: value)
    }
    for act in cues.against where result.indices.contains(act) { result[act] &+= againstWeight[act] }
    for act in cues.guarded where result.indices.contains(act) { result[act] &-= Int32(Self.guardWeight) }
    return result
  }

  /// What a feature weighs for an act, for explanations.
  func contribution(of hash: UInt64, to act: Int) -> Int {
    guard let feature = number(of: hash) else { return 0 }
    let low = Int(starts[feature])
    for place in low..<max(low, Int(starts[feature + 1])) where Int(weights[place] & 0xFF) == act {
      return Int(weights[place] >> 8)
    }
    return 0
  }

  /// Whole square root, rounded down (Newton).
  static func root(_ value: Int) -> Int {
    guard value > 1 else { return max(0, value) }
    var x = value
    var y = (x + 1) / 2
    while y < x {
      x = y
      y = (x + value / x) / 2
    }
    return x
  }

  /// A score in thousandths from the distance to the act's threshold; 500 at the threshold.
  func thousandths(_ score: Int32, act: Int) -> Int {
    let distance = Int(score) - Int(threshold[act])
    // 1 / (1 + 2^(−x/177)): the logistic function with base 2, interpolated between whole powers
    let steps = min(max(distance, -2_000), 2_000)
    let magnitude = abs(steps)
    let whole = magnitude / 177
    let part = magnitude % 177
    let high = 1_000_000 / (1_000 + (1_000 >> whole))
    let next = 1_000_000 / (1_000 + (1_000 >> (whole + 1)))
    let value = high + (next - high) * part / 177
    return steps >= 0 ? min(value, 1_000) : max(0, 1_000 - value)
  }
}

/// What the known features of one block of a window weigh together, for each act.
struct FeatureSums {
  var sums: [Int32]
  /// How many of the features are known.
  var known = 0

  init(acts: Int) { sums = [Int32](repeating: 0, count: acts) }

  mutating func clear() {
    for act in sums.indices { sums[act] = 0 }
    known = 0
  }

  @inline(__always)
  mutating func add(_ feature: Int32, of model: LinearModel) {
    guard feature >= 0 else { return }
    known += 1
    model.add(feature, to: &sums)
  }
}
