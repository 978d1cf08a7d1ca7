import Findings
import Rubrics
import Testing

@Suite("Reading rubrics") struct RubricReaderTests {
  private func read(_ item: String, head: String = "", _ references: RubricReferences = RubricReferences())
    -> (Rubric?, [String])
  {
    let log = FindingLog()
    let text = """
      {"id": "r", "title": {"zh": "题", "en": "t"}, \(head) "criteria": [\(item)]}
      """
    let rubric = RubricReader.read(Array(text.utf8), file: "r.json", references: references, log: log)
    return (rubric, log.findings.map { "\($0.id): \($0.message)" + ($0.mend.map { " (\($0))" } ?? "") })
  }

  private func item(_ check: String, id: String = "A") -> String {
    #"{"id": "\#(id)", "title": {"zh": "题", "en": "t"}, "definition": {"zh": "义", "en": "d"}, "#
      + #""met": {"check": \#(check)}}"#
  }

  @Test("The shipped rubric has nothing wrong in it, and refers to nothing that the case lacks")
  func shipped() throws {
    #expect(booking != nil)
  }

  @Test(
    "Every kind of check is read",
    arguments: [
      (#"{"existence": {"acts": ["a"]}, "at-least": 2}"#, Check.existence(.acts("a"), atLeast: 2)),
      (#"{"absence": {"told": ["f"], "asked": true}}"#, .absence(EventFilter(.told(["f"], asked: true)))),
      (
        #"{"precedence": {"acts": ["a"]}, "before": {"acts": ["b"]}}"#,
        .precedence(first: .acts("a"), before: .acts("b"))
      ),
      (#"{"response": {"acts": ["a"]}, "to": {"acts": ["b"]}}"#, .response(to: .acts("b"), with: .acts("a"))),
      (
        #"{"within-seconds": 10, "of": {"picked-up": true}}"#,
        .withinSeconds(EventFilter(.pickedUp), seconds: 10)
      ),
      (
        #"{"succession": [{"acts": ["a"]}, {"acts": ["b"]}], "lines": 2}"#,
        .succession([.acts("a"), .acts("b")], lines: 2)
      ),
      (
        #"{"coverage": {"acts": ["a"]}, "slot": "s", "values": ["x", "y"], "at-least": 2, "lines": 1}"#,
        .coverage(Coverage(of: .acts("a"), slots: ["s"], values: ["x", "y"], atLeast: 2, lines: 1))
      ),
      (#"{"form": "booking-form", "share": 700}"#, .form(tools: ["booking-form"], permille: 700)),
      (
        #"{"outcome": {"endings": ["booked"], "mood": 50}}"#,
        .outcome(Outcome(endings: ["booked"], moodAtLeast: 50))
      ),
      (#"{"observer": true}"#, .observer),
      (#"{"all": [{"observer": true}, {"not": {"observer": true}}]}"#, .all([.observer, .not(.observer)])),
      (#"{"any": [{"absence": {"tools": ["t"]}}]}"#, .any([.absence(EventFilter(.tools(["t"])))])),
    ])
  func kinds(_ text: String, _ check: Check) {
    let (rubric, findings) = read(item(text))
    #expect(findings == [] && rubric?.criteria.first?.met.check == check)
  }

  @Test("Unknown acts, tools, facts and endings are all named in one run, with the nearest that is known")
  func references() {
    let known = RubricReferences(
      acts: ["offer-time"], tools: ["board"], facts: ["judder"], endings: ["booked"])
    let checks = [
      #"{"existence": {"acts": ["offer-tme"]}}"#, #"{"existence": {"tools": ["bord"]}}"#,
      #"{"existence": {"told": ["juder"]}}"#, #"{"outcome": {"endings": ["boked"]}}"#,
    ]
    let items = checks.enumerated().map { item($1, id: "I\($0)") }.joined(separator: ", ")
    let (rubric, findings) = read(items, known)
    #expect(rubric == nil)
    #expect(
      findings == [
        #"value.unknown: unknown act "offer-tme" (did you mean "offer-time"?)"#,
        #"value.unknown: unknown tool "bord" (did you mean "board"?)"#,
        #"value.unknown: unknown fact "juder" (did you mean "judder"?)"#,
        #"value.unknown: unknown ending "boked" (did you mean "booked"?)"#,
      ])
  }

  @Test(
    "What cannot be marked is refused",
    arguments: [
      ("{}", "rubric.check: the check is of no kind"),
      (#"{"observer": true, "absence": {"acts": ["a"]}}"#, "rubric.check: the check is of two kinds"),
      (#"{"absence": {}}"#, "rubric.filter: the filter is of no kind"),
      (#"{"absence": {"acts": []}}"#, "rubric.filter: the filter names nothing"),
      (#"{"absence": "loop"}"#, #"rubric.filter-loop: filter "loop" refers to itself"#),
      (
        #"{"coverage": {"acts": ["a"]}, "values": ["x"], "at-least": 2}"#,
        #"value.range: "at-least" in a check is 2"#
      ),
    ])
  func refused(_ check: String, _ finding: String) {
    let head = check.contains("loop") ? #""filters": {"loop": [{"acts": ["a"]}, "loop"]},"# : ""
    let (rubric, findings) = read(item(check), head: head)
    #expect(rubric == nil && findings.contains(finding))
  }

  @Test("Two items of one id, and text in one language, are reported")
  func twins() {
    let one = item(#"{"observer": true}"#)
    #expect(read(one + ", " + one).1 == ["rubric.duplicate-item: item \"A\" comes twice"])
    let bare =
      #"{"id": "A", "title": {"zh": "题"}, "definition": {"zh": "义", "en": " "}, "#
      + #""met": {"check": {"observer": true}}}"#
    #expect(read(bare).1 == [#"key.missing: "title" has no "en""#, "text.empty: the text is empty"])
  }

  @Test("A misspelt key is named with the one that was meant")
  func keys() {
    let (_, findings) = read(item(#"{"existence": {"acts": ["a"], "frst-lines": 1}}"#))
    #expect(findings == [#"key.unknown: unknown key "frst-lines" in a filter (did you mean "first-lines"?)"#])
  }
}
