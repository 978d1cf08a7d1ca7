import Testing
import Understanding

@testable import Rubrics

@Suite("Terms and hours on paper") struct TermMatcherTests {
  private let matching = FormMatching(
    entities: { EntityScanner.scan($0) }, normalised: { normalised($0) })

  @Test(
    "Six to fourteen months ahead, however it is written",
    arguments: [
      "半年后", "6个月", "十个月后", "in about ten months", "一年", "1 year", "明年", "一年后或四万公里", "10-12 months", "十到十二个月",
      "七八个月",
      "明年3月", "2027-03", "next year", "2027年9月15日", "next spring", "half a year",
    ])
  func far(_ text: String) { #expect(TermMatcher(matching).matches(text, 180...430)) }

  @Test(
    "Anything nearer or farther is not",
    arguments: ["三个月后", "两年", "一周内", "in 2 months", "随便", "明天", "40000公里", "18个月"])
  func notFar(_ text: String) { #expect(!TermMatcher(matching).matches(text, 180...430)) }

  @Test(
    "Within three days, however it is written",
    arguments: [
      "三天内", "3天", "within three days", "明天", "后天", "明后天", "48小时内", "tomorrow", "两三天", "in a couple of days",
      "周五",
    ])
  func near(_ text: String) { #expect(TermMatcher(matching).matches(text, 0...3)) }

  @Test("A week is not", arguments: ["一周内", "within a week", "五天", "下周三", "next week", "半个月", "10 days"])
  func notNear(_ text: String) { #expect(!TermMatcher(matching).matches(text, 0...3)) }

  @Test("Two terms differ only where both are named and none agree")
  func differing() {
    let matcher = TermMatcher(matching)
    #expect(matcher.differ("一年后", "半年"))
    #expect(!matcher.differ("一年后", "12个月"))
    #expect(!matcher.differ("四万公里", "半年"))
    #expect(!matcher.differ("十个月或四万公里", "in ten months"))
  }

  @Test(
    "A time of day has minutes, a bare hour either half",
    arguments: [
      ("16:30", 990), ("下午四点半", 990), ("4.30 pm", 990), ("今天 16:30 左右", 990), ("half past four", 270),
    ])
  func clock(_ text: String, _ minutes: Int) {
    let found = ClockMatcher(matching).minutes(in: text)
    #expect(found.map { ClockMatcher.agree($0, minutes) } == true)
  }

  @Test("No hour, or two of them, is no time of day", arguments: ["下午", "3480", "三点到四点", ""])
  func noClock(_ text: String) { #expect(ClockMatcher(matching).minutes(in: text) == nil) }
}
