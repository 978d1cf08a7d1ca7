/// The model's part of a compiled vocabulary's file.
extension LinearModel {
  func write(to out: inout ByteWriter) {
    out.add(acts)
    out.add(knownWords.joined(separator: " ").utf8.map { $0 })
    out.add(keys)
    out.add(numbers)
    out.add(starts)
    out.add(weightActs)
    out.add(weights)
    out.add(bias)
    out.add(againstWeight)
    out.add(crossWeight)
    out.add(threshold)
    out.add(conceptWeight)
  }

  /// Reads a model and checks that no number in it leads outside.
  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    let acts = try input.texts()
    let words = String(decoding: try input.numbers(UInt8.self), as: UTF8.self)
    self.init(
      acts: acts, keys: try input.numbers(), numbers: try input.numbers(), starts: try input.numbers(),
      weightActs: try input.numbers(),
      weights: try input.numbers(), bias: try input.numbers(), againstWeight: try input.numbers(),
      crossWeight: try input.numbers(),
      threshold: try input.numbers(), conceptWeight: try input.number(),
      knownWords: words.split(separator: " ").map(String.init))
    guard isSound else { throw ByteReader.Damage() }
  }

  private var isSound: Bool {
    let count = acts.count
    guard count > 0, count <= 255, keys.count == numbers.count, keys.count & (keys.count - 1) == 0,
      !keys.isEmpty, keys.contains(0)
    else {
      return false
    }
    guard bias.count == count, againstWeight.count == count, threshold.count == count,
      crossWeight.count == count * count
    else { return false }
    guard weightActs.count == weights.count, weightActs.allSatisfy({ Int($0) < count }) else { return false }
    guard starts.first == 0, Int(starts.last ?? -1) == weights.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return false }
    return numbers.allSatisfy { $0 >= 0 && Int($0) < max(starts.count - 1, 1) }
  }
}
