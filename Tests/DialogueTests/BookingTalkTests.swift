import Dialogue
import Scenarios
import Testing

@Suite("Mr Zhang books his service")
struct BookingTalkTests {
  @Test func aFriendlyCompetentTalkPleasesHim() throws {
    let talk = try PlayedTalk(friendly)
    #expect((70...85).contains(talk.state.mood))
    #expect(talk.state.ending == "booked")
    #expect(talk.told.filter { !$0.hasPrefix("!") }.contains("remote"))
    #expect(talk.state.canClose)
  }

  @Test func aDryButCorrectTalkLeavesHimAboveTheMiddle() throws {
    let talk = try PlayedTalk(dry)
    #expect((51...66).contains(talk.state.mood))
    #expect(talk.state.ending == "booked")
  }

  @Test func oneTimeForcedOnHimBooksHimBelowTheMiddle() throws {
    let talk = try PlayedTalk(forced)
    #expect((43...49).contains(talk.state.mood))
    #expect(talk.state.ending == "booked")
    #expect(talk.value(of: "agreed") == "tue-15")
  }

  @Test func rudenessMakesHimHangUpInTheEnd() throws {
    let talk = try PlayedTalk(rude)
    #expect(talk.state.mood < 35)
    #expect(talk.state.ending == "hung-up")
  }

  @Test func hisFirstAnswerSaysWhatHeWants() throws {
    for opening in ["greet name-centre", "~", "#gibberish", "? ask-name ask-phone", "#empty", "rude"] {
      let talk = try PlayedTalk(["wait 3", opening], seed: 4)
      #expect(talk.replies[1].contains("保养"), "\(opening): \(talk.replies[1])")
      #expect(talk.told.map { $0.replacing("!", with: "") }.contains("need"))
    }
  }

  @Test func theFirstOpenQuestionBringsTwoComplaintsAndTheNextTheRemote() throws {
    let start = ["greet ask-need", "? ask-trouble"]
    #expect(try PlayedTalk(start).told == ["need", "judder", "idle"])
    #expect(try PlayedTalk(start + ["? ask-trouble"]).told == ["need", "judder", "idle", "remote"])
    #expect(try PlayedTalk(start + ["? ask-wishes"]).told == ["need", "judder", "idle"])
  }

  @Test func aQuestionAboutOneComplaintBringsThatOneAlone() throws {
    #expect(try PlayedTalk(["greet", "? mention-complaint(complaint=remote)"]).told == ["need", "remote"])
  }

  @Test(arguments: ["? ask-time", "offer-time(time=wed-09)", "offer-time(time=tue-15,time=wed-09)"])
  func askedForATimeOrOfferedAnotherHeNamesTuesdayTen(_ line: String) throws {
    let talk = try PlayedTalk(["greet", line])
    #expect(talk.value(of: "wished") == "tue-10")
    #expect(talk.value(of: "agreed") == nil)
    #expect(talk.replies[1].contains("周二"))
    #expect(talk.replies[1].contains("十点"))
  }

  @Test func heDoesNotNameTheTimeUnasked() throws {
    let lines = ["greet ask-need", "? ask-name ask-phone", "? ask-plate", "? ask-trouble", "take-note"]
    #expect(try PlayedTalk(lines).value(of: "wished") == nil)
  }

  @Test(arguments: ["tue-15", "wed-09"])
  func offeredOneTimeAloneHeAsksForAnotherFirstAndTakesItWhenUrged(_ time: String) throws {
    let start = ["greet", "? ask-time", "apologise decline-time(time=tue-10) offer-time(time=\(time))"]
    let asked = try PlayedTalk(start)
    #expect(asked.value(of: "agreed") == nil)
    #expect(asked.state.pending?.id == "asks-other-time")
    #expect(try PlayedTalk(start + ["urge(time=\(time))"]).value(of: "agreed") == time)
    #expect(try PlayedTalk(start + ["offer-time(time=\(time))"]).value(of: "agreed") == time)
    #expect(try PlayedTalk(start + ["urge"]).value(of: "agreed") == time)
  }

