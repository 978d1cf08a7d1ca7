/// Where the texts and word sets of cues stand in one line: a short list for each, by place, the longer first.
///
/// A common word belongs to hundreds of sets; asking a set for its places costs as many steps as it has places here,
/// and asking each place for its sets would cost all of them again for each cue.
struct WordPlaces {
  /// An entry of a list; −1 ends it.
  typealias Entry = Int32

  private var firstOfText: [Entry]
  private var firstOfSet: [Entry]
  private var following: [Entry] = []
  private var places: [Int32] = []
  private var ends: [Int32] = []
  private var bySound: [Bool] = []
  private var used: [Bool]

  init(_ hits: [[LiteralTrie.Hit]], index: CueIndex) {
    firstOfText = [Entry](repeating: -1, count: index.trie.count)
    firstOfSet = [Entry](repeating: -1, count: index.setCount)
    used = [Bool](repeating: false, count: hits.count)
    // from the back, each put in front: so lists run forward, and longer texts, found later, come first
    for place in hits.indices.reversed() {
      for hit in hits[place] {
        used[place] = true
        firstOfText[hit.literal] = add(place, hit, before: firstOfText[hit.literal])
        for set in index.setsOf[hit.literal] {
          firstOfSet[Int(set)] = add(place, hit, before: firstOfSet[Int(set)])
        }
      }
    }
  }

  private mutating func add(_ place: Int, _ hit: LiteralTrie.Hit, before next: Entry) -> Entry {
    following.append(next)
    places.append(Int32(place))
    ends.append(Int32(hit.end))
    bySound.append(hit.bySound)
    return Entry(places.count - 1)
  }

  /// Whether any text stands at a place.
  func isAny(at place: Int) -> Bool { used[place] }

  func first(ofText text: Int32, at place: Int) -> Entry? { first(from: firstOfText[Int(text)], at: place) }
  func first(ofSet set: Int32, at place: Int) -> Entry? { first(from: firstOfSet[Int(set)], at: place) }

  private func first(from start: Entry, at place: Int) -> Entry? {
    var entry = start
    while entry >= 0, places[Int(entry)] < place { entry = following[Int(entry)] }
    return entry >= 0 && places[Int(entry)] == place ? entry : nil
  }

  /// The next entry of the same list at the same place.
  func next(_ entry: Entry, at place: Int) -> Entry? {
    let next = following[Int(entry)]
    return next >= 0 && places[Int(next)] == place ? next : nil
  }

  func end(_ entry: Entry) -> Int { Int(ends[Int(entry)]) }
  func isBySound(_ entry: Entry) -> Bool { bySound[Int(entry)] }

  func forEachPlace(ofText text: Int32, _ visit: (Int) -> Void) {
    forEachPlace(from: firstOfText[Int(text)], visit)
  }
  func forEachPlace(ofSet set: Int32, _ visit: (Int) -> Void) {
    forEachPlace(from: firstOfSet[Int(set)], visit)
  }

  private func forEachPlace(from start: Entry, _ visit: (Int) -> Void) {
    var entry = start
    var last: Int32 = -1
    while entry >= 0 {
      if places[Int(entry)] != last {
        last = places[Int(entry)]
        visit(Int(last))
      }
      entry = following[Int(entry)]
    }
  }
}
