import Dialogue
import Scenarios
import Testing

@Suite("Mr Zhang fetches his car")
struct HandoverTalkTests {
  private func play(_ lines: [String], temper: String? = nil) throws -> PlayedTalk {
    try PlayedTalk(lines, scenario: shippedCase("zhang-a6l-handover", temper: temper))
  }

  @Test func heRaisesTheDelayAfterTheSecondLineIfNobodyDid() throws {
    #expect(try play(["greet"]).value(of: "delay-raised") == nil)
    let raised = try play(["greet", "invite-walk-around"])
    #expect(raised.value(of: "delay-by") == "him")
    #expect(raised.told.contains("!child"))
    #expect(raised.state.mood < 50)
  }

  @Test func apologisedToFirstHeDoesNotRaiseIt() throws {
    let talk = try play(["greet apologise mention-delay", "invite-walk-around", "report-done(work=discs)"])
    #expect(talk.value(of: "delay-by") == "advisor")
    #expect(!talk.told.contains("!waited"))
    #expect(talk.state.mood > 50)
  }

  @Test(arguments: ["quote-total(money=6000)", "tool settlement"])
  func theTotalMakesHimComplain(_ step: String) throws {
    let talk = try play(["greet apologise mention-delay", step])
    #expect(talk.value(of: "price-open") == "yes")
    #expect(talk.state.pending?.id == "asks-price")
  }

  @Test func lookedAtInPreparationTheBillSaysNothingToHim() throws {
    let talk = try play(["tool settlement", "greet apologise mention-delay"])
    #expect(talk.value(of: "price-raised") == nil)
  }

  @Test func putOffHeComesBackToThePriceUntilItIsAnswered() throws {
    let start = ["greet apologise mention-delay", "quote-total(money=6000)"]
    let passedOver = try play(start + ["name-next-maintenance", "report-done(work=battery)"])
    #expect(passedOver.rules.count { $0.contains("price-again") } == 2)
    let answered = try play(start + ["explain-value", "name-next-maintenance"])
    #expect(!answered.rules.contains { $0.contains("price-again") })
    #expect(answered.value(of: "price-open") == nil)
  }

  @Test func sympathyAloneDoesNotAnswerThePrice() throws {
    let talk = try play(["greet apologise mention-delay", "quote-total(money=6000)", "sympathise"])
    #expect(talk.value(of: "price-open") == "yes")
    #expect(talk.replies.last?.isEmpty == false)
  }

  @Test func shownValueHeTriesOnceForARoundSumThenPays() throws {
    let lines = [
      "greet apologise mention-delay", "quote-total(money=6000)", "explain-value", "decline-discount",
      "explain-value", "accompany-cashier", "thank goodbye",
    ]
    let talk = try play(lines)
    #expect(talk.rules.count { $0.contains("value-shown") && !$0.contains("again") } == 1)
    #expect(talk.state.ending == "paid")
  }

  @Test func aCourtesyPleasesHimMoreThanADiscountBeyondAuthority() throws {
    let start = ["greet apologise mention-delay", "quote-total(money=6000)", "explain-value"]
    let courtesy = try play(start + ["offer-courtesy"])
    let discount = try play(start + ["give-discount"])
    #expect(courtesy.state.mood > discount.state.mood)
    #expect(discount.value(of: "discount") == "yes" && courtesy.value(of: "discount") == nil)
  }

  @Test func fixedWithoutProofHeWantsToSeeForHimselfAndIsContentThen() throws {
    let start = ["greet apologise mention-delay", "report-fixed(complaint=judder)"]
    #expect(try play(start).state.pending?.id == "asks-how")
    let driven = try play(start + ["offer-test-drive"])
    #expect(driven.state.moodMoves.keys.contains { $0.cause == "proof" })
  }

  @Test func beingTakenToTheCashierOrAFilledPaymentIsPaying() throws {
    let start = ["greet apologise mention-delay", "quote-total(money=6000)", "explain-value"]
    #expect(try play(start + ["accompany-cashier"]).state.ending == "paid")
    #expect(try play(start + ["tool settlement payment:现金"]).state.ending == "paid")
    #expect(try play(start + ["goodbye", "goodbye"]).state.ending == "unpaid")
  }

  @Test func madeAngryEnoughHeWantsTheManagerBeforeHePays() throws {
    let talk = try play([
      "greet", "mention-delay belittle", "quote-total(money=6000)", "point-to-signature argue", "argue",
      "? ask-pay", "accompany-cashier", "goodbye",
    ])
    #expect(talk.value(of: "wants-manager") == "yes")
    #expect(talk.state.ending == "asked-for-manager")
  }

  @Test func insultedTwiceHeLeavesAngry() throws {
    #expect(try play(["greet", "insult", "insult"]).state.ending == "left-angry")
  }

  @Test func theHeadlampThatNobodySpokeOfHeMisses() throws {
    let start = ["greet apologise mention-delay", "quote-total(money=6000)", "explain-value offer-courtesy"]
    #expect(try play(start + ["? ask-content"]).rules.last?.contains("headlamp") == true)
    #expect(try play(start + ["mention-finding(finding=headlamp)", "? ask-content"]).told.contains("content"))
  }

  @Test func whatWasPromisedInTheMorningHeRemembersAndQuotes() throws {
    let paper = try shippedCase("zhang-a6l-handover")
    let opened = paper.opened(by: Opening(variables: ["promise.call": "yes", "promised": "900"]))
    let talk = try PlayedTalk(["greet", "small-talk", "small-talk", "small-talk"], scenario: opened)
    #expect(talk.rules.contains { $0.contains("remembers-call") })
    #expect(opened.brief[0].zh.contains("三点") && paper.brief[0].zh.contains("四点半"))
  }

  @Test func theRecordOfTheCallHoldsWhatHeHadNotSigned() throws {
    let paper = try shippedCase("zhang-a6l-handover")
    #expect(paper.tool("approvals")?.table?.rows.count == 5)
    let opened = paper.opened(by: Opening(variables: ["signed.cleaning": "yes", "signed.hoses": ""]))
    let titles = opened.tool("approvals")?.table?.rows.map { $0[0].zh } ?? []
    #expect(titles.count == 5 && titles.contains("两根前刹车油管") && !titles.contains { $0.contains("清洗") })
  }

  @Test func inAHurryHeSaysSoAndAHagglerTriesOnceMore() throws {
    let lines = ["greet apologise mention-delay", "quote-total(money=6000)", "explain-value", "decline-discount"]
    #expect(try play(lines, temper: "haggler").rules.contains { $0.contains("haggles-on") })
    #expect(try play(lines, temper: "in-a-hurry").told.contains("!child"))
    #expect(try !play(lines).told.contains("!child"))
  }
}
