import Findings
import Foundation
import Rubrics
import Scenarios

/// Small rubrics that sheets are read by.
enum SheetSample {
  static func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  static let checklist = Checklist(
    Rubric(
      id: "booking", title: text("预约观察表", "Booking checklist"),
      criteria: [
        item("B01", "及时接听", "answers in time"), item("B02", "问候报店名", "greets", weight: 2, half: true),
        item("B03", "报姓名", "gives name", half: true), item("B10", "问情况", "asks circumstances"),
        item("B13", "看排班表", "looks at the board", weight: 2, critical: true),
        item("B24", "填登记表", "fills in the form", weight: 3, half: true),
      ]))

  static func item(
    _ id: String, _ zh: String, _ en: String, weight: Int = 1, half: Bool = false, critical: Bool = false
  ) -> Criterion {
    Criterion(
      id: id, weight: weight, trip: critical ? .missed : nil, title: text(zh, en),
      definition: text(zh + "的标准", "when " + en), met: Level(check: .observer),
      partly: half ? Level(check: .observer) : nil)
  }

  static let peers: PeerRubric = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("rubrics/peer.json")
    let bytes = (try? Data(contentsOf: file)).map { Array($0) } ?? []
    let log = FindingLog()
    guard let rubric = PeerRubricReader.read(bytes, file: "peer.json", log: log) else {
      preconditionFailure(log.findings.map(\.description).joined(separator: "\n"))
    }
    return rubric
  }()

  static let shelf = RubricShelf(checklists: [checklist], peers: [peers])

  /// GB18030 by Foundation, which the program does by the C library.
  static func gb18030(_ bytes: [UInt8]) -> String? {
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }

  static func read(_ bytes: [UInt8], rubric: String? = nil) -> SheetFile {
    SheetReader.read(bytes, file: "f.csv", shelf: shelf, rubric: rubric, gb18030: gb18030)
  }

  static func read(_ text: String, rubric: String? = nil) -> SheetFile {
    read(Array(text.utf8), rubric: rubric)
  }
}

extension SheetFile {
  /// Marks as `B01=met`, of peers as `2.process=8`, sheet by sheet.
  var marks: [[String]] {
    sheets.map { sheet in
      sheet.sheet.marks.map { mark in
        (mark.place.group.isEmpty ? "" : mark.place.group + ".") + mark.place.item + "=" + (mark.level ?? "–")
          + (mark.note.isEmpty ? "" : "(\(mark.note))")
      }
    }
  }

  /// Problems as `error 7 D: …`, without the file's name.
  func problems(_ language: Language) -> [String] { problems.map { $0.text(language) } }

  var errors: [SheetProblem] { problems.filter { $0.severity == .error } }
}
