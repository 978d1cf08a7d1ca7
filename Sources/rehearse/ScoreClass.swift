import ArgumentParser
import Findings
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score class`: where the class stands, item by item, and what to practise.
struct ScoreClass: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "class",
      abstract: inWords(
        "全班情况：哪些项没做到（下午练什么）、每项最好的一句、每人一页。",
        "The class: items it missed (the afternoon's agenda), the best line for each, a page for each trainee."
      ),
      discussion: inWords(
        "rehearse score class                      屏幕上看\n"
          + "rehearse score class --html 全班.html      各组各项的热力图，可以投影\n"
          + "rehearse score class --pages 学员          每人一页，写进这个文件夹",
        "rehearse score class                      on the screen\n"
          + "rehearse score class --html class.html    heat map of items and groups, to be shown\n"
          + "rehearse score class --pages trainees     a page for each trainee, into this folder"))
  }
  @Argument(help: .init(inWords("哪张观察表；不写就是全部。", "Which checklist; all unless given."), valueName: "rubric"))
  var rubric: String?
  @OptionGroup var common: CommonOptions
  @Option(help: .init(inWords("写成网页文件。", "Write a page."), valueName: "file"))
  var html: String?
  @Option(
    help: .init(inWords("每个学员一页，写进这个文件夹。", "A page for each trainee, into this folder."), valueName: "dir"))
  var pages: String?

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    if let rubric { _ = try desk.rubric(rubric) }
    let reviews = try desk.reviews().filter {
      rubric == nil || $0.checklist.id == SheetName.plain(rubric ?? "")
    }
    guard !reviews.isEmpty else {
      throw Failure("还没有评过的练习。", "No talk has been marked yet.", code: ExitStatus.missing)
    }
    let language = desk.workplace.language
    for (index, review) in reviews.enumerated() {
      let made = ClassHTML(review, language: language)
      if let html {
        try desk.write(made.agenda, to: index == 0 ? html : desk.named(html, review.checklist.id))
      }
      if let pages {
        for trainee in made.trainees {
          try desk.write(
            made.page(of: trainee), to: PageFolder(pages).path(review.checklist.id + "-" + trainee),
            isQuiet: true)
        }
        desk.workplace.remark(
          "\(made.trainees.count) 页，写进了 \(visible(pages))。",
          "\(made.trainees.count) pages, written into \(visible(pages)).")
      }
      if html == nil, pages == nil { show(review, desk) }
    }
  }

  private func show(_ review: ClassReview, _ desk: ScoreDesk) {
    let (words, language) = (desk.words, desk.workplace.language)
    desk.workplace.heading(review.checklist.title[language])
    desk.workplace.say(
      "\(review.talks.count) 次练习", "\(review.talks.count) talk\(review.talks.count == 1 ? "" : "s")", .dim)
    desk.workplace.gap()
    guard !review.agenda.isEmpty else {
      return desk.workplace.say("没有低于 75% 的项。", "No item was met by less than 75 %.")
    }
    desk.workplace.heading(words("下午练什么", "What to practise this afternoon"))
    var table = Table([
      .init("", wraps: false), .init(words("观察项", "item")),
      .init(words("做到", "met"), alignment: .right, wraps: false),
      .init(words("有人这样说过", "somebody said")),
    ])
    for entry in review.agenda {
      table.add([
        .init(entry.item.id + (entry.item.isCritical ? " ★" : ""), .bold), .init(entry.item.title[language]),
        .init("\((entry.permille ?? 0) / 10)%"), .init(entry.best?.text ?? ""),
      ])
    }
    desk.write(table)
  }
}

/// A folder that pages are written into, under names made of people's.
struct PageFolder {
  let folder: String

  init(_ folder: String) { self.folder = folder }

  /// A path for a name: what could lead elsewhere, or hide, is taken out.
  func path(_ name: String) -> String {
    let kept = name.unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
    }
    let text = String(String.UnicodeScalarView(kept.prefix(60)))
    return folder + "/" + (text.isEmpty ? "page" : text) + ".html"
  }
}

extension ScoreDesk {
  /// The class's reviews, one for each checklist.
  func reviews() throws -> [ClassReview] {
    let store = try workplace.openStoreIfThere()
    return ClassTalks(try SheetCabinet(store), library: workplace.library, store: store).reviews(shelf: shelf)
  }

  func write(_ page: String, to path: String, isQuiet: Bool = false) throws {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      FileSystem.makeFolder(String(path[..<slash]))
    }
    try FileSystem.write(Array(page.utf8), to: path)
    if !isQuiet {
      workplace.remark("写好了：\(visible(path, limit: 300))。", "Written: \(visible(path, limit: 300)).")
    }
  }

  /// `class.html` becomes `class-reception.html`.
  func named(_ path: String, _ name: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path + "-" + name }
    return path[..<dot] + "-" + name + path[dot...]
  }
}
