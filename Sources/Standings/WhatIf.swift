import Rubrics

/// What the ranking that counts would be without some raters.
public struct WhatIf: Sendable, Hashable {
  /// Who was left out.
  public var without: [String]
  /// The ranking that would count.
  public var ranking: Ranking
  /// Groups whose rank would change, in the order of the ranking that counts now.
  public var moves: [Move]
  /// Whether other groups would win.
  public var changesWinner: Bool

  /// A change of rank; nil where a group has none.
  public struct Move: Sendable, Hashable {
    /// The group.
    public var group: String
    /// Its rank with all raters.
    public var from: Int?
    /// Its rank without those left out.
    public var to: Int?
  }
}
