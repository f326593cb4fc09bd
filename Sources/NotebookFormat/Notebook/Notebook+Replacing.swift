package import Diagnostics

extension Notebook {
  /// The notebook with other code in some cells, by their numbers.
  package func replacing(_ code: [Int: SourceSlice]) -> Notebook {
    if code.isEmpty { return self }
    return Notebook(
      source: source, frontMatter: frontMatter, blocks: blocks.map { $0.replacing(code) },
      footnotes: footnotes.map {
        Footnote(label: $0.label, blocks: $0.blocks.map { $0.replacing(code) }, range: $0.range)
      })
  }
}

extension Block {
  fileprivate func replacing(_ code: [Int: SourceSlice]) -> Block {
    Block(kind: kind.replacing(code), range: range)
  }
}

extension Block.Kind {
  fileprivate func replacing(_ code: [Int: SourceSlice]) -> Block.Kind {
    switch self {
    case .cell(let cell): .cell(code[cell.ordinal].map(cell.replacing) ?? cell)
    case .list(let list): .list(list.replacing(code))
    case .quote(let blocks): .quote(blocks.map { $0.replacing(code) })
    case .callout(let callout): .callout(callout.replacing(code))
    case .paragraph, .heading, .code, .formula, .table, .figure, .rule: self
    }
  }
}

extension Cell {
  fileprivate func replacing(_ code: SourceSlice) -> Cell {
    Cell(
      ordinal: ordinal, label: label, classes: classes, options: options, code: code, range: range)
  }
}

extension List {
  fileprivate func replacing(_ code: [Int: SourceSlice]) -> List {
    let items = items.map { item in
      ListItem(
        isDone: item.isDone, blocks: item.blocks.map { $0.replacing(code) }, range: item.range)
    }
    return List(start: start, isTight: isTight, items: items)
  }
}

extension Callout {
  fileprivate func replacing(_ code: [Int: SourceSlice]) -> Callout {
    Callout(
      kind: kind, title: title, label: label, exerciseKind: exerciseKind,
      blocks: blocks.map { $0.replacing(code) })
  }
}
