import Findings
import Journal
import Rehearsals
import Terminal

extension Failure {
  /// Any error in words; nil for those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as FileFault: self.init(fault)
    case let fault as LibraryFault: self.init(fault)
    case let fault as SessionFault: self.init(fault)
    case let fault as JournalError: self.init(fault)
    case let fault as SheetCabinet.Fault: self.init(fault)
    case let refusal as SheetCabinet.Refusal: self.init(refusal)
    default:
      let type = String(reflecting: Swift.type(of: error))
      if type.hasPrefix("ArgumentParser.") { return nil }
      self.init("程序内部出错：\(error)", "A fault of the program: \(error)", code: ExitStatus.ours)
    }
  }

  private init(_ fault: FileFault) {
    switch fault {
    case .missing(let path):
      self.init("找不到 \(shown(path))。", "\(shown(path)) is missing.", code: ExitStatus.missing)
    case .unreadable(let path, let reason):
      self.init(
        "读不了 \(shown(path))：\(reason)。", "Could not read \(shown(path)): \(reason).",
        code: ExitStatus.inputOutput)
    case .unwritable(let path, let reason):
      self.init(
        "写不了 \(shown(path))：\(reason)。", "Could not write \(shown(path)): \(reason).",
        code: ExitStatus.inputOutput)
    case .tooLarge(let path, let bytes, let limit):
      self.init(
        "\(shown(path)) 太大：超过 \(bytes >> 20) MB，最多 \(limit >> 20) MB。",
        "\(shown(path)) is too large: more than \(bytes >> 20) MB, the limit is \(limit >> 20) MB.",
        code: ExitStatus.data)
    }
  }

  private init(_ fault: LibraryFault) {
    switch fault {
    case .file(let fault): self.init(fault)
    case .unknownCase(let name, let nearest, let known):
      let mendZh = nearest.map { "是不是 \($0)？" } ?? ""
      let mendEn = nearest.map { " Did you mean \($0)?" } ?? ""
      let listZh = known.isEmpty ? "案例目录里没有案例。" : "现有案例：\(known.joined(separator: "、"))。"
      let listEn =
        known.isEmpty ? "The folder of cases holds none." : "There are: \(known.joined(separator: ", "))."
      self.init(
        "没有“\(shown(name))”这个案例。\(mendZh)\(listZh)",
        "There is no case \(quoted(name)).\(mendEn) \(listEn)", code: ExitStatus.missing)
    case .wrong(let findings, let sources): self.init(findings, sources: sources)
    }
  }

  /// Everything found wrong in files, each with its place.
  init(_ findings: [Finding], sources: [String: [UInt8]]) {
    let text = FindingRenderer(sources: sources).text(findings)
    self.init(text, text, code: ExitStatus.data)
  }

  private init(_ fault: SessionFault) {
    switch fault {
    case .journal(let error): self.init(error)
    case .changed(let parts):
      let zh = parts.map { ["case": "案例", "rubric": "评分表", "vocabulary": "词汇"][$0] ?? $0 }
      self.init(
        "这次练习之后，\(zh.joined(separator: "、"))改过了，不能接着练。讲评还能看：rehearse report。",
        "The \(parts.joined(separator: " and the ")) changed since this session was played, "
          + "so it cannot go on. Its debrief can still be read: rehearse report.", code: ExitStatus.data)
    case .otherCase(let id):
      self.init(
        "这次练习用的是另一个案例：\(shown(id))。", "The session was played with another case: \(shown(id)).",
        code: ExitStatus.data)
    case .ended(let id):
      self.init(
        "\(id) 已经结束。看讲评：rehearse report \(id)；从某一步重练：rehearse play 案例 --from \(id):步号。",
        "\(id) has ended. Read it: rehearse report \(id). Practise again from a step: "
          + "rehearse play CASE --from \(id):STEP.", code: ExitStatus.data)
    case .differs(let step):
      self.init(
        "按记录重放到第 \(step) 步，结果和当时记下的不一样，不能接着练。多半是程序换了版本。讲评还能看：rehearse report。",
        "Replayed up to step \(step), the session comes out otherwise than recorded, so it cannot go on; "
          + "most likely the program is another version. Its debrief can still be read: rehearse report.",
        code: ExitStatus.data)
    case .damaged(let sequence):
      self.init(
        "这次练习的第 \(sequence) 条记录读不懂。", "Record \(sequence) of the session cannot be read.",
        code: ExitStatus.data)
    case .noSuchStep(let step, let last):
      self.init(
        "没有第 \(step) 步；可选 0 到 \(last)。", "There is no step \(step); choose from 0 to \(last).",
        code: ExitStatus.usage)
    case .unwritable(let reason):
      self.init("事件写不下来：\(reason)。", "Events could not be written down: \(reason).", code: ExitStatus.ours)
    }
  }

  private init(_ fault: SheetCabinet.Fault) {
    switch fault {
    case .journal(let error): self.init(error)
    case .damaged(let sheet):
      self.init(
        "\(shown(sheet)) 里有读不懂的记录，可能是更新版本的程序写的。",
        "\(shown(sheet)) holds something that cannot be read; perhaps a newer version wrote it.",
        code: ExitStatus.data)
    case .unknown(let id, let nearest):
      let zh = nearest.map { "是不是 \($0)？" } ?? "还没有任何评分表。"
      let en = nearest.map { "Did you mean \($0)?" } ?? "There are no sheets yet."
      self.init("没有“\(shown(id))”。\(zh)", "There is no \(quoted(id)). \(en)", code: ExitStatus.missing)
    }
  }

  private init(_ error: JournalError) {
    switch error {
    case .unwritable(let path, let reason):
      self.init(
        "练习记录写不进 \(shown(path))：\(reason)。可以用 --store 换个目录。",
        "Sessions cannot be kept in \(shown(path)): \(reason). Choose another folder with --store.",
        code: ExitStatus.inputOutput)
    case .absent(let path):
      self.init(
        "还没有练习记录（\(shown(path))）。", "There are no sessions yet (\(shown(path))).",
        code: ExitStatus.missing)
    case .full(let path):
      self.init(
        "磁盘满了，\(shown(path)) 写不下去。之前的每一步都已存好；腾出空间后用 rehearse sessions resume 接着练。",
        "The disk is full: \(shown(path)) takes no more. Every step before this one is safe; "
          + "make room and go on with rehearse sessions resume.", code: ExitStatus.inputOutput)
    case .corrupt(let path, let reason):
      self.init(
        "\(shown(path)) 不是练习记录，或者已经损坏：\(reason)。",
        "\(shown(path)) holds no sessions, or is damaged: \(reason).", code: ExitStatus.data)
    case .locked(let path):
      self.init(
        "\(shown(path)) 正被另一个程序占用，请稍后再试。",
        "Another program holds \(shown(path)); try again in a moment.", code: ExitStatus.inputOutput)
    case .newerVersion(let path):
      self.init(
        "\(shown(path)) 是更新版本的程序写的，请先升级。",
        "\(shown(path)) was written by a newer version of the program; upgrade first.", code: ExitStatus.data)
    case .noSuchSession(let id, let nearest):
      let zh = nearest.map { "是不是 \($0)？" } ?? "还没有任何练习记录。"
      let en = nearest.map { "Did you mean \($0)?" } ?? "There are no sessions yet."
      self.init(
        "没有“\(shown(id))”这次练习。\(zh)", "There is no session \(quoted(id)). \(en)", code: ExitStatus.missing)
    case .noSuchGame(let id, let nearest):
      let zh = nearest.map { "是不是 \($0)？" } ?? "还没有任何游戏记录。"
      let en = nearest.map { "Did you mean \($0)?" } ?? "There are no games yet."
      self.init(
        "没有“\(shown(id))”这一局。\(zh)", "There is no game \(quoted(id)). \(en)", code: ExitStatus.missing)
    case .outOfSequence(let session, _, _):
      self.init(
        "\(session) 正在另一个窗口里练，这边不再往下写。",
        "\(session) is being played in another window; nothing more is written here.",
        code: ExitStatus.inputOutput)
    case .notAnObject(let index):
      self.init("第 \(index) 条记录写坏了。", "Record \(index) is malformed.", code: ExitStatus.ours)
    case .corruptExport(let line, let fault):
      let (zh, en) = Self.words(for: fault)
      self.init("第 \(line) 行：\(zh)。", "Line \(line): \(en).", code: ExitStatus.data)
    case .newerExport(let version):
      self.init(
        "这个文件是更新版本的程序导出的（格式 \(version)），请先升级。",
        "The file was exported by a newer version of the program (format \(version)); upgrade first.",
        code: ExitStatus.data)
    case .sheetsChanged:
      self.init(
        "刚才有别的窗口改了评分表，这边什么也没写；再运行一次就行。",
        "Sheets were changed in another window just now, and nothing was written here; run it once more.",
        code: ExitStatus.inputOutput)
    case .failed(let path, let reason):
      self.init(
        "\(shown(path)) 出错：\(reason)。", "\(shown(path)) failed: \(reason).", code: ExitStatus.inputOutput)
    }
  }

  private static func words(for fault: JournalError.ExportFault) -> (zh: String, en: String) {
    switch fault {
    case .notAnExport: ("这不是导出的练习记录", "this is no exported session")
    case .badHeader: ("文件头读不懂", "the header cannot be read")
    case .badEvent: ("这一行不是一条完整的记录", "the line is no whole record")
    case .badChecksum: ("校验和对不上，内容被改过或损坏了", "the checksum does not fit: the content was changed or damaged")
    case .cutOff: ("文件不完整，后面断了", "the file is cut off here")
    case .somethingAfterTheEnd: ("结尾之后还有内容", "something follows the end")
    }
  }
}

/// A path or name from outside, harmless to show.
private func shown(_ text: String) -> String { visible(text, limit: 300) }
