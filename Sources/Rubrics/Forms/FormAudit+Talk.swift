import Dialogue
import Scenarios
import Understanding

/// What of the talk a wrong entry passes over, as follows from the kind of field alone.
extension FormAudit {
  /// Where the talk says what the paper should have said.
  func contradictions(
    of field: FormField, _ value: String, _ wanted: [String], _ talk: TalkRecord
  ) -> [Int] {
    switch field.truth.kind {
    case .time: return steps(settling: field.truth.variable, wanted, talk)
    case .complaints:
      let named = complaints(in: value, among: wanted)
      return ascending(wanted.filter { !named.contains($0) }.compactMap { firstNaming($0, talk) })
    case .name, .phone, .plate, .number, .text:
      let told = fact(of: field).flatMap { talk.first(EventFilter(.told([$0.id], asked: nil))) }
      let verified = talk.matches(.acts("ask-" + field.id)).filter { match in
        match.values(ofSlot: "value").contains { isRight($0, field, wanted) }
      }
      return ascending([told?.step].compactMap { $0 } + verified.map(\.step))
    case .work, .items, .sum, .clock, .term, .choice, .filled, .free: return []
    }
  }

  private func steps(settling variable: String?, _ wanted: [String], _ talk: TalkRecord) -> [Int] {
    guard let variable, let value = talk.variables[variable], wanted == [value] else { return [] }
    let confirming = EventFilter(
      .acts(["confirm-time"], slots: [SlotCondition("time", [value])], minimumScore: 0))
    let confirmed = talk.matches(confirming).map(\.step)
    if !confirmed.isEmpty { return ascending(confirmed) }
    return talk.matches(EventFilter(.changed([variable], values: [value]))).suffix(1).map(\.step)
  }

  private func firstNaming(_ complaint: String, _ talk: TalkRecord) -> Int? {
    let named = EventPattern.Kind.acts(
      ["mention-complaint"], slots: [SlotCondition("complaint", [complaint])], minimumScore: 0)
    return talk.first(EventFilter([EventPattern(.told([complaint], asked: nil)), EventPattern(named)]))?.step
  }

  func ascending(_ steps: [Int]) -> [Int] { Set(steps).sorted() }
}
