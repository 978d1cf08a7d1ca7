/// Where a set of list items stands: on a list, in a field of a form, or in what the talk remembers.
///
/// A case file writes `quote`, `job-order.items`, `approved.*`.
public enum ItemSource: Sendable, Hashable {
  /// What stands on a list now.
  case list(String)
  /// What a field of a form names.
  case field(tool: String, field: String)
  /// The items `x` whose variable `prefix.x` is set to `yes`.
  case variables(prefix: String)

  /// Reads what a case file writes.
  public init(_ text: String) {
    if text.hasSuffix(".*") {
      self = .variables(prefix: String(text.dropLast(2)))
    } else if let dot = text.firstIndex(of: ".") {
      self = .field(tool: String(text[..<dot]), field: String(text[text.index(after: dot)...]))
    } else {
      self = .list(text)
    }
  }
}

extension Scenario {
  /// The list that an item of this id stands on, with the item; the first in the file.
  public func listItem(_ id: String) -> ToolItem? {
    tools.lazy.filter { $0.kind == .list }.compactMap { $0.items.first { $0.id == id } }.first
  }

  /// What items cost together, in yuan; what is on no list costs nothing.
  public func sum(of items: [String]) -> Int {
    items.reduce(0) { $0 + (listItem($1)?.price ?? 0) }
  }
}
