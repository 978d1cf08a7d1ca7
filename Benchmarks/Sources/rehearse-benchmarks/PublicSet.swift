import Foundation
import Understanding

/// A public set of labelled lines, one JSON object a line: `text`, `labels`, `split`.
struct PublicSet {
  struct Row: Decodable {
    var text: String
    var labels: [String]
    var split: String
  }

  let rows: [Row]

  init(_ path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      fail("cannot read \(path)", code: 66)
    }
    let decoder = JSONDecoder()
    rows = text.split(separator: "\n").map { line in
      guard let row = try? decoder.decode(Row.self, from: Data(line.utf8)) else {
        fail("\(path): not a row: \(line.prefix(80))", code: 65)
      }
      return row
    }
  }

  func split(_ name: String) -> [Row] { rows.filter { $0.split == name } }

  /// Labels with at least so many rows of a split, the most frequent first.
  func labels(of split: String, atLeast count: Int) -> [String] {
    let counts = rows.lazy.filter { $0.split == split }.flatMap(\.labels).reduce(into: [:]) {
      $0[$1, default: 0] += 1
    }
    return counts.filter { $0.value >= count }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// Which lines an act's few examples are.
enum ExampleKind: String {
  /// Turns as they come, with all their acts.
  case real
  /// Turns with one act; where an act has too few of these, those with the fewest.
  case phrases
}

extension Array where Element == PublicSet.Row {
  /// A few examples for each label, drawn with a seed; a row drawn for several labels counts once.
  func draw(_ count: Int, of labels: [String], kind: ExampleKind, seed: UInt64) -> [LabelledLine] {
    var random = SplitMix(seed: seed)
    var chosen: Set<Int> = []
    for label in labels {
      var places = indices.filter { self[$0].labels.contains(label) }
      for place in places.indices.dropLast() {
        places.swapAt(place, place + Int(random.next() % UInt64(places.count - place)))
      }
      if kind == .phrases {
        // a stable sort: within the same number of acts the order stays drawn
        places = places.enumerated().sorted {
          (self[$0.element].labels.count, $0.offset) < (self[$1.element].labels.count, $1.offset)
        }.map(\.element)
      }
      chosen.formUnion(places.prefix(count))
    }
    let known = Set(labels)
    return chosen.sorted().map { LabelledLine(self[$0].text, acts: known.intersection(self[$0].labels)) }
  }
}
