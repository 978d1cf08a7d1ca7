import Rubrics
import Scenarios
import Standings
import Testing

/// Eight groups of three, the first half a mark better than the next, severities up to ±2, noise, whole
/// marks, some missing.
private func plantedMarks(_ seed: UInt64) -> [PeerMark] {
  var draws = Draws(seed: seed)
  var marks: [PeerMark] = []
  for rater in 0..<24 {
    let lenience = draws.below(4_001) - 2_000
    for group in 0..<8 where group != rater / 3 && draws.below(4) > 0 {
      let noise = draws.below(2_001) - 1_000
      let quality = 6_500 - (group == 0 ? 0 : 400 + 100 * group)
      let mark = min(10, max(1, (quality + lenience + noise + 500) / 1_000))
      marks.append(
        PeerMark(
          rater: "rater \(rater)", raterGroup: "group \(rater / 3)", group: "group \(group)",
          criterion: "all",
          mark: Rational(mark)))
    }
  }
  return marks
}

@Suite("A planted best group") struct PlantedBestTests {
  @Test("With noise it wins at least as often as under plain means", arguments: [PanelRule.mean, .bySize])
  func wins(_ panel: PanelRule) throws {
    var (plainMeans, corrected) = (Rational(0), Rational(0))
    let groups = (0..<8).map { "group \($0)" }
    func share(_ ranking: Ranking) -> Rational {
      ranking.winners.contains("group 0") ? Rational(1, over: ranking.winners.count) ?? 0 : 0
    }
    for seed in 0..<100 as Range<UInt64> {
      let marks = plantedMarks(seed)
      let means = PeerResult(PeerMarks(marks, groups: groups, scheme: single(.mean)))
      let result = PeerResult(PeerMarks(marks, groups: groups, scheme: single(panel)))
      plainMeans = plainMeans + share(means.plain)
      corrected = corrected + share(try result.corrected.get())
    }
    #expect(corrected >= plainMeans, "corrected \(corrected), plain means \(plainMeans), of 100")
    #expect(corrected > 90 && plainMeans < 95, "corrected \(corrected), plain means \(plainMeans), of 100")
  }

  @Test("Reasons are worded in both languages")
  func reasons() {
    let parts = [
      SeverityModel.Undefined.noMarks, .tooFine,
    ]
    #expect(parts.allSatisfy { !$0.text.zh.isEmpty && !$0.text.en.isEmpty })
    let unconnected = result(marks("x: A 7, B 8", "z: C 3, D 4"), "ABCD", single())
    guard case .failure(let reason)? = unconnected.severity["all"] else {
      Issue.record("\(unconnected.severity)")
      return
    }
    #expect(
      reason.text.en
        == "raters and groups fall into 2 parts that no mark connects (x → A, B; z → C, D), so nobody can say whether "
        + "raters are severe or groups weak")
    #expect(reason.text.zh == "评分人和小组分成互不相干的 2 块（x → A、B；z → C、D），分不清是评分严，还是小组弱")
  }
}
