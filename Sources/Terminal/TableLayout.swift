/// How wide a table's columns become.
struct TableLayout {
  /// The width each column would like.
  let natural: [Int]
  /// Which columns give way first.
  let wraps: [Bool]

  /// No column is squeezed below this; four Chinese characters fit.
  static let narrowest = 8

  /// Widths that fit `total` with the gaps; nil when they cannot.
  ///
  /// The wrapping columns are cut to one common width, as large as fits, so short columns stay as they are;
  /// when that is not enough, the others are cut too. Columns left over go to the cut ones, one each.
  func widths(total: Int) -> [Int]? {
    let room = total - Table.gap.count * (natural.count - 1)
    var widths = natural
    for group in [true, false] where widths.reduce(0, +) > room {
      let members = natural.indices.filter { wraps[$0] == group }
      let others = natural.indices.filter { wraps[$0] != group }.reduce(0) { $0 + widths[$1] }
      let cap = largestCap(of: members, room: room - others)
      for index in members { widths[index] = min(natural[index], cap) }
      var spare = room - widths.reduce(0, +)
      for index in members where widths[index] < natural[index] && spare > 0 {
        widths[index] += 1
        spare -= 1
      }
    }
    return widths.reduce(0, +) <= room ? widths : nil
  }

  /// The largest common width at which `members` fit `room`, at least `narrowest`; found by halving.
  private func largestCap(of members: [Int], room: Int) -> Int {
    var low = Self.narrowest
    var high = max(low, members.map { natural[$0] }.max() ?? low)
    while low < high {
      let middle = (low + high + 1) / 2
      let sum = members.reduce(0) { $0 + min(natural[$1], middle) }
      if sum <= room { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
