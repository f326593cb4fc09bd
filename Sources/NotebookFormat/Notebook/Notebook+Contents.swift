import Diagnostics

extension Notebook {
  /// All cells in reading order, also those in lists, quotes, callouts and footnotes.
  package var cells: [Cell] {
    var cells: [Cell] = []
    visitBlocks { if case .cell(let cell) = $0.kind { cells.append(cell) } }
    return cells.sorted { $0.ordinal < $1.ordinal }
  }

  /// All headings in reading order.
  package var headings: [Heading] {
    var headings: [Heading] = []
    visitBlocks { if case .heading(let heading) = $0.kind { headings.append(heading) } }
    return headings
  }

  /// All labels that can be referred to, with their places, in reading order.
  package var labels: [Label] {
    var labels: [Label] = []
    visitBlocks { if let label = $0.label { labels.append(label) } }
    visitInlines { if let label = $0.label { labels.append(label) } }
    return labels.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Calls a function with every block, outer ones first.
  package func visitBlocks(_ body: (Block) -> Void) {
    for block in blocks { block.visit(body) }
    for footnote in footnotes { for block in footnote.blocks { block.visit(body) } }
  }

  /// Calls a function with every inline of the notebook, outer ones first, captions included.
  package func visitInlines(_ body: (Inline) -> Void) {
    visitBlocks { block in
      for inline in block.inlines { inline.visit(body) }
    }
  }
}

extension Block {
  /// The label that the block itself carries.
  package var label: Label? {
    switch kind {
    case .heading(let heading): heading.label
    case .callout(let callout): callout.label
    case .cell(let cell): cell.label
    case .formula(let formula): formula.label
    case .table(let table): table.label
    case .figure(let figure): figure.image.label
    case .paragraph, .list, .quote, .code, .rule: nil
    }
  }

  /// The blocks directly inside.
  package var children: [Block] {
    switch kind {
    case .list(let list): list.items.flatMap(\.blocks)
    case .quote(let blocks): blocks
    case .callout(let callout): callout.blocks
    default: []
    }
  }

  /// The text directly inside, captions and titles included.
  package var inlines: [Inline] {
    switch kind {
    case .paragraph(let inlines): inlines
    case .heading(let heading): heading.title
    case .callout(let callout): callout.title
    case .cell(let cell): cell.options.caption?.value ?? []
    case .table(let table):
      table.header.flatMap(\.content) + table.rows.joined().flatMap(\.content) + table.caption
    case .figure(let figure): figure.caption
    case .list, .quote, .code, .formula, .rule: []
    }
  }

  /// Calls a function with the block and every block inside it.
  package func visit(_ body: (Block) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }
}

extension Inline {
  /// The inlines directly inside.
  package var children: [Inline] {
    switch kind {
    case .styled(_, let content): content
    case .link(let link): link.content
    default: []
    }
  }

  /// The label that the inline itself carries.
  package var label: Label? {
    switch kind {
    case .formula(let formula): formula.label
    case .image(let image): image.label
    default: nil
    }
  }

  /// Calls a function with the inline and every inline inside it.
  package func visit(_ body: (Inline) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }
}

extension [Inline] {
  /// The characters alone: formulas as LaTeX, images as their description, line breaks as spaces.
  package var plainText: String {
    map { inline in
      switch inline.kind {
      case .text(let text), .code(let text): text
      case .formula(let formula): formula.latex.text
      case .inlineValue(let expression): expression.text
      case .styled, .link: inline.children.plainText
      case .image(let image): image.alt
      case .reference(let label): label
      case .citation, .footnote: ""
      case .softBreak, .hardBreak: " "
      }
    }.joined()
  }
}
