import Diagnostics
import NotebookFormat

/// A notebook as an indented list: what each part is, where it stands, and the text it selects.
struct NotebookDump {
  private(set) var text = ""
  private let source: SourceText
  private var depth = 0

  init(_ notebook: Notebook, _ diagnostics: [Diagnostic]) {
    source = notebook.source
    add(notebook.frontMatter)
    for block in notebook.blocks { add(block) }
    for footnote in notebook.footnotes {
      line("footnote \(footnote.label.value)", footnote.range)
      nested { for block in footnote.blocks { $0.add(block) } }
    }
    for diagnostic in diagnostics { text += DiagnosticRenderer().render(diagnostic) }
  }

  private mutating func nested(_ body: (inout NotebookDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// One line; the selected text is cut after 60 characters.
  private mutating func line(_ what: String, _ range: Range<Int>) {
    let place = Place(source, range)
    let selected = source[range].replacing("\n", with: "⏎").replacing("\t", with: "⇥")
    let cut =
      selected.count > 60 ? selected.prefix(40) + " … " + selected.suffix(18) : selected[...]
    let where_ = "\(place.start.line):\(place.start.column)-\(place.end.line):\(place.end.column)"
    text += String(repeating: "  ", count: depth) + "\(what) [\(where_)] ‹\(cut)›\n"
  }

  private mutating func label(_ label: Label?) {
    if let label { line("label", label.range) }
  }

  private mutating func add(_ front: FrontMatter) {
    guard let range = front.range else { return }
    line("front matter", range)
    nested { dump in
      if let title = front.title { dump.line("title '\(title.value)'", title.range) }
      if let summary = front.summary { dump.line("summary '\(summary.value)'", summary.range) }
      if let level = front.difficulty { dump.line("difficulty \(level.value)", level.range) }
      if let time = front.time { dump.line("time '\(time.value)'", time.range) }
      for text in front.prerequisites { dump.line("prerequisite '\(text.value)'", text.range) }
      for text in front.objectives { dump.line("objective '\(text.value)'", text.range) }
      if let seed = front.seed { dump.line("seed \(seed.value)", seed.range) }
      for parameter in front.parameters {
        dump.line("parameter \(parameter.name.value)", parameter.name.range)
        dump.line("value \(parameter.value.value)", parameter.value.range)
      }
    }
  }

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines): element("paragraph", block, inlines)
    case .heading(let heading):
      element("heading \(heading.level) #\(heading.id)", block, heading.title, heading.label)
    case .list(let list):
      let start = list.start.map { "from \($0)" } ?? "of bullets"
      line("\(list.isTight ? "tight" : "loose") list \(start)", block.range)
      nested { for item in list.items { $0.add(item) } }
    case .quote(let blocks):
      line("quote", block.range)
      nested { for block in blocks { $0.add(block) } }
    case .callout(let callout): add(callout, block.range)
    case .cell(let cell): add(cell)
    case .code(let code):
      line("code \(code.language?.value ?? "-")", block.range)
      nested { $0.slice(code.code) }
    case .formula(let formula): add(formula, block.range)
    case .table(let table): add(table, block.range)
    case .figure(let figure):
      element("figure \(figure.image.destination)", block, figure.caption, figure.image.label)
      nested { $0.line("destination", figure.image.destinationRange) }
    case .rule: line("rule", block.range)
    }
  }

  private mutating func element(
    _ name: String, _ block: Block, _ inlines: [Inline], _ label: Label? = nil
  ) {
    line(name, block.range)
    nested { dump in
      dump.label(label)
      for inline in inlines { dump.add(inline) }
    }
  }

  private mutating func add(_ item: ListItem) {
    line(item.isDone.map { $0 ? "done" : "to do" } ?? "item", item.range)
    nested { for block in item.blocks { $0.add(block) } }
  }

  private mutating func add(_ callout: Callout, _ range: Range<Int>) {
    line("callout \(callout.kind.value.rawValue)", range)
    nested { dump in
      dump.label(callout.label)
      if let kind = callout.exerciseKind { dump.line("kind \(kind.value)", kind.range) }
      if let first = callout.title.first, let last = callout.title.last {
        dump.line("title", first.range.lowerBound..<last.range.upperBound)
        dump.nested { for inline in callout.title { $0.add(inline) } }
      }
      for block in callout.blocks { dump.add(block) }
    }
  }

  private mutating func add(_ cell: Cell) {
    line("cell \(cell.ordinal) \(cell.name)", cell.range)
    nested { dump in
      dump.label(cell.label)
      for name in cell.classes { dump.line("class \(name.value)", name.range) }
      dump.add(cell.options)
      dump.slice(cell.code)
    }
  }

  private mutating func add(_ options: CellOptions) {
    if let caption = options.caption {
      line("caption", caption.range)
      nested { for inline in caption.value { $0.add(inline) } }
    }
    if let alt = options.alt { line("alt '\(alt.value)'", alt.range) }
    if let echo = options.echo { line("echo \(echo.value)", echo.range) }
    if let fold = options.fold { line("fold \(fold.value)", fold.range) }
    if let raises = options.raises { line("raises '\(raises.value)'", raises.range) }
    if let timeout = options.timeout { line("timeout \(timeout.value)", timeout.range) }
    if let steps = options.steps { line("steps \(steps.value)", steps.range) }
    if let memory = options.memory { line("memory \(memory.value)", memory.range) }
    if let recursion = options.recursion { line("recursion \(recursion.value)", recursion.range) }
    if let output = options.output { line("output \(output.value)", output.range) }
  }

  private mutating func add(_ formula: Formula, _ range: Range<Int>) {
    line(formula.isDisplay ? "display" : "formula", range)
    nested { dump in
      dump.label(formula.label)
      dump.slice(formula.latex)
    }
  }

  private mutating func add(_ table: Table, _ range: Range<Int>) {
    line("table " + table.alignments.map(\.rawValue).joined(separator: " "), range)
    nested { dump in
      dump.label(table.label)
      for (number, row) in ([table.header] + table.rows).enumerated() {
        for cell in row {
          dump.line(number == 0 ? "header" : "row \(number)", cell.range)
          dump.nested { for inline in cell.content { $0.add(inline) } }
        }
      }
      if !table.caption.isEmpty {
        dump.text += String(repeating: "  ", count: dump.depth) + "caption\n"
        dump.nested { for inline in table.caption { $0.add(inline) } }
      }
    }
  }

  /// Every line of a slice with the place where it starts.
  private mutating func slice(_ slice: SourceSlice) {
    var offset = 0
    for piece in slice.text.split(separator: "\n", omittingEmptySubsequences: false) {
      line("| \(piece)", slice.place(offset..<offset + piece.utf8.count).range)
      offset += piece.utf8.count + 1
    }
  }

  private mutating func add(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): line("text '\(text)'", inline.range)
    case .styled(let style, _): line("\(style)", inline.range)
    case .code(let code): line("code '\(code)'", inline.range)
    case .formula(let formula): return add(formula, inline.range)
    case .inlineValue(let expression):
      line("value", inline.range)
      nested { $0.slice(expression) }
    case .link(let link):
      line("link \(link.destination)\(link.title.map { " '\($0)'" } ?? "")", inline.range)
      nested { $0.line("destination", link.destinationRange) }
    case .image(let image):
      line("image \(image.destination) '\(image.alt)'", inline.range)
      nested { $0.label(image.label) }
    case .reference(let label): line("reference \(label)", inline.range)
    case .citation(let citations):
      line("citation", inline.range)
      nested { dump in
        for item in citations {
          dump.line("'\(item.prefix)' \(item.key.value) '\(item.locator)'", item.key.range)
        }
      }
    case .footnote(let label): line("footnote \(label)", inline.range)
    case .softBreak: line("soft break", inline.range)
    case .hardBreak: line("hard break", inline.range)
    }
    nested { dump in for child in inline.children { dump.add(child) } }
  }
}
