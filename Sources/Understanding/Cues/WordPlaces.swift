/// Where the texts and word sets of cues stand in one line: a short list for each, by place, the longer first.
///
/// A common word belongs to hundreds of sets; asking a set for its places costs as many steps as it has places here,
/// and asking each place for its sets would cost all of them again for each cue.
struct WordPlaces {
  /// An entry of a list; −1 ends it.
  typealias Entry = Int32

  /// The first entry of each text, then of each set.
  private var firsts: [Entry]
  private let textCount: Int
  private var following: [Entry] = []
  private var places: [Int32] = []
  private var ends: [Int32] = []
  private var bySound: [Bool] = []
  private var used: [Bool]
  /// The kinds of value in the line, as bits.
  private var kinds: UInt32 = 0

  init(_ hits: [[LiteralTrie.Hit]], entities: [Entity], index: CueIndex) {
    textCount = index.trie.count
    firsts = [Entry](repeating: -1, count: textCount + index.setCount)
    used = [Bool](repeating: false, count: hits.count)
    for entity in entities { kinds |= 1 << UInt32(entity.kindNumber) }
    // from the back, each put in front: so lists run forward, and longer texts, found later, come first
    for place in hits.indices.reversed() {
      for hit in hits[place] where hit.literal < textCount {
        used[place] = true
        add(place, hit, to: hit.literal)
        index.setsOf.forEach(in: hit.literal) { set in add(place, hit, to: textCount + Int(set)) }
      }
    }
  }

  private mutating func add(_ place: Int, _ hit: LiteralTrie.Hit, to list: Int) {
    guard firsts.indices.contains(list) else { return }
    following.append(firsts[list])
    places.append(Int32(place))
    ends.append(Int32(hit.end))
    bySound.append(hit.bySound)
    firsts[list] = Entry(places.count - 1)
  }

  /// How a cue's need of a text, a set or a kind of value is written.
  static func need(text: Int) -> Int32 { Int32(text) << 2 }
  static func need(set: Int) -> Int32 { Int32(set) << 2 | 1 }
  static func need(kind: Int) -> Int32 { Int32(kind) << 2 | 2 }

  /// Whether what a cue needs stands anywhere in the line.
  @inline(__always)
  func isThere(_ need: Int32) -> Bool {
    let number = Int(need >> 2)
    switch need & 3 {
    case 0: return first(number) >= 0
    case 1: return first(textCount + number) >= 0
    default: return kinds >> UInt32(truncatingIfNeeded: number) & 1 == 1
    }
  }

  /// Whether any text stands at a place.
  func isAny(at place: Int) -> Bool { used[place] }

  @inline(__always)
  private func first(_ list: Int) -> Entry { list >= 0 && list < firsts.count ? firsts[list] : -1 }

  func first(ofText text: Int32, at place: Int) -> Entry? { first(from: first(Int(text)), at: place) }
  func first(ofSet set: Int32, at place: Int) -> Entry? {
    first(from: first(textCount + Int(set)), at: place)
  }

  @inline(__always)
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
    forEachPlace(from: first(Int(text)), visit)
  }
  func forEachPlace(ofSet set: Int32, _ visit: (Int) -> Void) {
    forEachPlace(from: first(textCount + Int(set)), visit)
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
