/// The cues of a vocabulary on single lines, without the statistical matcher: for designers and for explanations.
public struct CueFinder: Sendable {
  private let vocabulary: Vocabulary
  private let index: CueIndex
  private let normaliser = LineNormaliser()

  /// Puts the parts together.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    index = CueCompiler.compile(vocabulary)
  }

  /// The acts whose cues match a line, each with the cue; an act with a cue against it in the same place is left out.
  public func find(_ text: String) -> [(act: String, cue: String)] {
    let analysis = LineAnalysis(text, normaliser: normaliser, index: index)
    let matches = analysis.cues.map { (match: $0, entry: index.entries[$0.cue]) }.filter {
      !$0.entry.hasValue && !$0.entry.isGuard
    }
    let against = matches.filter(\.entry.against)
    return matches.filter { found in
      !found.entry.against
        && !against.contains {
          $0.entry.act == found.entry.act && analysis.sameSentence($0.match.range, found.match.range)
        }
    }.map { (vocabulary.acts[$0.entry.act].id, $0.entry.source) }
  }

  /// How a line is read: normal form, segments, values, concepts, cues.
  public func explain(_ text: String) -> [String] {
    let analysis = LineAnalysis(text, normaliser: normaliser, index: index)
    let names = vocabulary.classes.keys.sorted()
    var lines = ["normal form: \(analysis.line.text)"]
    lines += analysis.line.segments.map {
      "segment: \(analysis.line.text(in: $0.range))\($0.asks ? "  (asks)" : "")"
    }
    lines += analysis.entities.map { "value: \($0.kind) \(analysis.line.text(in: $0.range))" }
    lines += analysis.concepts.concepts.filter { $0.number < 1000 }.map {
      "class: <\(names[Int($0.number)])> \(analysis.line.text(in: $0.range))"
    }
    lines += analysis.cues.map { match in
      let entry = index.entries[match.cue]
      guard !entry.isGuard else { return "guard: \(entry.source)" }
      let value = entry.value.map { " \($0.name)=\($0.value)" } ?? ""
      let act = vocabulary.acts.indices.contains(entry.act) ? vocabulary.acts[entry.act].id : "shared"
      return
        "cue: \(act)\(value)\(entry.against ? " NOT" : "") \(entry.source)\(match.bySound ? "  (by sound)" : "")"
    }
    return lines
  }
}

extension LineAnalysis {
  /// Whether two places lie in one sentence.
  func sameSentence(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    func sentence(_ place: Int) -> Int? { line.segments.first { $0.range.contains(place) }?.sentence }
    return sentence(a.lowerBound) == sentence(b.lowerBound)
  }
}
