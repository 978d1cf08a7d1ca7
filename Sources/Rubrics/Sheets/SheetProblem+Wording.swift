import Findings
import Scenarios

extension SheetProblem {
  /// The problem on one line, safe to print whatever the file held: `李雷.csv:7:4: 错误：D7 “做倒了”看不懂（是不是“做到了”？）`.
  ///
  /// Row and column count as spreadsheets count them.
  public func text(_ language: Language) -> String {
    let wording = wording(language)
    let isChinese = language == .chinese
    let colon = isChinese ? "：" : ": "
    var place = visible(file, limit: .max)
    if row > 0 { place += ":\(row)" + (column.map { ":\($0 + 1)" } ?? "") }
    let grade =
      switch severity {
      case .error: isChinese ? "错误" : "error"
      case .warning: isChinese ? "提醒" : "warning"
      case .note: isChinese ? "说明" : "note"
      }
    let where_ = cell.map { $0 + " " } ?? ""
    let mend = wording.mend.map { isChinese ? "（\($0)）" : " (\($0))" } ?? ""
    return place + ": " + grade + colon + where_ + wording.message + mend
  }

  /// Stays the same when the wording changes.
  public var id: String {
    let name = String(describing: kind)
    let bare = name.firstIndex(of: "(").map { String(name[..<$0]) } ?? name
    let words = bare.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    return "sheet." + words
  }

  private struct Wording {
    var message: String
    var mend: String?

    init(_ message: String, _ mend: String? = nil) {
      self.message = message
      self.mend = mend
    }
  }

  private func wording(_ language: Language) -> Wording {
    language == .chinese ? chinese : english
  }

  private static func zh(_ text: String) -> String { "“\(visible(text, limit: 40))”" }
  private static func en(_ text: String) -> String { quoted(text, limit: 40) }
  private static func list(_ names: [String], _ separator: String) -> String {
    names.map { visible($0) }.joined(separator: separator)
  }

  private static func zhMaybe(_ nearest: String?) -> String? { nearest.map { "是不是\(zh($0))？" } }
  private static func enMaybe(_ nearest: String?) -> String? { nearest.map { "did you mean \(en($0))?" } }

