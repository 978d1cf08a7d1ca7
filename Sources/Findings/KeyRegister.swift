/// Finds a key that an object has already: by looking through a few, by hash among many.
struct KeyRegister {
  private static let few = 12
  private var indices: [String: Int] = [:]
  private var indexed = 0

  /// The index of the member with this key; nil if it is new.
  mutating func firstIndex(of key: String, among members: [LocatedJSON.Member]) -> Int? {
    guard members.count > Self.few else { return members.firstIndex { $0.key.value == key } }
    while indexed < members.count {
      indices[members[indexed].key.value] = indexed
      indexed += 1
    }
    return indices[key]
  }
}
