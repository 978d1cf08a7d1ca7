/// The features of a line's windows: runs of one to three tokens, of two to three sounds, of two to four letters, word
/// classes and their pairs, cues that matched, and what stands before a window that changes whose business it is.
struct FeatureExtractor: Sendable {
  /// What a benchmark may leave out, to see what each part brings.
  struct Options: Sendable {
    var cues = true
    var sounds = true
    var clauses = true
    var concepts = true
    var letters = true
  }

  var options = Options()

  /// Hashes of the features of a window, and the acts whose cues speak for and against; for training.
  struct Features: Sendable {
    var grams: [UInt64] = []
    var concepts: [UInt64] = []
    var cues = WindowCues()
  }

  func features(of windows: [Window], in analysis: LineAnalysis, index: CueIndex) -> [Features] {
    let line = LineFeatures(analysis, index: index, options: options)
    return windows.map { window in
      var found = Features()
      line.forEachGram(
        in: window, shared: { found.grams.append(line.stream.grams[$0].hash) },
        own: { found.grams.append($0) })
      line.forEachConcept(in: window) { found.concepts.append(line.concepts[$0].hash) }
      found.cues = line.cues(in: window)
      return found
    }
  }
}

/// The acts whose cues stand in a window.
struct WindowCues: Sendable {
  /// Acts a cue speaks for, each once.
  var acts: [Int] = []
  /// Acts a cue speaks against, each once.
  var against: [Int] = []
  /// Acts that a guard keeps from being performed, each once.
  var guarded: [Int] = []
}

/// A line's features, each hashed once, and which of them a window has.
struct LineFeatures {
  /// A concept, or a pair of them, in the order of the first and by how far they reach.
  struct Concept {
    var hash: UInt64
    /// Where the first and the last of them begin.
    var first: Int
    var last: Int
    /// Whether it counts where it stands before a window, and only there.
    var isBefore: Bool
  }

  /// A cue that matched, with what is asked of it in each window.
  private struct Heard {
    var range: Range<Int>
    var sentence: Int
    var act: Int
    var against: Bool
    var guarded: [Int32]
    var isWide: Bool
  }

  let stream: GramStream
  private(set) var concepts: [Concept] = []
  private let tokens: [TokenStream.Token]
  private let line: NormalisedLine
  private var heard: [Heard] = []

  init(_ analysis: LineAnalysis, index: CueIndex, options: FeatureExtractor.Options) {
    tokens = analysis.tokens.tokens
    line = analysis.line
    stream = GramStream(tokens, line: line, options: options)
    if options.concepts { concepts = analysis.concepts.features }
    for match in analysis.cues {
      let entry = index.entries[match.cue]
      guard entry.isGuard || options.cues && !entry.hasValue && entry.act >= 0 else { continue }
      heard.append(
        Heard(
          range: match.range, sentence: sentence(of: match.range.lowerBound), act: entry.act,
          against: entry.against, guarded: entry.guarded, isWide: entry.isWide))
    }
  }

  private func sentence(of place: Int) -> Int {
    line.segments.first { $0.range.contains(place) }?.sentence ?? -1
  }

  /// The tokens of a window.
  func tokens(in window: Window) -> Range<Int> {
    let low = tokens.firstIndex { $0.range.lowerBound >= window.range.lowerBound } ?? tokens.count
    let high = tokens[low...].firstIndex { $0.range.lowerBound >= window.range.upperBound } ?? tokens.count
    return low..<high
  }

  /// The runs of a window: those of the line by their places in ``stream``, those of its own by their hashes.
  func forEachGram(in window: Window, shared: (Int) -> Void, own: (UInt64) -> Void) {
    let inside = tokens(in: window)
    for place in stream.starts[inside.lowerBound]..<stream.starts[inside.upperBound]
    where stream.grams[place].last < inside.upperBound {
      shared(place)
    }
    GramStream.edges(of: inside, tokens, own)
    let segments = line.segments[window.segments]
    if let last = segments.last, last.asks { own(0xA5A5_0001) }
    if segments.contains(where: \.asks) { own(0xA5A5_0002) }
  }

  /// The concepts of a window and of the two segments before it, which may say whose business it is; by their places
  /// in ``concepts``.
  func forEachConcept(in window: Window, _ visit: (Int) -> Void) {
    var before = 0..<0
    if let first = window.segments.first, first > 0 {
      before =
        line.segments[max(0, first - 2)].range.lowerBound..<line.segments[first - 1].range.upperBound
    }
    for place in concepts.indices {
      let concept = concepts[place]
      if concept.isBefore {
        if before.contains(concept.first) { visit(place) }
      } else if window.range.contains(concept.first), concept.last < window.range.upperBound {
        visit(place)
      }
    }
  }

  /// The cues of a window.
  func cues(in window: Window) -> WindowCues {
    var found = WindowCues()
    guard !heard.isEmpty else { return found }
    let here = sentence(of: window.range.lowerBound)
    for cue in heard {
      let inside =
        cue.range.lowerBound >= window.range.lowerBound && cue.range.upperBound <= window.range.upperBound
      if !cue.guarded.isEmpty {
        if inside || cue.isWide && cue.sentence == here
          || cue.range.overlaps(window.range) && isInOneSegment(cue.range)
        {
          for act in cue.guarded where !found.guarded.contains(Int(act)) { found.guarded.append(Int(act)) }
        }
      } else if inside {
        if cue.against {
          if !found.against.contains(cue.act) { found.against.append(cue.act) }
        } else if !found.acts.contains(cue.act) {
          found.acts.append(cue.act)
        }
      }
    }
    return found
  }

  /// Whether a match lies in one piece between marks: a dictated piece is heard in parts, but what is waived or
  /// said of others in it holds for the parts it reaches into.
  private func isInOneSegment(_ range: Range<Int>) -> Bool {
    line.segments.contains {
      $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
    }
  }
}
