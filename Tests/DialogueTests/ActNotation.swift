import Dialogue
import Findings
import Foundation
import Scenarios
import Testing
import Understanding

/// Lines written as the acts they perform, so that the customer can be tested without a recogniser:
/// `apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)`. A `?` in front makes it a
/// question, `~` alone is speech that means nothing, `#gibberish` a line of that sort, `@en` one in English.
func reading(of notation: String) -> Reading {
  var reading = Reading()
  for word in notation.split(separator: " ") {
    if word == "?" {
      reading.isQuestion = true
    } else if word == "~" {
      continue
    } else if word.hasPrefix("#") {
      reading.quality = LineQuality(rawValue: String(word.dropFirst())) ?? .speech
    } else if word == "@en" {
      reading.language = .english
    } else {
      let parts = word.split(separator: "(")
      var act = DialogueAct(id: String(parts[0]), text: String(word))
      if parts.count > 1 {
        for slot in parts[1].dropLast().split(separator: ",") {
          let pair = slot.split(separator: "=", maxSplits: 1).map(String.init)
          act.slots.append(Slot(pair[0], pair.count > 1 ? pair[1] : ""))
        }
      }
      reading.acts.append(act)
    }
  }
  return reading
}

/// The shipped booking case.
func bookingCase() throws -> Scenario {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let name = "scenarios/zhang-a6l-booking/case.json"
  var folder = root
  if !FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
    folder = root.resolvingSymlinksInPath()
  }
  let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
  let log = FindingLog()
  let scenario = ScenarioReader.read(bytes, file: name, log: log)
  return try #require(scenario, "\(log.findings.map(\.description).joined(separator: "\n"))").played(by: nil)
}

/// A talk played from notation; `wait 12` and `tool board` are steps too.
struct PlayedTalk {
  var events: [DialogueEvent] = []
  var state: InformationState
  var replies: [String] = []
  var moods: [Int] = []
  var rules: [String] = []

  init(
    _ lines: [String], language: Language = .chinese, seed: UInt64 = 1, scenario: Scenario? = nil
  ) throws {
    let scenario = try scenario ?? bookingCase()
    var talk = Talk(scenario: scenario, language: language, seed: seed) { text, _ in reading(of: text) }
    for (index, line) in lines.enumerated() {
      let action: ScriptStep.Action =
        if line.hasPrefix("wait ") {
          .wait(milliseconds: (Int(line.dropFirst(5)) ?? 0) * 1000)
        } else if line.hasPrefix("tool ") {
          .tool(toolEntry(of: String(line.dropFirst(5))))
        } else {
          .say(line)
        }
      let location = SourceLocation(file: "talk", line: index + 1)
      let said = talk.step(ScriptStep(number: index + 1, action: action, location: location))
      events += said
      var reply = ""
      for event in said {
        if case .customerSaid(let text, let rule, let mood) = event.kind {
          reply = text
          moods.append(mood)
          rules.append(rule)
        }
      }
      replies.append(reply)
    }
    events += talk.finish()
    state = talk.state
  }

  /// Facts told, `!` before those that nobody had asked for.
  var told: [String] {
    events.compactMap { event in
      if case .told(let fact, let asked) = event.kind { return asked ? fact : "!" + fact }
      return nil
    }
  }

  /// The last value a variable was set to.
  func value(of name: String) -> String? { state.variables[name] }
}
