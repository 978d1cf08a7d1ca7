import Findings
import Foundation
import Rubrics
import Scenarios

/// A debrief as it was held, so that it can be read again when case or rubric have changed since.
public struct RecordedDebrief: Sendable, Codable, Equatable {
  var kind = "debrief"
  /// The object that `report --json` prints, as text.
  public var json: String
  /// The debrief as a page.
  public var page: String
  /// The language it was held in.
  public var lang: String
  /// The mood's course.
  public var curve: [Int]
  private var blocks: [Block]

  /// Records a debrief.
  public init(_ debrief: Debrief) {
    json = debrief.json.text(pretty: true)
    page = DebriefHTML(debrief).page
    lang = debrief.language.rawValue
    curve = debrief.customer.curve.map(\.mood)
    blocks = DebriefText(debrief).blocks.map { Block($0) }
  }

  /// The debrief as text, ready to be laid out.
  public var text: DebriefText {
    DebriefText(blocks: blocks.compactMap(\.block), language: Language(rawValue: lang) ?? .chinese)
  }

  func payload() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// A block of text as it is kept.
  private struct Block: Codable, Equatable, Sendable {
    var type: String
    var texts: [String] = []
    var tones: [String] = []
    var indent = 0

    init(_ block: DebriefBlock) {
      switch block {
      case .heading(let text): (type, texts) = ("heading", [text])
      case .gap: type = "gap"
      case .row(let spans): (type, texts, tones) = ("row", spans.map(\.text), spans.map(\.tone.rawValue))
      case .paragraph(let spans, let indent):
        (type, texts, tones) = ("paragraph", spans.map(\.text), spans.map(\.tone.rawValue))
        self.indent = indent
      }
    }

    var block: DebriefBlock? {
      let spans = zip(texts, tones).map { Span($0, Tone(rawValue: $1) ?? .plain) }
      return switch type {
      case "heading": .heading(texts.first ?? "")
      case "gap": .gap
      case "row": .row(spans)
      case "paragraph": .paragraph(spans, indent: max(0, indent))
      default: nil
      }
    }
  }
}

/// What lists of sessions show without reading all events.
public struct SessionSummary: Sendable, Codable, Equatable {
  /// 100 · points / possible, in tenths.
  public var scoreTenths: Int
  /// The id of the band.
  public var band: String
  /// What the band is called, in both languages.
  public var bandTitle: [String: String]
  /// The id of the ending, if the talk came to one.
  public var ending: String?
  /// How many steps the trainee made.
  public var steps: Int
  /// The verdict of each item, by its id.
  public var verdicts: [String: String]

  init(_ debrief: Debrief, steps: Int) {
    scoreTenths = debrief.card.scoreTenths
    band = debrief.card.band?.id ?? ""
    bandTitle = debrief.card.band.map { ["zh": $0.title.zh, "en": $0.title.en] } ?? [:]
    ending = debrief.ending
    self.steps = steps
    verdicts = Dictionary(debrief.card.items.map { ($0.id, $0.verdict.rawValue) }) { first, _ in first }
  }

  /// Reads what was kept; nil if nothing was, or nothing that can be read.
  public init?(_ text: String?) {
    guard let text, let summary = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = summary
  }

  var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The score with its one decimal.
  public var scoreText: String { "\(scoreTenths / 10).\(scoreTenths % 10)" }
}
