/// Weights while they are fitted, in floating point: a row of acts for each feature.
struct TrainingWeights {
  let acts: Int
  var rows: [Float]
  var squares: [Float]
  var bias: [Float]
  var biasSquares: [Float]
  var cue: [Float]
  var cueSquares: [Float]
  var against: [Float]

  /// A cue starts worth this much, so that it counts before any example has been seen.
  static let firstCue: Float = 3
  static let firstBias: Float = -2.5
  /// Smaller weights are not kept: one is divided by the root of some hundred features.
  static let smallest: Float = 0.2

  /// How much concepts weigh beside characters.
  let conceptWeight: Float

  init(features: Int, acts: Int, conceptWeight: Float) {
    self.acts = acts
    self.conceptWeight = conceptWeight
    rows = [Float](repeating: 0, count: features * acts)
    squares = [Float](repeating: 0.05, count: features * acts)
    bias = [Float](repeating: Self.firstBias, count: acts)
    biasSquares = [Float](repeating: 1, count: acts)
    cue = [Float](repeating: 0, count: acts * acts)
    for act in 0..<acts { cue[act * acts + act] = Self.firstCue }
    cueSquares = [Float](repeating: 1, count: acts * acts)
    against = [Float](repeating: -Self.firstCue, count: acts)
  }

  /// Scores of all acts for one window.
  func scores(_ numbers: [Int32], _ concepts: [Int32], _ features: FeatureExtractor.Features, hearsCues: Bool)
    -> [Float]
  {
    var sums = bias
    for (block, weight) in [(numbers, Float(1)), (concepts, conceptWeight)] {
      let norm = weight / max(Float(1), Float(block.count)).squareRoot()
      rows.withUnsafeBufferPointer { rows in
        sums.withUnsafeMutableBufferPointer { sums in
          for number in block {
            let base = Int(number) * acts
            for act in 0..<acts { sums[act] += rows[base + act] * norm }
          }
        }
      }
    }
    for act in features.cues.guarded { sums[act] -= 12 }
    guard hearsCues else { return sums }
    for source in features.cues.acts { for act in 0..<acts { sums[act] += cue[source * acts + act] } }
    for act in features.cues.against { sums[act] += against[act] }
    return sums
  }

  /// The best window of each act.
  func best(_ sample: ModelTrainer.Sample, hearsCues: Bool = true) -> [(window: Int, score: Float)] {
    var best = [(window: Int, score: Float)](repeating: (0, -9), count: acts)
    for window in sample.windows.indices {
      let scores = scores(
        sample.numbers[window], sample.concepts[window], sample.windows[window], hearsCues: hearsCues)
      for act in 0..<acts where scores[act] > best[act].score || window == 0 {
        best[act] = (window, scores[act])
      }
    }
    return best
  }

  /// One step on one line.
  mutating func learn(_ sample: ModelTrainer.Sample, rate: Float, decay: Float, hearsCues: Bool) {
    guard !sample.windows.isEmpty else { return }
    let best = best(sample, hearsCues: hearsCues)
    var gradients = [[(act: Int, slope: Float)]](repeating: [], count: sample.windows.count)
    for act in 0..<acts {
      let score = best[act].score
      let truth: Float = sample.labels.contains(act) ? 1 : 0
      let probability = Self.logistic(score)
      let weight: Float = truth == 1 ? 2 : sample.near.contains(act) ? 2 : 1
      let slope = (probability - truth) * weight
      if abs(slope) > 0.01 { gradients[best[act].window].append((act, slope)) }
    }
    for window in sample.windows.indices where !gradients[window].isEmpty {
      apply(gradients[window], sample.numbers[window], 1, rate: rate, decay: decay)
      apply(gradients[window], sample.concepts[window], conceptWeight, rate: rate, decay: decay)
      if hearsCues { applyCues(gradients[window], sample.windows[window], rate: rate) }
    }
  }

  private mutating func apply(
    _ gradients: [(act: Int, slope: Float)], _ numbers: [Int32], _ blockWeight: Float, rate: Float,
    decay: Float
  ) {
    let norm = blockWeight / max(Float(1), Float(numbers.count)).squareRoot()
    rows.withUnsafeMutableBufferPointer { rows in
      squares.withUnsafeMutableBufferPointer { squares in
        for number in numbers {
          let base = Int(number) * acts
          for (act, slope) in gradients {
            let gradient = slope * norm + decay * rows[base + act]
            squares[base + act] += gradient * gradient
            rows[base + act] -= rate * gradient / squares[base + act].squareRoot()
          }
        }
      }
    }
  }

  private mutating func applyCues(
    _ gradients: [(act: Int, slope: Float)], _ features: FeatureExtractor.Features, rate: Float
  ) {
    for (act, slope) in gradients {
      biasSquares[act] += slope * slope
      bias[act] -= rate * 0.2 * slope / biasSquares[act].squareRoot()
      for source in features.cues.acts {
        let place = source * acts + act
        let anchor: Float = source == act ? Self.firstCue : 0
        let gradient = slope + 0.002 * (cue[place] - anchor)
        cueSquares[place] += gradient * gradient
        cue[place] -= rate * gradient / cueSquares[place].squareRoot()
      }
    }
  }

  private static func logistic(_ x: Float) -> Float {
    // e^x by its series' tenth power: enough for fitting, and the same everywhere
    let clamped = min(max(x, -12), 12)
    var y = 1 + abs(clamped) / 1024
    for _ in 0..<10 { y *= y }
    return clamped >= 0 ? y / (1 + y) : 1 / (1 + y)
  }

  /// The weights in whole numbers, those that hardly matter left out.
  func quantised(acts names: [String], features: [UInt64: Int32], thresholds: [Float]) -> LinearModel {
    let one = Float(LinearModel.one)
    let (table, places) = FeatureTable.build(features.keys.sorted())
    var order = [Int](repeating: 0, count: table.count)
    for (hash, number) in features { if let place = places[hash] { order[place] = Int(number) } }
    var starts: [Int32] = [0]
    var weights: [Int32] = []
    for feature in order {
      for act in 0..<acts {
        let weight = rows[feature * acts + act]
        guard abs(weight) >= Self.smallest else { continue }
        weights.append(Int32(max(-32_000, min(32_000, (weight * one).rounded()))) << 8 | Int32(act))
      }
      starts.append(Int32(weights.count))
    }
    func fixed(_ values: [Float]) -> Column<Int32> { Column(values.map { Int32(($0 * one).rounded()) }) }
    return LinearModel(
      acts: names, features: table, starts: Column(starts), weights: Column(weights), bias: fixed(bias),
      againstWeight: fixed(against), crossWeight: fixed(cue), threshold: fixed(thresholds),
      conceptWeight: Int32((conceptWeight * one).rounded()))
  }
}
