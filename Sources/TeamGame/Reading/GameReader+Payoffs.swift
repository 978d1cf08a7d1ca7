import Findings

extension GameReader {
  /// The tables of the case, and whether there is one for every number of groups that needs one.
  func tables(_ object: inout ObjectReader, for groups: ClosedRange<Int>, extra: ExtraRule) -> [Int:
    PayoffTable]
  {
    guard let list = object.array("payoffs") else { return [:] }
    let tables = payoffs(list)
    // Two groups of many may be tied and play on by the table for two.
    let needed = extra.players == .tied && extra.limit > 0 ? 2...groups.upperBound : groups
    let named = Set(list.compactMap { Self.groups(of: $0) })
    for number in needed where !named.contains(number) {
      log.error(
        "game.payoff.table-missing", at: object.location(of: "payoffs"),
        "there is no payoff table for \(number) groups",
        mend: groups.contains(number)
          ? "add one with a row for each number of Xs from \(number) to 0"
          : "add one; \(number) groups that share the first place play an extra round by it")
    }
    return tables
  }

  /// Tables, each checked by itself.
  func payoffs(_ list: [LocatedJSON]) -> [Int: PayoffTable] {
    var tables: [Int: PayoffTable] = [:]
    for json in list {
      guard let table = table(json) else { continue }
      if tables[table.groups] != nil {
        log.error(
          "game.payoff.table-twice", at: json.location,
          "there is another payoff table for \(table.groups) groups", mend: "keep one of them")
      }
      tables[table.groups] = table
    }
    return tables
  }

  private static func groups(of json: LocatedJSON) -> Int? {
    guard case .object(let members) = json.value,
      case .number(let number) = members.first(where: { $0.key.value == "groups" })?.value.value
    else { return nil }
    return number.asInt
  }

  private func table(_ json: LocatedJSON) -> PayoffTable? {
    guard var object = ObjectReader(json, "a payoff table", log: log) else { return nil }
    defer { object.finish() }
    let meant = (object.optionalArray("on-purpose") ?? []).compactMap {
      $0.asOne(of: PayoffLint.Rule.allCases.map(\.rawValue), "intention", log: log)
    }
    let rows = object.array("rows")
    guard let groups = object.int("groups", in: 2...Cards.most), let rows else { return nil }
    var found: [Int: Located<PayoffTable.Row>] = [:]
    let errorsBefore = log.findings.count { $0.severity == .error }
    for row in rows.compactMap({ self.row($0, groups: groups.value) }) {
      if found.updateValue(row, forKey: row.value.xs) != nil {
        log.error(
          "game.payoff.row-twice", at: row.location,
          "the table for \(groups.value) groups has two rows for \(row.value.xs) Xs",
          mend: "keep the one that is right")
      }
    }
    for xs in (0...groups.value).reversed() where found[xs] == nil {
      log.error(
        "game.payoff.row-missing", at: groups.location,
        "the table for \(groups.value) groups has no row for \(xs) X\(xs == 1 ? "" : "s")",
        mend: "add {\"xs\": \(xs), …}")
    }
    let table = PayoffTable(groups: groups.value, rows: found.values.map(\.value))
    // A table with holes would only be said to be wrong in other ways, too.
    if log.findings.count(where: { $0.severity == .error }) == errorsBefore {
      PayoffLint(table: table, rows: found.mapValues(\.location), head: groups.location, log: log)
        .check(meant: meant)
    }
    return table
  }

  private func row(_ json: LocatedJSON, groups: Int) -> Located<PayoffTable.Row>? {
    guard var object = ObjectReader(json, "a row", log: log) else { return nil }
    defer { object.finish() }
    let x = object.optionalInt("x", in: -1000...1000)
    let y = object.optionalInt("y", in: -1000...1000)
    let hasPoints = (x: object.has("x"), y: object.has("y"))
    guard let xs = object.int("xs", in: 0...groups) else { return nil }
    for (name, has, holders) in [("x", hasPoints.x, xs.value), ("y", hasPoints.y, groups - xs.value)] {
      if has, holders == 0 {
        log.error(
          "game.payoff.points-idle", at: object.location(of: name),
          "points for \(name.uppercased()) in a row in which nobody holds it up",
          mend: "leave \"\(name)\" out")
      } else if !has, holders > 0 {
        log.error(
          "game.payoff.points-missing", at: json.location,
          "no points for the \(holders == 1 ? "group" : "\(holders) groups") with \(name.uppercased())",
          mend: "add \"\(name)\"")
      }
    }
    return Located(
      value: PayoffTable.Row(xs: xs.value, x: x?.value ?? 0, y: y?.value ?? 0), location: json.location)
  }
}
