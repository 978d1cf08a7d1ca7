/// Where each act's score begins to count, set on lines the model was not fitted to.
enum Calibration {
  /// A miss weighs this much of a false alarm: an act not heard is the worse of the two in a talk.
  static let missWeight: Float = 1.8

  /// The threshold of each act with the best balanced error over held-out lines, drawn towards 0 where an act has few.
  static func thresholds(scores: [[Float]], samples: [ModelTrainer.Sample], acts: Int) -> [Float] {
    (0..<acts).map { act in
      let rows = scores.indices.compactMap { index -> (score: Float, truth: Bool)? in
        guard act < scores[index].count else { return nil }
        let truth = samples[index].labels.contains(act)
        return (scores[index][act], truth)
      }.sorted { $0.score > $1.score }
      let positives = rows.lazy.filter(\.truth).count
      guard positives >= 5 else { return 0 }
      // walk the threshold down; count errors
      var errors = Float(positives) * missWeight
      var best = errors
      var place: Float = rows.first?.score ?? 0
      for (index, row) in rows.enumerated() {
        errors += row.truth ? -missWeight : 1
        if errors < best {
          best = errors
          let next = index + 1 < rows.count ? rows[index + 1].score : row.score
          place = (row.score + next) / 2
        }
      }
      let trust = Float(positives) / Float(positives + 20)
      return max(-2, min(2, place * trust))
    }
  }
}
