import Testing

@testable import Understanding

@Suite("Where a value can begin")
struct EntityStartsTests {
  /// What may follow the first character of a value, of every kind that the grammars know.
  private static let tails = [
    "", "天", "日", "儿天", "上", "午", "早", "大早", "晌", "舞", "五", "晚", "点", "点半", "号", "月三号", "个小时", "小时", "分钟",
    "个月", "周",
    "周二", "个周二", "下个周二", "星期三", "礼拜三", "天下午三点", "一天上午", "年", "块", "万公里", "百块", "个半天", "半天", "半个小时", "N6L309",
    "a12345",
    "5", "00元", "天早上", "三点", "后天", "二天下午",
  ]

  @Test(
    "the grammars find nothing where no value can begin, whatever Chinese character it is",
    arguments: 0x4E...0x9F)
  func chinese(block: UInt32) {
    let tails = Self.tails.map { LineNormaliser().normalise($0).scalars }
    for low in UInt32(0)...0xFF {
      for tail in tails {
        let line = [block << 8 | low] + tail
        guard EntityScanner.read(at: 0, in: line) != nil, !EntityStarts.contains(0, of: line) else {
          continue
        }
        Issue.record("\(String.from(scalars: line[...]))")
      }
    }
  }

  @Test(
    "English values begin where they should",
    arguments: [
      "one three eight double one seven seven", "double one three eight oh oh four", "oh nine hundred hours",
      "fifteen hundred hours", "half past three", "quarter to four", "an hour and a half", "a couple of days",
      "several weeks", "the following morning at nine", "the same afternoon", "next week",
      "this coming tuesday",
      "day after tomorrow", "november 25th", "may 3", "lunchtime", "p.m.", "jing n 6l309", "jingn6l309",
      "n6l309",
      "thirty thousand kilometers", "hundred yuan", "tonight", "that day at three", "coming friday",
      "25th of november",
    ])
  func english(text: String) {
    let line = LineNormaliser().normalise(text).scalars
    let found = line.indices.filter { index in
      index == 0 || !ScalarClass.isLatin(line[index]) || !ScalarClass.isLatin(line[index - 1])
    }.filter { EntityScanner.read(at: $0, in: line) != nil }
    #expect(found.allSatisfy { EntityStarts.contains($0, of: line) })
  }
}
