import Findings
import Scenarios
import Testing

@testable import TeamGame

@Suite("The debrief of a game", .tags(.small))
struct GameDebriefTests {
  private func debrief(
    _ rounds: [String], groups: [String] = ["红", "蓝", "绿", "黄"], more: [GameEvent] = [],
    language: Language = .chinese
  ) throws -> GameDebrief {
    let setup = try Shipped.setup(groups: groups)
    let events = try rounds.enumerated().map {
      GameEvent.round($0.offset + 1, try #require(Cards($0.element)))
    }
    let history = try GameHistory(
      (events + more).map { KeptEvent($0, at: "2026-03-04T10:00:00+08:00") }, rules: setup.rules)
    return GameDebrief(
      id: "g-0001", startedAt: "2026-03-04T09:30:00+08:00", setup: setup, history: history, language: language
    )
  }

  @Test("sets points against Ys, and what was had against what could have been")
  func lines() throws {
    let debrief = try debrief(["YYYY", "XYYY", "XXYY", "XXXY", "XXXX"])
    #expect(debrief.lines.map(\.points) == [6, 2, -2, -6])
    #expect(debrief.lines.map(\.ys) == [1, 2, 3, 4])
    #expect(debrief.lines.map(\.together) == [5, 5, 5, 5])
    #expect(debrief.lines.map(\.rank) == [1, 2, 3, 4])
    #expect(debrief.classPoints == 0)
    #expect(debrief.classTogether == 20)
    #expect(debrief.trust.map(\.ys) == [4, 3, 2, 1, 0])
    // Blue lost a point to red in round 2, and took one from green and yellow in each of 3 and 4.
    #expect(
      debrief.ledger.lost.map { $0.map { $0 / Ledger.parts } }
        == [[0, 0, 0, 0], [1, 0, 0, 0], [2, 1, 0, 0], [3, 2, 1, 0]])
    #expect(debrief.losses(limit: 2).map { [$0.from, $0.to] } == [[3, 0], [2, 0]])
    #expect(
      debrief.reckoning == [
        "全班合计 0 分；要是轮轮都举Y，合计 20 分，每组 5 分。", "丢掉的 20 分没有进任何一组的口袋：4 个组里有 3 个组，不如轮轮都举Y。",
        "红多得了 1 分，是别的组付的。",
      ])
  }

  @Test("accounts for every point: shared, taken, lost and burnt make the total", arguments: 2...8)
  func accounts(_ groups: Int) throws {
    var chance = SeededGenerator(state: UInt64(groups))
    for variant in ["five", "five-bonus", "ten-bonus"] {
      for _ in 0..<50 {
        let rules = try Shipped.rules(groups: groups, variant: variant)
        var match = Match(rules)
        for _ in rules.weights {
          match.close(Cards((0..<groups).map { _ in chance.next() % 2 == 0 ? Card.x : .y }))
        }
        let ledger = Ledger(match.rounds, groups: groups)
        for group in 0..<groups {
          let points = ledger.shared[group] + ledger.burnt[group]
          let moved = ledger.taken(by: group) - ledger.given(by: group)
          #expect(points * Ledger.parts + moved == match.totals[group] * Ledger.parts)
        }
      }
    }
  }

  @Test("says first what the announced rule gives, then what the teacher kept back")
  func result() throws {
    let apart = try debrief(["XYYY", "YYYY", "YYYY", "YYYY", "XYYY"], language: .english)
    #expect(
      apart.announcement == "By the rule I told you, the group with the most positive points is 红, with 9.")
    #expect(apart.reveal?.hasPrefix("Only if all groups raise Y") == true)
    let together = try debrief(Array(repeating: "YYYY", count: 5))
    #expect(together.announcement == "按开始时说的规则，红、蓝、绿、黄都是5分，并列第一。")
    #expect(together.reveal == "最后一轮，所有的组都举了Y。我宣布：今天大家一起赢了！")
    #expect(try debrief(["XXXX"]).announcement == nil)
  }

  @Test("makes a spreadsheet in which nothing is a formula, and numbers are numbers")
  func csv() throws {
    let debrief = try debrief(
      ["XXXY"], groups: ["=1+1", "a,b", "-绿", "引\"号"],
      more: [.correction(of: .regular(1), try #require(Cards("XXYY")), why: "")])
    #expect(
      debrief.csv.split(separator: "\r\n").map { String($0) } == [
        "\u{FEFF}轮次,倍数,组,牌,得分,累计,更正前", "第1轮,1,'=1+1,X,2,2,X", "第1轮,1,\"a,b\",X,2,2,X", "第1轮,1,'-绿,Y,-2,-2,X",
        "第1轮,1,\"引\"\"号\",Y,-2,-2,Y",
      ])
  }

  @Test(
    "guards every beginning a spreadsheet would calculate",
    arguments: [
      ("=A1", "'=A1"), ("+1", "'+1"), ("-1", "-1"), ("-1+1", "'-1+1"), ("@x", "'@x"), ("\tx", "'\tx"),
      ("＝1", "'＝1"),
      ("-2.50", "-2.50"), ("a\nb", "\"a\nb\""),
    ])
  func cells(_ text: String, _ cell: String) {
    #expect(csvCell(text) == cell)
  }

  @Test("makes a page that needs nothing else and lets no name break out", arguments: Language.allCases)
  func page(_ language: Language) throws {
    let page = GameHTML(
      try debrief(
        ["YYYY", "XYYY", "XXYY", "XXXY", "XXXX"],
        groups: ["<script>alert(1)</script>", "蓝\"&", "绿", "\u{202E}黄"],
        more: [
          .talk(before: 3, sent: [0], seconds: 9),
          .correction(of: .regular(2), try #require(Cards("YXYY")), why: "<b>"),
        ], language: language)
    ).page
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>)") && page.contains("&lt;b&gt;"))
    #expect(!page.contains("\u{202E}"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
    #expect(page.contains("<svg") && page.contains("class=\"talk\""))
    #expect(page.contains("XYYY → YXYY"))
    #expect(page.split(separator: "<rect").count == 6)
  }

  @Test("gives all of it as data")
  func json() throws {
    let text = try debrief(["YYYY", "XYYY", "XXYY", "XXXY", "XXXX"]).json.text(pretty: false)
    #expect(text.contains(#""totals":[6,2,-2,-6]"#))
    #expect(text.contains(#""result":{"announced":[1],"ranks":[1,2,3,4],"together":false}"#))
    #expect(text.contains(#""trust":[100.0,75.0,50.0,25.0,0.0]"#))
    #expect(text.contains(#"{"from":4,"to":1,"points":3.00}"#))
    #expect(try debrief(["XXXX"]).json.text(pretty: false).contains(#""result":null"#))
  }
}