  @Test func offeredBothEvenlyHeTakesTuesday() throws {
    let lines = ["greet", "? ask-time", "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)"]
    #expect(try PlayedTalk(lines).value(of: "agreed") == "tue-15")
  }

  @Test func wednesdayRecommendedWithAReasonPleasesHim() throws {
    let lines = [
      "greet", "? ask-time",
      "apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09) recommend-time(time=wed-09)",
    ]
    let talk = try PlayedTalk(lines)
    #expect(talk.value(of: "agreed") == "wed-09")
    #expect(talk.events.contains { $0.kind == .moodMoved(by: 3, cause: "advised") })
  }

  @Test func theOtherTimeConfirmedBecomesHisChoice() throws {
    let lines = [
      "greet", "? ask-time", "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)",
      "confirm-time(time=wed-09)",
    ]
    let talk = try PlayedTalk(lines)
    #expect(talk.value(of: "agreed") == "wed-09")
    #expect(talk.value(of: "chosen") == "wed-09")
    #expect(talk.state.ending == "booked")
  }

  @Test func theFullSlotConfirmedEndsAsSuch() throws {
    let talk = try PlayedTalk([
      "greet", "? ask-time", "answer-yes confirm-time(time=tue-10)", "thank goodbye",
    ])
    #expect(talk.state.ending == "booked-full-slot")
  }

  @Test func aReadBackWithAWrongTimeIsCorrected() throws {
    let lines = [
      "greet", "? ask-time", "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)",
      "confirm-time(time=tue-15)", "? confirm-time(time=wed-09) mention-work ask-confirm",
    ]
    let talk = try PlayedTalk(lines)
    #expect(talk.replies[4].contains("周二下午三点"))
    #expect(talk.value(of: "agreed") == "tue-15")
  }

  @Test func aWrongNumberReadBackIsCorrected() throws {
    let talk = try PlayedTalk(["greet", "? ask-phone", "? ask-phone(phone=13812345679)"])
    #expect(talk.replies[2].contains("1234"))
    #expect(talk.rules.last == "phone-is-wrong")
  }

  @Test func askedTheSameTwiceHeSaysSo() throws {
    let talk = try PlayedTalk(["greet", "? ask-plate", "? ask-plate"])
    #expect(talk.rules.last == "plate-twice")
    #expect(talk.moods[2] < talk.moods[1])
  }

  @Test func manyThingsAskedAtOnceAreAnsweredInOneList() throws {
    let talk = try PlayedTalk(["greet", "? ask-name ask-phone ask-plate ask-mileage"])
    #expect(talk.replies[1] == "张建国，手机13812345678，车牌京N6L309，刚好三万公里。")
  }

  @Test func refusedKindlyHeHaggles() throws {
    let talk = try PlayedTalk(["greet", "? ask-time", "apologise decline-time(time=tue-10)"])
    #expect(talk.replies[2].contains("十点半"))
  }

  @Test func aGoodbyeWithAComplaintUntouchedIsStoppedOnce() throws {
    let lines = [
      "greet", "? ask-trouble", "? ask-time", "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)",
      "confirm-time(time=tue-15)", "thank goodbye",
    ]
    let once = try PlayedTalk(lines)
    #expect(once.told.contains("!remote"))
    #expect(!once.state.canClose)
    #expect(try PlayedTalk(lines + ["goodbye"]).state.canClose)
  }

  @Test func aGoodbyeWithoutATimeIsStopped() throws {
    let talk = try PlayedTalk(["greet", "? ask-plate", "goodbye"])
    #expect(talk.state.pending?.id == "asks-when")
    #expect(talk.state.ending == "no-booking")
    let lines = ["greet", "? ask-plate", "goodbye", "goodbye"]
    #expect(try PlayedTalk(lines).state.canClose)
  }

  @Test func oneApologyRepairsOneBlunderNotThree() throws {
    let one = try PlayedTalk(["greet", "diagnose", "apologise"])
    let three = try PlayedTalk(["greet", "blame", "alarm", "belittle", "apologise"])
    #expect(one.state.mood >= 60)
    #expect(three.state.mood < 50)
  }

