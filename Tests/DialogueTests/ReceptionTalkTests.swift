import Dialogue
import Scenarios
import Testing

@Suite("Mr Zhang brings his car")
struct ReceptionTalkTests {
  private func play(_ lines: [String], _ language: Language = .chinese) throws -> PlayedTalk {
    try PlayedTalk(lines, language: language, scenario: shippedCase("zhang-a6l-reception"))
  }

  private let looked = ["tool walk-around at=brakes", "tool walk-around at=engine-bay"]
  private let hoses = "mention-finding(finding=hoses) safety(finding=hoses) offer-work(work=hoses)"
  private let brakes = "offer-work(work=discs,work=pads)"
  private let quote = "tool quote items=maintenance,discs,pads,hoses"
  private let order = "tool job-order items:保养、刹车盘、刹车片、刹车油管 total:3480"
  private let sign = "tool job-order signature:张建国"

  @Test func metAfterAMinuteHeSaysSo() throws {
    let late = try play(["wait 61", "greet give-name"])
    #expect(late.state.mood < 60)
    #expect(try play(["wait 59", "greet give-name"]).state.mood >= 60)
  }

  @Test func toolsBeforeTheFirstLineArePreparation() throws {
    let talk = try play(["tool covers", "tool walk-around at=front", "greet"])
    #expect(talk.replies[0] == "" && talk.replies[1] == "")
    #expect(talk.state.desk.positions["walk-around"] == ["front"])
  }

  @Test func heDoesNotSayWhatHeCameForUntilHeIsAsked() throws {
    #expect(try !play(["greet", "small-talk"]).told.contains("need"))
    #expect(try play(["greet", "? ask-booking"]).told.contains("need"))
    #expect(try play(["greet", "small-talk", "small-talk"]).told.contains("!need"))
  }

  @Test func askedForHisBudgetBeforeAnyPriceHeDodges() throws {
    #expect(try !play(["greet", "? ask-budget"]).told.contains("budget"))
    #expect(try play(["greet", quote, "? ask-budget"]).told.contains("budget"))
  }

  @Test func aSumAboveHisBudgetBringsItOut() throws {
    let talk = try play(
      ["greet"] + looked + [hoses, brakes, "tool quote items=maintenance,discs,pads,hoses,cleaning"])
    #expect(talk.told.contains("budget"))
    #expect(talk.state.pending?.id == "asks-what-can-wait")
    #expect(talk.replies.last?.contains("三千五") == true)
    #expect(try !play(["greet"] + looked + [hoses, brakes, quote]).told.contains("budget"))
  }

  @Test func spokenOfBeforeAnybodyLookedAFindingMakesHimWonder() throws {
    let guessed = try play(["greet", "mention-finding(finding=battery)"])
    #expect(guessed.state.moodMoves.keys.contains { $0.cause == "guessed" })
    let seen = try play(["greet", "tool walk-around at=engine-bay", "mention-finding(finding=battery)"])
    #expect(seen.told.contains("battery-age"))
  }

  @Test func hosesShownSoberlyHeApproves() throws {
    #expect(try play(["greet"] + looked + [hoses]).value(of: "approved.hoses") == "yes")
  }

  @Test func hosesWithAlarmHeDoesNotApproveUntilHeIsToldSoberly() throws {
    let scared = ["greet"] + looked + ["mention-finding(finding=hoses) alarm offer-work(work=hoses)"]
    #expect(try play(scared).value(of: "approved.hoses") == nil)
    #expect(try play(scared + ["apologise safety(finding=hoses)"]).value(of: "approved.hoses") == "yes")
  }

  @Test func cleaningByNameAloneHeTakesForARipOff() throws {
    let offered = ["greet", "? offer-work(work=cleaning)"]
    let talk = try play(offered)
    #expect(talk.told.contains("internet"))
    #expect(talk.value(of: "approved.cleaning") == nil)
    #expect(try play(offered + offered.suffix(1)).value(of: "refused.cleaning") == "yes")
  }

  @Test(arguments: [
    "explain-feature(work=cleaning) explain-advantage(work=cleaning) explain-benefit(work=cleaning)",
    "explain-feature(work=cleaning) explain-benefit(work=cleaning)",
  ])
  func cleaningOfferedWellHeTakes(_ line: String) throws {
    let talk = try play(["greet", "offer-work(work=cleaning) " + line])
    #expect(talk.value(of: "approved.cleaning") == "yes")
    #expect(talk.state.mood > 60)
  }

  @Test func aFeatureWithoutUseIsNotEnough() throws {
    let line = "offer-work(work=battery) explain-feature(work=battery) explain-advantage(work=battery)"
    #expect(try play(["greet", line]).value(of: "approved.battery") == nil)
    #expect(try play(["greet", line + " explain-benefit(work=battery)"]).value(of: "approved.battery") == "yes")
  }