  private var chinese: Wording {
    switch kind {
    case .encoding: Wording("看不出是什么编码", "在 Excel 里另存为“CSV UTF-8（逗号分隔）”")
    case .workbook: Wording("这是 Excel 工作簿，不是 CSV", "打开它，另存为“CSV UTF-8（逗号分隔）”，再导入那个文件")
    case .empty: Wording("文件是空的")
    case .unclosedQuote: Wording("引号开了没有合上", "补上后引号，或去掉前引号")
    case .textAfterQuote: Wording("后引号和下一个分隔符之间多了字", "单元格里的引号要写两遍")
    case .zeroByte: Wording("夹着空字节，这不是文本文件", "在 Excel 里另存为 CSV")
    case .tooManyColumns: Wording("列数太多，最多 \(CSVTable.Limit.columns) 列")
    case .tooManyRows: Wording("行数太多，最多 \(CSVTable.Limit.rows) 行", "分成几个文件")
    case .cellTooLong: Wording("这一格太长，最多 \(CSVTable.Limit.cellBytes) 字节")
    case .noTable(let missing): chinese(missing)
    case .columnTwice(let title, let first):
      Wording("\(Self.zh(title))这一列前面有过（\(CSVTable.letters(ofColumn: first)) 列）", "删掉一列，或改列名")
    case .unknownColumn(let title, nil): Wording("\(Self.zh(title))这一列没有用到")
    case .unknownColumn(let title, let nearest): Wording("没有\(Self.zh(title))这一列", Self.zhMaybe(nearest))
    case .noColumn(let title): Wording("少了\(Self.zh(title))这一列，这一项按没打分算")
    case .noRubric(let known):
      Wording("看不出用的是哪张评分表", "加一行“评分表”，或用 --rubric 指明：\(Self.list(known, "、"))")
    case .unknownRubric(let name, let nearest, let known):
      Wording(
        "没有\(Self.zh(name))这张评分表", Self.zhMaybe(nearest) ?? "现有：\(Self.list(known, "、"))")
    case .wrongKind(let rubric): Wording("\(Self.zh(rubric))不是这种表")
    case .version(let rubric, let found, let expected):
      Wording(
        "这张表是按\(Self.zh(rubric))的另一版填的：\(visible(found))，现在是 \(expected)", "评分表改过，两版不能混着算；换回原来的评分表再导入")
    case .noRater: Wording("没写是谁填的", "填上观察员（打分人）的姓名")
    case .noOwnGroup: Wording("没写打分人自己是哪一组", "不能给自己组打分，所以要知道；讲师填“讲师”")
    case .noTalk: Wording("没写看的是谁的练习", "填上学员姓名，或练习编号")
    case .noGroup: Wording("打了分，没写是哪一组")
    case .ownGroup(let group): Wording("给自己组（\(visible(group))）打了分", "自己组这一行要空着")
    case .unknownRole(let text): Wording("看不懂身份\(Self.zh(text))", "填观察员或讲师，或空着")
    case .strayGroup(let group, let nearest):
      Wording("只有这一张表给\(Self.zh(group))打了分", Self.zhMaybe(nearest) ?? "组名写错了吗？")
    case .noItem: Wording("有评定，没有项目编号")
    case .unknownItem(let id, let nearest): Wording("没有\(Self.zh(id))这一项", Self.zhMaybe(nearest))
    case .unknownVerdict(let text, let nearest, let half):
      Wording(
        "看不懂\(Self.zh(text))", Self.zhMaybe(nearest) ?? (half ? "填做到、部分做到或未做到，没看到就空着" : "填做到或未做到，没看到就空着"))
    case .noHalf(let item): Wording("\(item) 没有“部分做到”", "填做到或未做到")
    case .points(let text, let item, let weight):
      Wording("\(visible(text)) 分说不清是几成：\(item) 值 \(weight) 分", "别填分数，填做到、部分做到或未做到")
    case .twoTicks: Wording("同一项勾了两处", "只留一处")
    case .unknownTick(let text): Wording("看不懂\(Self.zh(text))", "打勾，或空着")
    case .unknownMark(let text, let scale):
      Wording("看不懂\(Self.zh(text))", "填 \(scale.lowerBound) 到 \(scale.upperBound) 的整数，没打分就空着")
    case .outOfScale(let text, let scale):
      Wording("\(visible(text)) 不在 \(scale.lowerBound) 到 \(scale.upperBound) 之间")
    case .unknownRank(let text, let groups):
      Wording("看不懂名次\(Self.zh(text))", "填 1 到 \(groups)，并列就填同一个数，没排就空着")
    case .markedTwice(let what, let row, let differs):
      Wording("\(visible(what)) 在第 \(row) 行已经填过，" + (differs ? "填得不一样" : "这一行多余"))
    case .nothingMarked: Wording("表上什么也没填")
    case .unknownTalk(let id, let nearest): Wording("没有\(Self.zh(id))这次练习", Self.zhMaybe(nearest))
    case .otherCase(let talk, let rubric): Wording("\(talk) 不是用\(Self.zh(rubric))评的")
    case .alreadyMarked(let sheet, let what, let was, let by):
      Wording(
        "\(sheet) 上 \(visible(what)) 已有\(visible(by))填的\(Self.zh(was))",
        "要改就加 --correct 和 --by；如果是另一次练习，填上轮次")
    case .frozen(let rubric, let sheet):
      Wording("\(Self.zh(rubric))改过了，和已有的 \(sheet) 不是同一版，不能混着算", "换回原来的评分表，或填上新的轮次")
    case .withdrawn(let sheet): Wording("这张表作为 \(sheet) 导入过，后来撤回了", "要重新采用：rehearse score restore \(sheet)")
    case .sheetTwice(let rater, let file, let row, let differs):
      Wording(
        "\(visible(rater))的表前面有过：\(visible(file)) 第 \(row) 行，" + (differs ? "填得不一样" : "内容相同"),
        differs ? "只留一张；如果是另一次练习，填上轮次" : nil)
    }
  }

  private func chinese(_ missing: Missing) -> Wording {
    switch missing {
    case .all: Wording("找不到评分表格", "要有一行列名：编号、评定；或小组和各项打分。rehearse score sheet 可以生成空表")
    case .verdicts: Wording("有编号，没有“评定”这一列")
    case .marks: Wording("有小组，没有打分的列")
    case .subjects: Wording("有打分的列，没有“编号”或“小组”这一列")
    }
  }

