/// The cues' part of a compiled vocabulary's file.
extension CueIndex {
  func write(to out: inout ByteWriter) {
    for nodes in [trie.written, trie.spoken] {
      out.add(nodes.edgeStarts)
      out.add(nodes.labels)
      out.add(nodes.targets)
      out.add(nodes.textStarts)
      out.add(nodes.texts)
    }
    out.add(trie.scalars)
    out.add(trie.starts)
    out.add(trie.marks)
    program.write(to: &out)
    entries.write(to: &out)
    triggers.write(to: &out)
    entityTriggers.write(to: &out)
    setsOf.write(to: &out)
    classesOf.write(to: &out)
    out.add(UInt32(setCount))
  }

  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    func nodes(_ input: inout ByteReader) throws(ByteReader.Damage) -> LiteralTrie.Nodes {
      LiteralTrie.Nodes(
        edgeStarts: try input.column(), labels: try input.column(), targets: try input.column(),
        textStarts: try input.column(), texts: try input.column())
    }
    let written = try nodes(&input)
    let spoken = try nodes(&input)
    let trie = LiteralTrie(
      written: written, spoken: spoken, scalars: try input.column(), starts: try input.column(),
      marks: try input.column())
    self.init(
      trie: trie, program: try CueProgram(from: &input), entries: try CueEntries(from: &input),
      triggers: try input.rows(), entityTriggers: try input.rows(), setsOf: try input.rows(),
      classesOf: try input.rows(), setCount: Int(try input.number(UInt32.self)))
    guard setCount <= 1 << 20 else { throw ByteReader.Damage() }
  }
}

extension Slot {
  /// A slot written as `name=value`; nil for an empty text.
  init?(written: String) {
    let parts = written.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    self.init(String(parts[0]), String(parts[1]))
  }
}
