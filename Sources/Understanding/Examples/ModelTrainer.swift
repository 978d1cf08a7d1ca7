/// Fits a ``LinearModel`` to labelled lines.
///
/// Multiple-instance logistic regression (a line performs an act if one of its windows does; Andrews et al. 2003),
/// fitted by AdaGrad (Duchi et al. 2011) with a fixed order, so that the same lines give the same model.
public struct ModelTrainer: Sendable {
  /// How it is fitted.
  public struct Options: Sendable {
    /// How often all lines are visited.
    public var epochs = 14
    /// The first step size.
    public var rate: Float = 0.35
    /// How strongly weights are drawn to 0.
    public var decay: Float = 2e-5
    /// In how many parts lines are held out in turn.
    public var folds = 4
    /// In how many lines a feature must occur.
    public var minimumCount = 2
    /// What the order of visits is drawn from.
    public var seed: UInt64 = 1
    /// Whether cues are heard.
    public var cues = true
    /// Whether sounds are heard beside characters.
    public var sounds = true
    /// Whether pieces of a line are heard by themselves.
    public var clauses = true
    /// Whether word classes are heard.
    public var concepts = true
    /// Whether runs of letters of English words are heard.
    public var letters = true
    /// How much word classes weigh beside characters.
    public var conceptWeight: Float = 1.5
    /// Whether thresholds are set on held-out lines.
    public var calibrates = true
    /// How many visits in a hundred hear no cue. Cues were written with the examples in sight and are never as good on
    /// other lines; so the rest of the model must learn to stand alone (dropout, Srivastava et al. 2014).
    public var cueDropout: UInt64 = 50
    /// How many lines are made by putting two or three examples together, for each example, so that lines with several
    /// acts are met in fitting too. They do not count in calibration. For vocabularies whose examples are single phrases.
    public var joins = 0
    /// Puts the parts together.
    public init() {}
  }

  let options: Options
  let vocabulary: Vocabulary
  let index: CueIndex
  let normaliser: LineNormaliser
  let extractor: FeatureExtractor

  /// English words that occur in several examples.
  let knownWords: [String]

  /// - Parameters:
  ///   - vocabulary: the acts, at most 255, with cues and classes.
  ///   - lines: the examples; their English words are taken for known.
  public init(vocabulary: Vocabulary, lines: [LabelledLine], options: Options = Options()) {
    self.options = options
    self.vocabulary = vocabulary
    knownWords = Self.words(of: lines)
    index = CueCompiler.compile(vocabulary)
    normaliser = LineNormaliser(lexicon: LatinLexicon(words: vocabulary.englishWords.union(knownWords)))
    extractor = FeatureExtractor(
      options: .init(
        cues: options.cues, sounds: options.sounds, clauses: options.clauses, concepts: options.concepts,
        letters: options.letters))
  }

  /// A line's windows as feature numbers, with its labels.
  struct Sample {
    var windows: [FeatureExtractor.Features]
    var numbers: [[Int32]] = []
    var concepts: [[Int32]] = []
    var labels: Set<Int>
    var near: Set<Int>
    /// The fold in which it is held out.
    var fold = 0

    mutating func number(_ features: [UInt64: Int32]) {
      numbers = windows.map { $0.grams.compactMap { features[$0] }.sorted() }
      concepts = windows.map { $0.concepts.compactMap { features[$0] }.sorted() }
    }
  }

  /// The model fitted to all lines, thresholds set on lines held out in turn.
  public func train(_ lines: [LabelledLine], progress: (String) -> Void = { _ in }) -> LinearModel {
    let (samples, features) = prepare(lines)
    progress("\(samples.count) lines, \(features.count) features")
    var thresholds = [Float](repeating: 0, count: vocabulary.acts.count)
    if options.calibrates {
      let scores = heldOut(
        samples, parts: options.folds, examples: lines.count, features: features.count, progress: progress)
      thresholds = Calibration.thresholds(
        scores: scores, samples: Array(samples.prefix(lines.count)), acts: vocabulary.acts.count)
    }
    let weights = fit(samples, features: features.count)
    var model = weights.quantised(acts: vocabulary.acts.map(\.id), features: features, thresholds: thresholds)
    model.knownWords = knownWords
    return model
  }

  /// Lines held out in turn: for each line the acts found, for measuring.
  ///
  /// - Parameter groups: for each line the number of the part it is held out with, from 0, for example of who wrote it:
  ///   lines of one writer resemble each other, so only those of another tell what a new trainee will find. Nil for
  ///   parts of equal size. Thresholds are set on the other parts.
  public func crossValidate(_ lines: [LabelledLine], groups: [Int]? = nil) -> [Set<String>] {
    var (samples, features) = prepare(lines)
    let parts = groups.map { ($0.max() ?? 0) + 1 } ?? options.folds
    if let groups {
      samples = Array(samples.prefix(lines.count))
      for (position, group) in groups.enumerated() where samples.indices.contains(position) {
        samples[position].fold = group
      }
    }
    let scores = heldOut(samples, parts: parts, examples: lines.count, features: features.count) { _ in }
    return (0..<parts).reduce(into: [Set<String>](repeating: [], count: lines.count)) { found, part in
      let others = lines.indices.filter { samples[$0].fold != part }
      let thresholds = Calibration.thresholds(
        scores: others.map { scores[$0] }, samples: others.map { samples[$0] }, acts: vocabulary.acts.count)
      for position in lines.indices where samples[position].fold == part {
        let row = scores[position]
        found[position] = Set(
          row.indices.filter { row[$0] >= thresholds[$0] }.map { vocabulary.acts[$0].id })
      }
    }
  }

