/// One logistic regression per act over the features of a window, its weights in whole numbers so that a line
/// gets the same scores on every machine.
public struct LinearModel: Sendable {
  /// Acts in the order of the weights.
  public internal(set) var acts: [String]
  /// Fixed-point unit of weights and scores: 1.0 is 256.
  static let one = 256
  /// Open-addressed table of features: hashes, 0 where empty, and the feature's number.
  var keys: [UInt64]
  var numbers: [Int32]
  /// For each feature where its weights start; one more at the end.
  var starts: [Int32]
  /// Acts and weights, in fixed point.
  var weightActs: [UInt8]
  var weights: [Int16]
  /// What an act starts from, in fixed point.
  var bias: [Int32]
  /// What a cue against the act adds.
  var againstWeight: [Int32]
  /// What a cue adds: [cue's act × acts + act].
  var crossWeight: [Int32]
  /// From this score on an act counts, in fixed point.
  var threshold: [Int32]
  /// How much concepts weigh beside characters, in fixed point.
  var conceptWeight: Int32
  /// English words of the examples, sorted: known, and so no slips of others.
  public internal(set) var knownWords: [String] = []

  /// A model that knows nothing but cues: an act is performed where its cue matches and none against it.
  public static func cuesOnly(for vocabulary: Vocabulary) -> LinearModel {
    TrainingWeights(features: 0, acts: vocabulary.acts.count, conceptWeight: 1)
      .quantised(
        acts: vocabulary.acts.map(\.id), features: [:],
        thresholds: [Float](repeating: 0, count: vocabulary.acts.count))
  }

  /// Number of a feature, or nil if training never saw it.
  @inline(__always)
  func number(of hash: UInt64) -> Int? {
    guard starts.count > 1 else { return nil }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// What a guard takes away: more than anything else can give.
  static let guardWeight = 12 * one

  /// Scores of all acts for a window, in fixed point. Features never seen are left out, also of the norm.
  func scores(_ features: FeatureExtractor.Features) -> [Int32] {
    let characters = block(features.grams)
    let concepts = block(features.concepts)
    var result = [Int32](repeating: 0, count: acts.count)
    for act in acts.indices {
      var value = Int(bias[act]) + characters[act] + concepts[act] * Int(conceptWeight) / Self.one
      for cue in features.cues { value += Int(crossWeight[cue * acts.count + act]) }
      if features.against.contains(act) { value += Int(againstWeight[act]) }
      if features.guarded.contains(Int32(act)) { value -= Self.guardWeight }
      result[act] = Int32(clamping: value)
    }
    return result
  }

  /// The weights of one block of features for all acts, divided by the root of how many are known.
  private func block(_ hashes: [UInt64]) -> [Int] {
    var sums = [Int](repeating: 0, count: acts.count)
    var known = 0
    for hash in hashes {
      guard let feature = number(of: hash) else { continue }
      known += 1
      for place in Int(starts[feature])..<Int(starts[feature + 1]) {
        sums[Int(weightActs[place])] += Int(weights[place])
      }
    }
    let norm = max(1, Self.root(known * 65_536))  // 256 × √known
    return sums.map { $0 * Self.one / norm }
  }

  /// The pieces that weigh most for an act in a window, for explanations: numbers of the features' hashes.
  func contribution(of hash: UInt64, to act: Int) -> Int {
    guard let feature = number(of: hash) else { return 0 }
    for place in Int(starts[feature])..<Int(starts[feature + 1]) where Int(weightActs[place]) == act {
      return Int(weights[place])
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
