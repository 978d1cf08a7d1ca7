import Foundation
import Scenarios
import Terminal

/// Positions and points: what has been looked at, and what is left.
extension ToolView {
  /// The car from above with what was looked at, or what is to be seen at one place.
  func inspection(_ tool: DeskTool, at position: String?, seen: [String]) {
    if let item = tool.items.first(where: { $0.id == position }) {
      let marks = item.finds.isEmpty ? "" : words("［注意］", "[note] ")
      workplace.say(
        marks + item.title[language] + words("：", ": ")
          + (item.shows?[language] ?? words("没有异常", "nothing amiss")),
        item.finds.isEmpty ? .plain : Style(.yellow), indent: 2)
      return progress(tool, seen)
    }
    heading(tool)
    draw(tool, seen)
    for (index, item) in tool.items.enumerated() {
      let note = seen.contains(item.id) && !item.finds.isEmpty ? words("（有发现）", " (something found)") : ""
      workplace.say(
        "\(mark(of: item, index, seen)) \(item.title[language])\(note)",
        seen.contains(item.id) ? .dim : .plain, indent: 2)
    }
    let name = tool.shortName(language)
    let example = tool.items.first { !seen.contains($0.id) } ?? tool.items.first
    guard let example else { return }
    workplace.say(
      "写法：/\(name) \(example.title.zh)，或 /\(name) 编号。", "Type /\(name) \(example.id), or its number.", .dim,
      indent: 2)
  }

  private func draw(_ tool: DeskTool, _ seen: [String]) {
    for line in tool.drawing {
      var text = line
      for (index, item) in tool.items.enumerated() {
        text = text.replacingOccurrences(of: "{\(index + 1)}", with: mark(of: item, index, seen))
      }
      workplace.out.line("  " + text)
    }
  }

  /// Three characters wide: its number, or how it was found.
  private func mark(of item: ToolItem, _ index: Int, _ seen: [String]) -> String {
    guard seen.contains(item.id) else { return "[\(index + 1)]" }
    if !item.finds.isEmpty { return "[!]" }
    return workplace.charset.isUTF8 ? "[✓]" : "[x]"
  }

  private func progress(_ tool: DeskTool, _ seen: [String]) {
    let left = tool.items.filter { !seen.contains($0.id) }
    let (done, all) = (tool.items.count - left.count, tool.items.count)
    if left.isEmpty {
      workplace.say("\(all) 处都看过了。", "All \(all) places looked at.", .dim, indent: 2)
      return draw(tool, seen)
    }
    let names = left.map { $0.title[language] }
    workplace.say(
      "看过 \(done)/\(all)，还有：\(names.joined(separator: "、"))",
      "\(done) of \(all); left: \(names.joined(separator: ", "))", .dim, indent: 2)
  }

  /// The points of a checklist, ticked and open.
  func checklist(_ tool: DeskTool, _ done: [String]) {
    heading(tool)
    for (index, item) in tool.items.enumerated() {
      let isDone = done.contains(item.id)
      let tick = isDone ? (workplace.charset.isUTF8 ? "[✓]" : "[x]") : "[\(index + 1)]"
      let text = [item.title[language], isDone ? item.shows?[language] : nil].compactMap { $0 }
      workplace.say("\(tick) \(text.joined(separator: words("：", ": ")))", isDone ? .dim : .plain, indent: 2)
    }
    let left = tool.items.filter { !done.contains($0.id) }
    let name = tool.shortName(language)
    if left.isEmpty {
      workplace.say("全部完成。", "All done.", .dim, indent: 2)
    } else {
      workplace.say(
        "打勾：/\(name) \(left[0].title.zh)，可以一次写几项，也可以写编号或“全部”。",
        "Tick with /\(name) \(left[0].id); several at once, their numbers, or \"all\".", .dim, indent: 2)
    }
  }
}