  @Test func pushedForEverythingHeApprovesNothingBeyondTheBrakes() throws {
    let all = "offer-work(work=battery,work=gasket,work=scratch,work=cleaning) push-all"
    let talk = try play(["greet"] + looked + [hoses, brakes, all])
    #expect(talk.value(of: "approved.battery") == nil && talk.value(of: "approved.cleaning") == nil)
    #expect(talk.value(of: "approved.hoses") == "yes")
    #expect(talk.state.moodMoves.keys.contains { $0.cause == "pushed" })
  }

  @Test func whatIsPutOffForLaterIsNoLongerApproved() throws {
    let well = "offer-work(work=cleaning) explain-feature(work=cleaning) explain-benefit(work=cleaning)"
    #expect(try play(["greet", well, "prioritise(work=maintenance)"]).value(of: "approved.cleaning") == nil)
    #expect(try play(["greet", well, quote]).value(of: "approved.cleaning") == nil)
  }

  @Test func heSignsWhatHeApproved() throws {
    let talk = try play(["greet"] + looked + [hoses, brakes, quote, order, sign])
    #expect(talk.value(of: "signed") == "yes")
    #expect(talk.state.ending == "signed")
  }

  @Test func heRefusesToSignWhatHeDidNotApproveAndSaysWhat() throws {
    let more = "tool job-order items:保养、刹车盘、刹车片、刹车油管、电瓶 total:4660"
    let talk = try play(["greet"] + looked + [hoses, brakes, quote, more, sign])
    #expect(talk.value(of: "signed") == nil)
    #expect(talk.replies.last?.contains("蓄电池") == true)
    #expect(talk.state.ending == "order-refused")
    let mended = try play(["greet"] + looked + [hoses, brakes, quote, more, sign, order, sign])
    #expect(mended.state.ending == "signed")
  }

  @Test func heSignsNoOrderWithoutWorkOrPrice() throws {
    #expect(try play(["greet", sign]).value(of: "signed") == nil)
    let unpriced = try play(["greet"] + looked + [hoses, brakes, order, sign])
    #expect(unpriced.value(of: "signed") == nil)
    #expect(unpriced.state.pending?.id == "asks-price")
  }

  @Test func aWrongSumHeSeesAndHasPutRight() throws {
    let slip = "tool job-order items:保养、刹车盘、刹车片、刹车油管 total:3840"
    let talk = try play(["greet"] + looked + [hoses, brakes, quote, slip, sign])
    #expect(talk.value(of: "signed") == "yes")
    #expect(talk.replies.last?.contains("3480") == true)
  }

  @Test func addedAfterHeSignedTheOrderIsNoLongerSigned() throws {
    let more = "tool job-order items:保养、刹车盘、刹车片、刹车油管、大灯"
    let talk = try play(["greet"] + looked + [hoses, brakes, quote, order, sign, more])
    #expect(talk.value(of: "signed") == nil)
  }

  @Test func withoutTheHosesTheRiskToldTheOrderIsADecentEnding() throws {
    let start = ["greet"] + looked
    let short = ["tool quote items=maintenance", "tool job-order items:保养（油管客户暂不换） total:940", sign]
    #expect(try play(start + [hoses] + short).state.ending == "hoses-refused")
    #expect(try play(start + short).state.ending == "signed-without-hoses")
  }

  @Test func headlampAndScratchHeWantsThroughTheInsurance() throws {
    let talk = try play([
      "greet", "tool walk-around at=front", "tool walk-around at=left-front",
      "mention-finding(finding=scratch,finding=headlamp)",
    ])
    #expect(talk.state.pending?.id == "asks-insurance")
    #expect(talk.told.suffix(2) == ["scratch-origin", "headlamp-origin"])
  }

  @Test func whatHeWasPromisedOnThePhoneHeRemembers() throws {
    let paper = try shippedCase("zhang-a6l-reception")
    let opening = Opening(mood: 52, variables: ["promise.replacement-car": "promised", "lost.remote": "yes"])
    let scenario = paper.opened(by: opening)
    let lines = ["greet", "? ask-booking"] + Array(repeating: "small-talk", count: 6)
    let talk = try PlayedTalk(lines, scenario: scenario)
    #expect(talk.rules.contains { $0.contains("remembers-car") })
    #expect(talk.events.first.map { _ in scenario.mood.start } == 52)
  }

  @Test(arguments: [Language.chinese, .english])
  func everyTalkReachesAnEnding(_ language: Language) throws {
    for lines in [["greet", "goodbye", "goodbye"], ["rude", "insult", "insult"], ["#gibberish", "goodbye"]] {
      #expect(try play(lines, language).state.ending != nil)
    }
  }
}
