/// The model's part of a compiled vocabulary's file.
extension LinearModel {
  func write(to out: inout ByteWriter) {
    out.add(acts)
    features.write(to: &out)
    out.add(starts)
    out.add(weights)
    out.add(bias)
    out.add(againstWeight)
    out.add(crossWeight)
    out.add(threshold)
    out.add(conceptWeight)
  }

  /// Takes a model where it lies, and checks that its parts fit together.
  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      acts: try input.texts(), features: try FeatureTable(from: &input), starts: try input.column(),
      weights: try input.column(), bias: try input.column(), againstWeight: try input.column(),
      crossWeight: try input.column(), threshold: try input.column(), conceptWeight: try input.number())
    let count = acts.count
    guard count > 0, count <= 255, starts.count == features.count + 1, bias.count == count,
      againstWeight.count == count, threshold.count == count, crossWeight.count == count * count
    else { throw ByteReader.Damage() }
  }
}
