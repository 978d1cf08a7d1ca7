/// The cues' part of a compiled vocabulary's file. The bytes are trusted: a checksum over all of them is checked first.
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
    out.add(trie.openEnds)
    out.add(program.steps.map(\.kind.rawValue))
    out.add(program.steps.map(\.argument))
    out.add(program.steps.map(\.next))
    out.add(program.branches)
    out.add(entries.map(\.source))
    out.add(entries.map(\.required))
    out.add(entries.map(\.excluded))
    out.add(entries.map { Int32($0.act) })
    out.add(entries.map { UInt8($0.against ? 1 : 0) })
    out.add(entries.map { $0.value.map { "\($0.name)=\($0.value)" } ?? "" })
    out.add(entries.map(\.guarded))
    out.add(entries.map { UInt8($0.isWide ? 1 : 0) })
    out.add(triggers)
    out.add(entityTriggers)
    out.add(setsOf)
    out.add(classesOf)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    func nodes(_ input: inout ByteReader) throws(ByteReader.Damage) -> LiteralTrie.Nodes {
      LiteralTrie.Nodes(
        edgeStarts: try input.numbers(), labels: try input.numbers(), targets: try input.numbers(),
        textStarts: try input.numbers(),
        texts: try input.numbers())
    }
    let written = try nodes(&input)
    let spoken = try nodes(&input)
    let trie = LiteralTrie(
      written: written, spoken: spoken, scalars: try input.numbers(), starts: try input.numbers(),
      openEnds: try input.numbers())
    var program = CueProgram()
    let kinds = try input.numbers(UInt8.self)
    let arguments = try input.numbers(Int32.self)
    let nexts = try input.numbers(Int32.self)
    program.branches = try input.rows()
    guard kinds.count == arguments.count, kinds.count == nexts.count else { throw ByteReader.Damage() }
    program.steps = kinds.indices.map { place in
      .init(
        kind: CueProgram.Kind(rawValue: kinds[place]) ?? .accept, argument: arguments[place],
        next: nexts[place])
    }
    let sources = try input.texts()
    let required = try input.rows()
    let excluded = try input.rows()
    let acts = try input.numbers(Int32.self)
    let against = try input.numbers(UInt8.self)
    let values = try input.texts()
    let guarded = try input.rows()
    let wide = try input.numbers(UInt8.self)
    guard
      [guarded.count, wide.count, required.count, excluded.count, acts.count, against.count, values.count]
        .allSatisfy({ $0 == sources.count })
    else {
      throw ByteReader.Damage()
    }
    let entries = sources.indices.map { place in
      Entry(
        source: sources[place], required: required[place], excluded: excluded[place], act: Int(acts[place]),
        against: against[place] == 1,
        value: Slot(written: values[place]), guarded: guarded[place], isWide: wide[place] == 1)
    }
    self.init(
      trie: trie, program: program, entries: entries, triggers: try input.rows(),
      entityTriggers: try input.rows(),
      setsOf: try input.rows(), classesOf: try input.rows())
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
