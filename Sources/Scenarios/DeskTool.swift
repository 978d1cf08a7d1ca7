import Findings

/// Something on the advisor's desk that can be opened, filled in, ticked or done.
public struct DeskTool: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What sort it is.
  public var kind: Kind
  /// What people call it.
  public var title: LocalizedText
  /// Further names it answers to after the slash, in either language.
  public var names: [String]
  /// What a table shows; a form may show one too, as the settlement shows the bill.
  public var table: Table?
  /// For a form: its fields, in the order they are asked.
  public var fields: [FormField]
  /// Positions of an inspection, items of a list, points of a checklist.
  public var items: [ToolItem]
  /// What is to be seen once it is used, for an action; shown above a form or list, for others.
  public var shows: LocalizedText?
  /// For an inspection: a picture in characters, in which `{1}` stands for the first position, up to `{99}`.
  public var drawing: [String]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Kinds of desk tool.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case table, form, inspection, list, checklist, action
  }

  /// What a table shows.
  public struct Table: Sendable, Hashable {
    /// The names of the columns.
    public var head: [LocalizedText]
    /// Each row has as many cells as the head.
    public var rows: [[LocalizedText]]
    /// Rows, by their place, that stand there only unless this variable begins with `yes`.
    public var unless: [Int: String]

    /// Made by a reader, or by hand in a test.
    public init(head: [LocalizedText], rows: [[LocalizedText]], unless: [Int: String] = [:]) {
      self.head = head
      self.rows = rows
      self.unless = unless
    }
  }

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, kind: Kind, title: LocalizedText, names: [String] = [], table: Table? = nil,
    fields: [FormField] = [], items: [ToolItem] = [], shows: LocalizedText? = nil, drawing: [String] = [],
    location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.names = names
    self.table = table
    self.fields = fields
    self.items = items
    self.shows = shows
    self.drawing = drawing
    self.location = location
  }
}

/// A field of a form.
public struct FormField: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What the form calls it.
  public var label: LocalizedText
  /// What is to be written there, for someone who does not know the form.
  public var hint: LocalizedText
  /// Whether the form is incomplete without it.
  public var isRequired: Bool
  /// What makes an entry right.
  public var truth: FieldTruth
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, label: LocalizedText, hint: LocalizedText, isRequired: Bool, truth: FieldTruth,
    location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.hint = hint
    self.isRequired = isRequired
    self.truth = truth
    self.location = location
  }
}

/// A position, list item or checklist point.
public struct ToolItem: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// Further names it answers to, in either language.
  public var names: [String]
  /// What is to be seen there, or what the item is.
  public var shows: LocalizedText?
  /// What of ``shows`` is out of order, by the ids that acts carry in their slot `finding`.
  public var finds: [String]
  /// In yuan.
  public var price: Int?
  /// What of the price is for parts, in yuan; the rest is labour.
  public var parts: Int?
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, title: LocalizedText, names: [String] = [], shows: LocalizedText? = nil,
    finds: [String] = [], price: Int? = nil, parts: Int? = nil, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.names = names
    self.shows = shows
    self.finds = finds
    self.price = price
    self.parts = parts
    self.location = location
  }
}
