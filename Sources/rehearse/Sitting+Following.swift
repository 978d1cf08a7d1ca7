import Foundation
import Journal
import Rehearsals
import Scenarios
import Terminal

/// One case after the other by the same person: the booking's outcome is what the reception starts from.
extension Sitting {
  /// What was answered: an opening, or none from the paper.
  struct Following {
    var opening: Opening?
  }

  /// Asks whether to go on from the last session of the case before, if there is one; nil to leave.
  func askWhetherToFollow(_ store: EventStore) throws -> Following? {
    guard workplace.isTerminal, let record = try CarryOver.latest(for: bundle, trainee: trainee, in: store),
      let before = try? workplace.library.open(record.caseID)
    else { return Following() }
    let opening = try CarryOver(to: bundle, from: before).opening(after: record.id, in: store)
    let who = record.trainee.map { " " + $0 } ?? ""
    let title = SafeText.cleaned(before.scenario.title[workplace.language])
    workplace.say(
      "\(record.id)\(SafeText.cleaned(who)) 练过“\(title)”。要接着演下去吗？约定、登记、答应过的事和客户的心情都带过来。",
      "\(record.id)\(SafeText.cleaned(who)) played \"\(title)\". Go on from there? What was agreed, written and "
        + "promised, and his mood, come along.")
    let prompt = workplace.words("回车接着演，n 单独练> ", "Enter goes on from it, n plays alone> ")
    switch workplace.editor(remembers: false).readLine(prompt: prompt, remembers: false) {
    case .line(let typed, _, _):
      let answer = typed.trimmingCharacters(in: .whitespaces).lowercased()
      return Following(opening: ["n", "no", "否", "不", "不用", "单独"].contains(answer) ? nil : opening)
    case .endOfInput: return nil
    case .interrupted: throw Failure.silent(ExitStatus.interrupted)
    }
  }
}

extension Workplace {
  /// What a case begins with by the options of a command.
  ///
  /// - Parameters:
  ///   - temper: the id or the name of a temper, in either language.
  ///   - session: a session of the case before; `none` and nil for playing from the paper.
  func beginning(of bundle: CaseBundle, temper: String?, after session: String?) throws -> Beginning {
    var beginning = Beginning()
    if let temper { beginning.temper = try Self.temper(temper, of: bundle.paper) }
    guard let session, session != "none" else { return beginning }
    guard let continuation = bundle.paper.continuation else {
      throw Failure(
        "案例 \(bundle.paper.id) 前面没有别的案例，--after 用不上。",
        "The case \(bundle.paper.id) follows no other; --after does not apply.", code: ExitStatus.usage)
    }
    guard let store = try openStoreIfThere() else {
      throw JournalError.noSuchSession(id: session, nearest: nil)
    }
    let before = try library.open(continuation.caseID)
    beginning.opening = try CarryOver(to: bundle, from: before).opening(after: session, in: store)
    return beginning
  }

  private static func temper(_ name: String, of scenario: Scenario) throws -> String {
    let wanted = name.lowercased()
    if let temper = scenario.tempers.first(where: { [$0.id, $0.title.zh, $0.title.en].contains(wanted) }) {
      return temper.id
    }
    let known = scenario.tempers.map(\.id)
    guard !known.isEmpty else {
      throw Failure("这个案例没有可选的脾气。", "The case has no tempers to choose from.", code: ExitStatus.usage)
    }
    let zh = scenario.tempers.map { "\($0.id)（\($0.title.zh)）" }.joined(separator: "、")
    throw Failure(
      "没有“\(SafeText.cleaned(name))”这种脾气；可选：\(zh)。",
      "There is no temper \"\(SafeText.cleaned(name))\"; there are: \(known.joined(separator: ", ")).",
      code: ExitStatus.usage)
  }
}
