import Understanding

/// One way of training, named for the table.
struct RecogniserVariant: Sendable {
  var name: String
  var usesCues = false
  var change: @Sendable (inout ModelTrainer.Options) -> Void = { _ in }
}

/// Trains on a few drawn lines and reads others.
struct RecogniserTrial {
  let recogniser: Recogniser
  let labels: Set<String>

  init(_ lines: [LabelledLine], vocabulary: Vocabulary, variant: RecogniserVariant) {
    var options = ModelTrainer.Options()
    variant.change(&options)
    let model = ModelTrainer(vocabulary: vocabulary, lines: lines, options: options).train(lines)
    recogniser = Recogniser(vocabulary: vocabulary, model: model)
    labels = Set(vocabulary.acts.map(\.id))
  }

  /// Agreement of what is found with the labels of the rows.
  func agreement(on rows: [PublicSet.Row]) -> MicroF1 {
    var score = MicroF1()
    for row in rows {
      let found = recogniser.read(row.text).acts.map(\.id)
      score.add(found: labels.intersection(found), truth: labels.intersection(row.labels))
    }
    return score
  }

  /// The time of each row, after some to warm up.
  func latencies(_ rows: [PublicSet.Row]) -> [Timing] {
    for row in rows.prefix(200) { _ = recogniser.read(row.text) }
    return rows.map { row in Timing { _ = recogniser.read(row.text) } }
  }
}
