import Rubrics
import Testing

private func marks(_ texts: String) -> [Rational] {
  texts.split(separator: " ").compactMap { Rational(decimal: $0) }
}

@Suite("Marks of a panel put together") struct PanelRuleTests {
  @Test(
    "Small panels as in the rules of judged sports (vector ijru-small-panels), ties of gaps in favour",
    arguments: [
      ("112 114", "113"), ("112 114 118", "113"), ("112 115 118", "116.5"), ("110 115 118 119 125", "352/3"),
      ("7", "7"), ("7 7 9", "7"), ("6 8 8", "8"), ("1 2 3 4", "5/2"), ("5 5 5 5", "5"),
    ])
  func bySize(_ given: String, _ result: String) {
    let expected = Rational(decimal: result)?.description ?? result
    #expect(PanelRule.bySize.result(of: marks(given))?.description == expected)
    #expect(PanelRule.bySize.result(of: marks(given).reversed())?.description == expected)
  }

  @Test("Two lowest and two highest dropped of seven, times the difficulty (vector diving-7)")
  func diving() {
    let counting = PanelRule.trimmed(low: 2, high: 2).counting(marks("7.5 7.0 7.5 7.0 7.5 8.0 6.5"))
    #expect(counting == marks("7.0 7.5 7.5"))
    #expect(counting.reduce(0, +) * 3 == 66)
  }

  @Test("Nine marks without the highest and the lowest (vector skating-9)")
  func skating() {
    let result = PanelRule.bySize.result(of: marks("1 2 2 1 3 2 2 0 2"))
    #expect(result?.description == "12/7")
    #expect(result == PanelRule.trimmed(low: 1, high: 1).result(of: marks("1 2 2 1 3 2 2 0 2")))
  }

  @Test("The median (vector ora-median), also of an even number, and where all would be dropped")
  func median() {
    #expect(PanelRule.median.result(of: marks("10 7 8")) == 8)
    #expect(PanelRule.median.result(of: marks("10 7 8 9"))?.description == "17/2")
    #expect(PanelRule.trimmed(low: 2, high: .max).result(of: marks("1 5 9")) == 5)
    #expect(PanelRule.trimmed(low: -3, high: -1).result(of: marks("1 5 9")) == 5)
  }

  @Test("No marks have no result", arguments: [PanelRule.bySize, .mean, .median, .trimmed(low: 1, high: 1)])
  func none(_ rule: PanelRule) { #expect(rule.result(of: []) == nil) }
}