  @Test func anInsultCostsMuchAndTheSecondEndsTheCall() throws {
    let once = try PlayedTalk(["greet", "insult"])
    #expect(once.state.mood <= 40)
    #expect(once.state.ending == nil)
    #expect(try PlayedTalk(["greet", "insult", "insult"]).state.ending == "hung-up")
  }

  @Test func silenceIsNoticedUnlessHeWasAskedToHold() throws {
    #expect(try PlayedTalk(["greet", "wait 20"]).rules.last == "long-silence")
    #expect(try PlayedTalk(["greet", "hold-on", "wait 30", "tool board"]).rules.last == "goes-to-look")
    #expect(try PlayedTalk(["greet", "wait 10", "wait 10"]).rules.last == "long-silence")
  }

  @Test func aLongRingCoolsTheOpening() throws {
    let talk = try PlayedTalk(["wait 12", "greet name-centre"])
    #expect(talk.state.mood < 60)
    #expect(talk.rules == ["opening-after-long-ring"])
  }

  @Test func toBeQuestionedWhileHisOwnQuestionWaitsAnnoysHim() throws {
    let lines = ["greet", "? ask-time", "? ask-plate", "? ask-mileage"]
    #expect(try PlayedTalk(lines).rules.last == "tells-mileage")
    #expect(try PlayedTalk(lines + ["? ask-name"]).rules.last?.contains("wants-ten-answered") == true)
    #expect(try PlayedTalk(lines + ["hold-on", "? ask-name"]).rules.last == "tells-name")
  }

  @Test func aStatementNotUnderstoodGetsANodAndAQuestionAnAnswer() throws {
    #expect(try PlayedTalk(["greet", "~"]).rules.last == "statement-not-understood")
    let asked = try PlayedTalk(["greet", "? ~"])
    #expect(asked.rules.last == "question-not-understood")
    #expect(asked.state.mood == 61)
  }

  @Test func nobodyHearsWhatIsSaidAfterHeHungUp() throws {
    let talk = try PlayedTalk(["greet", "insult", "insult", "? ask-name", "tool booking-form"])
    #expect(!talk.told.contains("name"))
    #expect(talk.events.last.map { if case .toolUsed = $0.kind { true } else { false } } == true)
  }

  @Test func inAScriptAGoodbyeClosesNothing() throws {
    let lines = [
      "greet", "? ask-trouble", "? ask-trouble", "? ask-time",
      "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)", "thank goodbye",
      "confirm-time(time=wed-09)",
    ]
    #expect(try PlayedTalk(lines).value(of: "agreed") == "wed-09")
  }

  @Test func aRightPlateReadOutIsNotSaidAgain() throws {
    let talk = try PlayedTalk(["greet", "? ask-plate(plate=京N6L309)"])
    #expect(talk.rules.last == "plate-is-right")
    #expect(talk.told.contains("plate"))
  }

  @Test func insistedOnAnotherTimeInTheReadBackHeGivesIn() throws {
    let lines = [
      "greet", "? ask-time", "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)",
      "confirm-time(time=tue-15)", "? confirm-time(time=wed-09) mention-work ask-confirm",
      "? confirm-time(time=wed-09) mention-work ask-confirm",
    ]
    #expect(try PlayedTalk(lines).value(of: "agreed") == "wed-09")
  }

  @Test func tenGivenAndTakenBackInOneBreathAnnoysHim() throws {
    let lines = [
      "greet", "? ask-time", "confirm-time(time=tue-10)",
      "apologise offer-time(time=tue-15,time=wed-09)", "confirm-time(time=tue-15)",
    ]
    let talk = try PlayedTalk(lines)
    #expect(talk.rules[3] == "taken-back-with-an-offer")
    #expect(talk.value(of: "agreed") == "tue-15")
    #expect(talk.state.ending == "booked")
  }

  @Test func aTimeSettledOverHisHeadIsTakenAtTheGoodbye() throws {
    let lines = [
      "greet", "? ask-time", "decline-time", "confirm-time(time=tue-15)", "? ask-plate", "goodbye",
    ]
    let talk = try PlayedTalk(lines)
    #expect(talk.value(of: "agreed") == "tue-15")
    #expect(talk.state.canClose)
  }
}
