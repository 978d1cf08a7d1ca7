/// What a column of a sheet holds, or a line of its head.
enum SheetColumn: Hashable {
  case rubric, version, rater, raterGroup, role, talk, trainee, group, round
  case item, verdict, rank, note
  /// A column of its own for one verdict, to be ticked.
  case tick(Verdict)
  /// A column for one criterion of a peers' rubric.
  case criterion(String)
  /// Known, and of no use: titles, definitions, dates, signatures.
  case passed

  /// The column that a title means, criteria apart; nil if nobody knows it.
  init?(title: String) {
    let key = SheetName.key(title)
    // "No." counts, "no" denies.
    if key == "no", title.contains(".") {
      self = .item
      return
    }
    guard let found = Self.titles[key] else { return nil }
    self = found
  }

  /// Whether it may stand in the head of a sheet, with its value beside it.
  var isOfHead: Bool {
    switch self {
    case .rubric, .version, .rater, .raterGroup, .role, .talk, .trainee, .group, .round, .passed: true
    case .item, .verdict, .rank, .note, .tick, .criterion: false
    }
  }

  private static let titles: [String: SheetColumn] = {
    let groups: [(SheetColumn, [String])] = [
      (.rubric, ["评分表", "观察表", "评分表编号", "互评表", "排序表", "表", "rubric", "checklist", "sheet"]),
      (.version, ["版本", "评分表版本", "版本号", "version"]),
      (
        .rater,
        [
          "观察员", "观察人", "观察者", "评分人", "评分者", "评分员", "打分人", "打分者", "评委", "填表人", "观察员姓名", "评分人姓名",
          "打分人姓名", "我的姓名", "observer", "rater", "judge", "marker", "scorer", "filledinby", "markedby",
          "observername", "ratername", "yourname",
        ]
      ),
      (
        .raterGroup,
        [
          "本组", "所在小组", "自己的小组", "我的小组", "我组", "我所在的小组", "评分小组", "打分小组", "评分人小组", "打分人小组",
          "观察员小组", "评分人所在小组", "打分人所在小组", "所在组", "owngroup", "mygroup", "yourgroup", "ratergroup",
          "rater'sgroup", "raters'group", "ownteam",
        ]
      ),
      (.role, ["身份", "角色", "role"]),
      (.talk, ["练习编号", "通话编号", "练习", "通话", "场次", "talk", "session", "talkid", "sessionid"]),
      (
        .trainee,
        [
          "学员", "顾问", "服务顾问", "被观察人", "被观察学员", "练习者", "表演者", "学员姓名", "顾问姓名", "trainee", "advisor",
          "candidate", "serviceadvisor", "traineename",
        ]
      ),
      (
        .group,
        [
          "小组", "组", "组别", "组号", "组名", "被评小组", "被评组", "学员小组", "顾问小组", "group", "team", "groupmarked",
          "trainee'sgroup", "traineegroup", "groupno", "groupnumber",
        ]
      ),
      (.round, ["轮次", "轮", "第几轮", "round"]),
      (.item, ["编号", "项目编号", "条目编号", "序号", "条目", "id", "item", "itemid", "code", "itemno"]),
      (
        .verdict,
        [
          "评定", "结果", "判定", "评分", "得分", "打分", "做到情况", "完成情况", "是否做到", "是否完成", "verdict", "result", "mark",
          "marking", "score", "rating",
        ]
      ),
      (.rank, ["名次", "排名", "排序", "第几名", "rank", "place", "position", "ranking"]),
      (
        .note,
        ["备注", "说明", "意见", "评语", "理由", "建议", "note", "notes", "comment", "comments", "remark", "remarks"]
      ),
      (.tick(.met), ["做到", "是", "完成", "met", "yes"]),
      (.tick(.partly), ["部分", "部分做到", "partly", "half", "partial"]),
      (.tick(.missed), ["未做到", "没做到", "否", "未完成", "missed", "no", "notmet"]),
      (
        .passed,
        [
          "观察项", "项目", "内容", "标准", "定义", "何时算做到", "评分标准", "日期", "时间", "签名", "签字", "分值", "合计", "总分",
          "title", "definition", "what", "whenmet", "date", "time", "signature", "total", "sum", "weight",
          "points",
          "of", "可填", "maybe", "timestamp", "时间戳记", "提交时间", "怎么填", "howtofill",
        ]
      ),
    ]
    var titles: [String: SheetColumn] = [:]
    for (column, names) in groups {
      for name in names { titles[SheetName.key(name)] = column }
    }
    return titles
  }()
}