  private var english: Wording {
    switch kind {
    case .encoding: Wording("the encoding cannot be told", "save as \"CSV UTF-8 (comma delimited)\" in Excel")
    case .workbook:
      Wording(
        "this is a workbook, not CSV",
        "open it, save as \"CSV UTF-8 (comma delimited)\", and import that file")
    case .empty: Wording("the file is empty")
    case .unclosedQuote: Wording("a quotation mark is never closed", "close it, or take it away")
    case .textAfterQuote:
      Wording(
        "text between a closing quotation mark and the next separator", "double the marks inside a cell")
    case .zeroByte: Wording("a NUL in it: this is no text file", "save as CSV in Excel")
    case .tooManyColumns: Wording("too many columns, the limit is \(CSVTable.Limit.columns)")
    case .tooManyRows:
      Wording("too many rows, the limit is \(CSVTable.Limit.rows)", "cut it into several files")
    case .cellTooLong: Wording("the cell is too long, the limit is \(CSVTable.Limit.cellBytes) bytes")
    case .noTable(let missing): english(missing)
    case .columnTwice(let title, let first):
      Wording(
        "there was a column \(Self.en(title)) before (column \(CSVTable.letters(ofColumn: first)))",
        "delete one, or give it another title")
    case .unknownColumn(let title, nil): Wording("column \(Self.en(title)) is not used")
    case .unknownColumn(let title, let nearest):
      Wording("unknown column \(Self.en(title))", Self.enMaybe(nearest))
    case .noColumn(let title): Wording("there is no column \(Self.en(title)); it counts as not marked")
    case .noRubric(let known):
      Wording(
        "which rubric this is cannot be told",
        "add a line \"rubric\", or give --rubric: \(Self.list(known, ", "))")
    case .unknownRubric(let name, let nearest, let known):
      Wording(
        "there is no rubric \(Self.en(name))", Self.enMaybe(nearest) ?? "there are: \(Self.list(known, ", "))"
      )
    case .wrongKind(let rubric): Wording("\(Self.en(rubric)) is no sheet of this kind")
    case .version(let rubric, let found, let expected):
      Wording(
        "filled in by another version of \(Self.en(rubric)): \(visible(found)), now it is \(expected)",
        "the rubric has changed, and both cannot be counted together; put the old one back to import this")
    case .noRater: Wording("it does not say who filled it in", "give the observer's (rater's) name")
    case .noOwnGroup:
      Wording(
        "it does not say which group the rater belongs to",
        "nobody marks their own; lecturers write \"instructor\"")
    case .noTalk: Wording("it does not say whose talk this was", "give the trainee's name, or the talk's id")
    case .noGroup: Wording("marks without a group")
    case .ownGroup(let group):
      Wording("marks for the rater's own group (\(visible(group)))", "leave that row empty")
    case .unknownRole(let text):
      Wording("unknown role \(Self.en(text))", "observer or instructor, or leave it empty")
    case .strayGroup(let group, let nearest):
      Wording("only this sheet marks group \(Self.en(group))", Self.enMaybe(nearest) ?? "is the name right?")
    case .noItem: Wording("a verdict without an item's id")
    case .unknownItem(let id, let nearest): Wording("there is no item \(Self.en(id))", Self.enMaybe(nearest))
    case .unknownVerdict(let text, let nearest, let half):
      Wording(
        "\(Self.en(text)) is no verdict",
        Self.enMaybe(nearest)
          ?? (half ? "met, partly or missed; empty if not seen" : "met or missed; empty if not seen"))
    case .noHalf(let item): Wording("\(item) cannot be partly met", "met or missed")
    case .points(let text, let item, let weight):
      Wording(
        "\(visible(text)) of \(weight) points could mean several things at \(item)",
        "write met, partly or missed")
    case .twoTicks: Wording("two ticks for one item", "leave one")
    case .unknownTick(let text): Wording("\(Self.en(text)) is no tick", "tick it, or leave it empty")
    case .unknownMark(let text, let scale):
      Wording(
        "\(Self.en(text)) is no mark",
        "a whole number from \(scale.lowerBound) to \(scale.upperBound); empty if not marked")
    case .outOfScale(let text, let scale):
      Wording("\(visible(text)) is not between \(scale.lowerBound) and \(scale.upperBound)")
    case .unknownRank(let text, let groups):
      Wording(
        "\(Self.en(text)) is no rank", "1 to \(groups), the same number for equals; empty if not ranked")
    case .markedTwice(let what, let row, let differs):
      Wording("\(visible(what)) was marked in row \(row) already, " + (differs ? "otherwise" : "the same"))
    case .nothingMarked: Wording("nothing is marked on this sheet")
    case .unknownTalk(let id, let nearest): Wording("there is no talk \(Self.en(id))", Self.enMaybe(nearest))
    case .otherCase(let talk, let rubric): Wording("\(talk) is not marked by \(Self.en(rubric))")
    case .alreadyMarked(let sheet, let what, let was, let by):
      Wording(
        "\(sheet) has \(Self.en(was)) for \(visible(what)), by \(visible(by))",
        "to change it add --correct and --by; if this is another talk, give it a round")
    case .frozen(let rubric, let sheet):
      Wording(
        "\(Self.en(rubric)) has changed since \(sheet) was filled in, and both cannot be counted together",
        "put the old rubric back, or give these sheets a round of their own")
    case .withdrawn(let sheet):
      Wording(
        "imported before as \(sheet), and withdrawn since",
        "to take it up again: rehearse score restore \(sheet)")
    case .sheetTwice(let rater, let file, let row, let differs):
      Wording(
        "\(visible(rater)) has a sheet before: \(visible(file)) row \(row), "
          + (differs ? "filled in otherwise" : "the same"),
        differs ? "leave one; if this is another talk, give it a round" : nil)
    }
  }

  private func english(_ missing: Missing) -> Wording {
    switch missing {
    case .all:
      Wording(
        "no table of marks found",
        "it needs a row of titles: id and verdict, or group and the criteria; rehearse score sheet makes one")
    case .verdicts: Wording("there are ids, and no column \"verdict\"")
    case .marks: Wording("there are groups, and no column of marks")
    case .subjects: Wording("there are marks, and no column \"id\" or \"group\"")
    }
  }
}
