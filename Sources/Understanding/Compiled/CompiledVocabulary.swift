/// A vocabulary ready for listening: acts, cues in one graph, and the weights trained on its examples.
///
/// Made once from the designer's files and kept as bytes, so that a program start costs no parsing and no training.
public struct CompiledVocabulary: Sendable {
  /// What is left of an act after compiling.
  struct Act: Sendable {
    var id: String
    /// Slots filled from values of the line.
    var slots: [String]
    /// Slots whose shared values it takes, and slots it takes from what was spoken of last.
    var namedSlots: [String] = []
    var inherits: [String] = []
    /// Whether the matcher alone will do.
    var byExamples: Bool
  }

  let acts: [Act]
  /// Names of the word classes, in alphabetical order.
  let classNames: [String]
  let index: CueIndex
  let model: LinearModel
  /// English words of classes, cues and examples.
  let lexicon: LatinLexicon

  /// Ids of the acts, in the order of the files.
  public var actIDs: [String] { acts.map(\.id) }

  /// - Parameter model: trained on the vocabulary, or ``LinearModel/cuesOnly(for:)``.
  public init(_ vocabulary: Vocabulary, model: LinearModel) {
    acts = vocabulary.acts.map {
      Act(
        id: $0.id, slots: $0.slots, namedSlots: $0.namedSlots, inherits: $0.inherits,
        byExamples: $0.byExamples)
    }
    classNames = vocabulary.classes.keys.sorted()
    index = CueCompiler.compile(vocabulary)
    lexicon = LatinLexicon(words: vocabulary.englishWords.union(model.knownWords))
    self.model = model
  }

  init(acts: [Act], classNames: [String], index: CueIndex, model: LinearModel, lexicon: LatinLexicon) {
    self.acts = acts
    self.classNames = classNames
    self.index = index
    self.model = model
    self.lexicon = lexicon
  }
}
