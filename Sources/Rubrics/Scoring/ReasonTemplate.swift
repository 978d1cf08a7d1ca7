import Scenarios

/// Fills a reason's template with the numbers and values of a proof.
struct ReasonTemplate {
  private var fillings: [String: String]

  init(_ proof: Proof, names: [String: LocalizedText], language: Language) {
    fillings = proof.numbers.mapValues(String.init)
    let separator = language == .chinese ? "、" : ", "
    for (name, values) in proof.values {
      fillings[name] = values.map { names[$0]?[language] ?? $0 }.joined(separator: separator)
    }
  }

  /// The template with each `{name}` replaced; a name that the proof does not know stays as it is.
  func fill(_ template: String) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += fillings[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
