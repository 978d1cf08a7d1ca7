import Foundation
import Understanding

/// Cues and word classes for a public set, written from its training split only.
struct CueFile: Decodable {
  struct Act: Decodable {
    var id: String
    var cues: [String]
    var not: [String]?
  }

  var classes: [String: [String]]
  var acts: [Act]

  static func read(_ path: String) -> CueFile {
    guard let data = FileManager.default.contents(atPath: path) else { fail("cannot read \(path)", code: 66) }
    do { return try JSONDecoder().decode(CueFile.self, from: data) } catch {
      fail("\(path): \(error)", code: 65)
    }
  }

  /// A vocabulary of the labels, each with the cues the file has for it.
  func vocabulary(_ labels: [String]) -> Vocabulary {
    let byID = Dictionary(acts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Vocabulary(
      classes: classes,
      acts: labels.map { label in
        ActDefinition(
          id: label, cues: patterns(byID[label]?.cues ?? []), against: patterns(byID[label]?.not ?? []))
      })
  }

  private func patterns(_ sources: [String]) -> [CuePattern] {
    sources.map { source in
      do { return try CuePattern(source) } catch { fail("cue \"\(source)\": \(error)", code: 65) }
    }
  }
}