  /// The examples, then the lines joined from them, as feature numbers.
  private func prepare(_ lines: [LabelledLine]) -> (samples: [Sample], features: [UInt64: Int32]) {
    var samples = lines.indices.map { position in
      var sample = sample(lines[position])
      sample.fold = position % options.folds
      return sample
    }
    let features = collect(samples)
    samples += joined(lines)
    for position in samples.indices { samples[position].number(features) }
    return (samples, features)
  }

  /// Lines of two or three examples of the same fold, so that what is held out stays held out.
  private func joined(_ lines: [LabelledLine]) -> [Sample] {
    guard lines.count >= options.folds * 2 else { return [] }
    var random = SplitMix(seed: options.seed &+ 77)
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    return (0..<lines.count * options.joins).map { _ in
      let fold = pick(options.folds)
      let pieces = (0..<2 + pick(2)).map { _ in
        lines[fold + options.folds * pick((lines.count - fold - 1) / options.folds + 1)]
      }
      var text = ""
      for piece in pieces {
        // now and then without a mark, as in dictation
        while !text.isEmpty, let last = text.last, ",.!?，。！？ ".contains(last) { text.removeLast() }
        if !text.isEmpty { text += [", ", ". ", ""][pick(3)] }
        text += piece.text
      }
      var sample = sample(LabelledLine(text, acts: pieces.reduce(into: []) { $0.formUnion($1.acts) }))
      sample.fold = fold
      return sample
    }
  }

  /// Scores of the examples, each from weights fitted without its part.
  private func heldOut(
    _ samples: [Sample], parts: Int, examples: Int, features: Int, progress: (String) -> Void
  ) -> [[Float]] {
    var scores: [[Float]] = Array(repeating: [], count: examples)
    for part in 0..<parts {
      let weights = fit(samples.filter { $0.fold != part }, features: features)
      for position in 0..<examples where samples[position].fold == part {
        scores[position] = weights.best(samples[position], hearsCues: hearsCues(position)).map(\.score)
      }
      progress("fold \(part + 1) of \(parts)")
    }
    return scores
  }

  /// English words of at least two lines; what occurs once may be a slip.
  private static func words(of lines: [LabelledLine]) -> [String] {
    var counts: [String: Int] = [:]
    for line in lines {
      let words = Set(line.text.lowercased().split { !($0.isASCII && $0.isLetter) }.map(String.init))
      for word in words { counts[word, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.keys.sorted()
  }

  /// Held-out lines, too, are heard without cues as often as in fitting.
  private func hearsCues(_ position: Int) -> Bool {
    var random = SplitMix(seed: UInt64(position))
    return random.next() % 100 >= options.cueDropout
  }

  private func sample(_ line: LabelledLine) -> Sample {
    let ids = Dictionary(
      vocabulary.acts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let analysis = LineAnalysis(line.text, normaliser: normaliser, index: index)
    var windows = analysis.windows
    if !options.clauses { windows = windows.suffix(1) }
    let features = extractor.features(of: windows, in: analysis, index: index)
    return Sample(
      windows: features, labels: Set(line.acts.compactMap { ids[$0] }),
      near: Set(line.near.compactMap { ids[$0] }))
  }

  /// Features that occur in enough lines, numbered in a fixed order.
  private func collect(_ samples: [Sample]) -> [UInt64: Int32] {
    var counts: [UInt64: Int] = [:]
    for sample in samples {
      for hash in Set(sample.windows.flatMap { $0.grams + $0.concepts }) { counts[hash, default: 0] += 1 }
    }
    let kept = counts.filter { $0.value >= options.minimumCount && $0.key != 0 }.keys.sorted()
    return Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, Int32($0)) })
  }

  private func fit(_ samples: [Sample], features: Int) -> TrainingWeights {
    var weights = TrainingWeights(
      features: features, acts: vocabulary.acts.count, conceptWeight: options.conceptWeight)
    var order = Array(samples.indices)
    var random = SplitMix(seed: options.seed)
    for epoch in 0..<options.epochs {
      for index in order.indices.dropLast() {
        order.swapAt(index, index + Int(random.next() % UInt64(order.count - index)))
      }
      let rate = options.rate / (1 + 0.15 * Float(epoch))
      for position in order {
        weights.learn(
          samples[position], rate: rate, decay: options.decay,
          hearsCues: random.next() % 100 >= options.cueDropout)
      }
    }
    return weights
  }
}

/// A small generator of reproducible numbers (Steele, Lea, Flood 2014).
public struct SplitMix: Sendable {
  private var state: UInt64

  /// Puts the parts together.
  public init(seed: UInt64) { state = seed }

  /// The next number, any of 2⁶⁴.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
