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
  /// For a table: its head and rows.
  public var table: Table?
  /// For a form: its fields, in the order they are asked.
  public var fields: [FormField]
  /// Positions of an inspection, items of a list, points of a checklist.
  public var items: [ToolItem]
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

    /// Made by a reader, or by hand in a test.
    public init(head: [LocalizedText], rows: [[LocalizedText]]) {
      self.head = head
      self.rows = rows
    }
  }

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, kind: Kind, title: LocalizedText, names: [String] = [], table: Table? = nil,
    fields: [FormField] = [], items: [ToolItem] = [], location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.names = names
    self.table = table
    self.fields = fields
    self.items = items
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

/// What makes an entry right.
public struct FieldTruth: Sendable, Hashable {
  /// What sort it is.
  public var kind: Kind
  /// What it is compared with, by kind: ids of complaints, work items or times, or words.
  public var values: [String]
  /// The fact whose value it is compared with, for names, numbers and the like.
  public var fact: String?
  /// The variable of the talk that is asked first, for example `agreed`; ``values`` if it is unset.
  public var variable: String?

  /// Ways of comparing; all by meaning, in either language.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person's name; surname with title is enough.
    case name
    /// Digits alone matter.
    case phone
    /// Dot, blanks and a romanised province do not matter.
    case plate
    /// A number with any unit and separator, exact.
    case number
    /// The words stand in the entry: any one of the values.
    case text
    /// All complaints named, each by its id.
    case complaints
    /// The work named, by its id.
    case work
    /// A time of the case.
    case time
    /// Not marked.
    case free
  }

  /// Made by a reader, or by hand in a test.
  public init(kind: Kind, values: [String] = [], fact: String? = nil, variable: String? = nil) {
    self.kind = kind
    self.fact = fact
    self.values = values
    self.variable = variable
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
  /// In yuan.
  public var price: Int?
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, title: LocalizedText, names: [String] = [], shows: LocalizedText? = nil,
    price: Int? = nil, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.names = names
    self.shows = shows
    self.price = price
    self.location = location
  }
}
