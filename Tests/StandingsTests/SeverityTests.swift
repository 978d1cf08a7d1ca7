import Rubrics
@testable import Standings
import Testing

/// What least squares asks: what remains sums to nought for every rater and every group; effects sum to
/// nought.
private func expectNormalEquations(
  _ marks: [PeerMark], _ model: SeverityModel, within tolerance: Rational = 0
) {
  var raters: [String: Rational] = [:]
  var groups: [String: Rational] = [:]
  for mark in marks {
    let rest = mark.mark - model.level - (model.raters[mark.rater] ?? 0) - (model.groups[mark.group] ?? 0)
    raters[mark.rater] = (raters[mark.rater] ?? 0) + rest
    groups[mark.group] = (groups[mark.group] ?? 0) + rest
  }
  #expect(
    raters.values.allSatisfy { $0.magnitude <= tolerance }
      && groups.values.allSatisfy { $0.magnitude <= tolerance })
  #expect(model.raters.values.reduce(0, +).magnitude <= tolerance)
  #expect(model.groups.values.reduce(0, +).magnitude <= tolerance)
}

private func groupNames(_ count: Int) -> [String] { (0..<count).map { "group \($0)" } }

private func model(_ marks: [PeerMark], _ groups: Int) throws -> SeverityModel {
  let result = PeerResult(PeerMarks(marks, groups: groupNames(groups), scheme: single()))
  return try #require(try result.severity["all"]?.get())
}

@Suite("Severity of raters") struct SeverityTests {
  @Test("Planted severities come out exactly on complete designs", arguments: 0..<40 as Range<UInt64>)
  func planted(_ seed: UInt64) throws {
    var draws = Draws(seed: seed)
    let (raters, groups) = (2 + draws.below(24), 2 + draws.below(9))
    func effects(_ count: Int) -> [Rational] {
      let drawn = (0..<count).map { _ in Rational(draws.below(4_001) - 2_000, over: 1_000) ?? 0 }
      let mean = drawn.reduce(0, +).divided(by: Rational(count)) ?? 0
      return drawn.map { $0 - mean }
    }
    let (severities, qualities) = (effects(raters), effects(groups))
    let marks = severities.enumerated().flatMap { rater, severity in
      qualities.enumerated().map { group, quality in
        PeerMark(
          rater: "rater \(rater)", raterGroup: nil, group: "group \(group)", criterion: "all",
          mark: 6 + severity + quality)
      }
    }
    let model = try model(marks, groups)
    #expect(model.isExact && model.level == 6)
    for (rater, severity) in severities.enumerated() { #expect(model.raters["rater \(rater)"] == severity) }
    for (group, quality) in qualities.enumerated() { #expect(model.groups["group \(group)"] == quality) }
  }

  @Test("Least squares on whatever was marked, exactly", arguments: 0..<80 as Range<UInt64>)
  func incomplete(_ seed: UInt64) throws {
    var draws = Draws(seed: seed)
    let (raters, groups) = (1 + draws.below(20), 1 + draws.below(8))
    var marks: [PeerMark] = []
    for rater in 0..<raters {
      for group in 0..<groups where group == rater % groups || draws.below(3) > 0 {
        marks.append(
          PeerMark(
            rater: "rater \(rater)", raterGroup: nil, group: "group \(group)", criterion: "all",
            mark: Rational(2 + draws.below(19), over: 2) ?? 1))
      }
    }
    let result = PeerResult(PeerMarks(marks, groups: groupNames(groups), scheme: single()))
    let severity = try #require(result.severity["all"])
    switch severity {
    case .success(let model):
      expectNormalEquations(marks, model)
      #expect(model.isExact && model.freedom == marks.count - model.raters.count - model.groups.count + 1)
    case .failure(.notConnected(let components)): #expect(components.count > 1)
    case .failure(let reason): Issue.record("\(reason)")
    }
  }

  @Test("A big round, each rater marking a few: rounded to fifteen decimals, and said so")
  func big() throws {
    var draws = Draws(seed: 4)
    let marks = (0..<150).flatMap { rater in
      Set([rater % 60, draws.below(60), draws.below(60), draws.below(60)]).sorted().map { group in
        PeerMark(
          rater: "rater \(rater)", raterGroup: nil, group: "group \(group)", criterion: "all",
          mark: Rational(1 + draws.below(10)))
      }
    }
    let model = try model(marks, 60)
    #expect(!model.isExact && model.raters.count == 150)
    expectNormalEquations(marks, model, within: Rational(1, over: 1_000_000_000_000) ?? 0)
  }

  @Test("Where no mark connects them, nobody can say who is severe and who is worse")
  func unconnected() {
    let result = result(
      marks("x: A 7, B 8", "y: A 6, B 9", "z: C 3, D 4"), "ABCD", single(counts: .corrected))
    let parts = [
      SeverityModel.Component(raters: ["x", "y"], groups: ["A", "B"]),
      SeverityModel.Component(raters: ["z"], groups: ["C", "D"]),
    ]
    #expect(result.severity["all"] == .failure(.notConnected(parts)))
    let failure = PeerResult.SeverityFailure(criterion: "all", reason: .notConnected(parts))
    #expect(throws: failure) { try result.corrected.get() }
    #expect(result.counting.kind == .plain && result.differing.isEmpty)
    #expect(result.chances(of: .corrected) == .failure(.notCorrected(failure)))
  }

  @Test("A single mark more connects them")
  func connected() throws {
    let result = result(marks("x: A 7, B 8", "y: A 6, B 9, C 5", "z: C 3, D 4"), "ABCD", single())
    let model = try #require(try result.severity["all"]?.get())
    #expect(model.freedom == 1)
    expectNormalEquations(marks("x: A 7, B 8", "y: A 6, B 9, C 5", "z: C 3, D 4"), model)
  }

  @Test("Marks finer than any scale are refused, not rounded in silence")
  func fine() throws {
    let third = try #require(Rational(1, over: 3_000_000_019))
    let mark = PeerMark(rater: "x", raterGroup: nil, group: "A", criterion: "all", mark: third)
    let result = result([mark], "A", single())
    #expect(result.severity["all"] == .failure(.tooFine) && result.plain.placings.first?.total == third)
  }

  @Test(
    "Whether raters differ at all is the F of a two-way table (Shrout and Fleiss's: judges 32.49, error 1.02)"
  )
  func differ() throws {
    let judges = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]]
    let model = try #require(try result(table(judges), "ABCDEF", single()).severity["all"]?.get())
    let test = try #require(model.test)
    #expect(test.distribution == .f(3, 15) && test.p < 1e-6)
    #expect((test.statistic - 32.486111111111114 / 1.0194444444444444).magnitude < 1e-9)
    #expect(model.noise.map { ($0 * $0 - 1.0194444444444444).magnitude < 1e-9 } ?? false)
    let exact = try #require(
      try result(marks("x: A 7, B 8", "y: A 6, B 7"), "AB", single()).severity["all"]?.get())
    #expect(exact.noise == 0 && exact.test == nil && exact.freedom == 1)
  }

  @Test("One group marked by all has a result, and no severity is mistaken for quality")
  func oneGroup() throws {
    let given = marks("x: A 7", "y: A 5")
    let model = try #require(try result(given, "A", single()).severity["all"]?.get())
    #expect(
      model.level == 6 && model.raters == ["x": 1, "y": -1] && model.groups == ["A": 0] && model.freedom == 0)
    #expect(model.noise == nil && model.test == nil)
  }
}
