/// The name that a mistyped one was probably meant to be, or nil if none is near.
///
/// Damerau–Levenshtein distance in the optimal string alignment form: inserting, leaving out, replacing one
/// character or swapping two neighbours costs 1; capitals count as small letters. A third of the longer name
/// may differ, at least one character if there are two. Of equally near names the first in alphabetical
/// order is given, whatever the order of `names`. An exact match is given back. Names past 64 characters are
/// not looked at.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in names {
    if candidate == name { return candidate }
    let scalars = Array(candidate.lowercased().unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 64 else { continue }
    let longer = max(wanted.count, scalars.count)
    let limit = longer < 2 ? 0 : max(1, longer / 3)
    guard abs(wanted.count - scalars.count) <= limit else { continue }
    let distance = alignmentDistance(wanted, scalars)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// Optimal string alignment distance; three rows instead of the whole table.
func alignmentDistance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for row in from.indices {
    var current = [row + 1]
    current.reserveCapacity(to.count + 1)
    for column in to.indices {
      let replaced = last[column] + (from[row] == to[column] ? 0 : 1)
      var distance = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[to.count]
}
