extension Notebook {
  /// The notebook without some blocks and all that is in them, and without the footnotes that only
  /// these had. Cells keep their numbers.
  package func removing(_ isRemoved: (Block) -> Bool) -> Notebook {
    let blocks = blocks.removing(isRemoved)
    let notes = footnotes.map { note in
      Footnote(label: note.label, blocks: note.blocks.removing(isRemoved), range: note.range)
    }
    let used = Self.used(notes, from: blocks)
    return Notebook(
      source: source, frontMatter: frontMatter, blocks: blocks,
      footnotes: notes.filter { used.contains($0.label.value) })
  }

  /// The labels of footnotes that blocks name, and of those that these name.
  private static func used(_ notes: [Footnote], from blocks: [Block]) -> Set<String> {
    var used: Set<String> = []
    var open = [blocks]
    while let blocks = open.popLast() {
      var found: Set<String> = []
      for block in blocks {
        block.visit { block in
          for inline in block.inlines {
            inline.visit { if case .footnote(let label) = $0.kind { found.insert(label) } }
          }
        }
      }
      let new = found.subtracting(used)
      used.formUnion(new)
      open += notes.filter { new.contains($0.label.value) }.map(\.blocks)
    }
    return used
  }
}

extension [Block] {
  fileprivate func removing(_ isRemoved: (Block) -> Bool) -> [Block] {
    compactMap { block in
      isRemoved(block) ? nil : Block(kind: block.kind.removing(isRemoved), range: block.range)
    }
  }
}

extension Block.Kind {
  fileprivate func removing(_ isRemoved: (Block) -> Bool) -> Block.Kind {
    switch self {
    case .list(let list):
      .list(
        List(
          start: list.start, isTight: list.isTight,
          items: list.items.map { item in
            ListItem(
              isDone: item.isDone, blocks: item.blocks.removing(isRemoved), range: item.range)
          }))
    case .quote(let blocks): .quote(blocks.removing(isRemoved))
    case .callout(let callout):
      .callout(
        Callout(
          kind: callout.kind, title: callout.title, label: callout.label,
          exerciseKind: callout.exerciseKind, blocks: callout.blocks.removing(isRemoved)))
    case .paragraph, .heading, .cell, .code, .formula, .table, .figure, .rule: self
    }
  }
}
