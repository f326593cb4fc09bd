import Diagnostics
import Execution
import NotebookFormat
import Typesetting

/// Walks through a lesson once, in reading order, and gives out numbers.
struct LessonNumbering {
  private(set) var outline: LessonOutline
  private var counts: [String: Int] = [:]
  private var sectionCounts: [Int] = []
  private let topLevel: Int
  /// The title as the text of a heading would be.
  private let plainTitle: String
  /// The labels of footnotes in the order of their first use.
  private var newNotes: [String] = []
  private var source: SourceText { outline.notebook.source }

  init(_ lesson: Lesson, index: Int, number: String) {
    let notebook = lesson.run.notebook
    let title = Self.title(of: lesson)
    outline = LessonOutline(lesson: lesson, index: index, number: number, title: title)
    outline.isDated = notebook.frontMatter.date != nil
    let front = notebook.frontMatter
    plainTitle = front.title == nil ? title : front.titleContent.plainText
    let headings = notebook.headings.filter { [plainTitle] in
      !Self.repeats($0, plainTitle, notebook)
    }
    topLevel = headings.map(\.level).min() ?? 1
  }

  private static func title(of lesson: Lesson) -> String {
    let notebook = lesson.run.notebook
    if let title = notebook.frontMatter.title?.value { return title }
    if case .heading(let heading)? = notebook.blocks.first?.kind, heading.level == 1 {
      return heading.title.plainText
    }
    return lesson.name
  }

  /// Whether a heading at the top of the file says the title again.
  private static func repeats(_ heading: Heading, _ title: String, _ notebook: Notebook) -> Bool {
    guard heading.level == 1, heading.label == nil,
      case .heading(let first)? = notebook.blocks.first?.kind, first.id == heading.id
    else { return false }
    return heading.title.plainText == title
  }

  mutating func number() {
    for block in outline.notebook.blocks {
      let first = newNotes.count
      visit([block])
      // A note may have notes itself.
      var index = first
      while index < newNotes.count {
        let label = newNotes[index]
        let note = outline.notebook.footnotes.first { $0.label.value == label }
        visit(note?.blocks ?? [])
        index += 1
      }
      outline.notes[block.range.lowerBound] = Array(newNotes[first...])
    }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      visit(block)
      for inline in block.inlines { visit(inline) }
      visit(block.children)
    }
  }

  private mutating func visit(_ block: Block) {
    let start = block.range.lowerBound
    switch block.kind {
    case .heading(let heading): visit(heading, start)
    case .callout(let callout): visit(callout, start)
    case .formula(let formula): visit(formula)
    case .table(let table) where table.label != nil || !table.caption.isEmpty:
      count("tbl", table.label, start)
    case .figure(let figure): count("fig", figure.image.label, start)
    case .cell(let cell): visit(cell, start)
    default: break
    }
  }

  private mutating func visit(_ inline: Inline) {
    switch inline.kind {
    case .formula(let formula): visit(formula)
    case .footnote(let label) where outline.footnotes[label] == nil:
      newNotes.append(label)
      outline.footnotes[label] = newNotes.count
    case .citation(let works):
      for work in works where !outline.citations.contains(work.key.value) {
        outline.citations.append(work.key.value)
      }
    case .image(let image): refuse(image.label)
    default: break
    }
    for child in inline.children { visit(child) }
  }

  /// Only figures have numbers.
  private mutating func refuse(_ label: NotebookFormat.Label?) {
    guard let label else { return }
    outline.diagnostics.append(
      Diagnostic(
        "label '\(label.value)' is on an image without a caption",
        at: Place(source, label.range),
        help: "put the image alone into its paragraph, with the caption in quotes behind its path"))
    target(label, number: nil)
  }

  /// The next number of a counter, for the thing that starts at an offset.
  private mutating func count(
    _ counter: String, _ label: NotebookFormat.Label?, _ start: Int
  ) {
    counts[counter, default: 0] += 1
    let number = "\(outline.number).\(counts[counter, default: 0])"
    outline.numbers[start] = number
    if let label { target(label, number: number) }
  }

  private mutating func target(_ label: NotebookFormat.Label, number: String?) {
    outline.anchors.insert(label.value)
    outline.targets.append(
      LabelTarget(
        label: label.value, number: number, lesson: outline.index,
        place: Place(source, label.range)))
  }
}

/// Sections, callouts, cells and formulas.
extension LessonNumbering {
  private mutating func visit(_ heading: Heading, _ start: Int) {
    outline.anchors.insert(heading.id)
    if Self.repeats(heading, plainTitle, outline.notebook) { return }
    // A level that is left out would leave a hole in the page's outline.
    let depth = min(heading.level - topLevel, sectionCounts.count, 4)
    let numbered = Array(sectionCounts.prefix(depth + 1))
    sectionCounts = numbered.count > depth ? numbered : numbered + [0]
    sectionCounts[depth] += 1
    let number =
      depth < 2
      ? ([outline.number] + sectionCounts.map(String.init)).joined(separator: ".") : nil
    outline.numbers[start] = number
    outline.sections.append(
      LessonOutline.Section(level: depth + 2, number: number, heading: heading))
    if let label = heading.label { target(label, number: number) }
  }

  private mutating func visit(_ callout: Callout, _ start: Int) {
    if let label = callout.label, !callout.kind.value.isNumbered { target(label, number: nil) }
    switch callout.kind.value {
    case .definition, .theorem, .lemma, .example: count("thm", callout.label, start)
    case .exercise: count("exr", callout.label, start)
    case .solution: outline.solutionCells.formUnion(callout.blocks.flatMap(\.cellOrdinals))
    default: break
    }
  }

  private mutating func visit(_ cell: Cell, _ start: Int) {
    outline.anchors.insert(cell.anchor)
    guard let kind = numberedKind(of: cell) else {
      if let label = cell.label, LabelKind(of: label.value) != nil { refuse(cell, label) }
      return
    }
    count(kind, cell.label, start)
  }

  /// What the cell's output is counted as: a figure, a table, or nothing.
  private func numberedKind(of cell: Cell) -> String? {
    if cell.has(.hidden) { return nil }
    let labelKind = cell.label.flatMap { LabelKind(of: $0.value) }
    if labelKind == .table { return "tbl" }
    let run = outline.lesson.run.cells[safe: cell.ordinal]
    let hasFigure = run?.outputs.contains { if case .figure = $0 { true } else { false } } ?? false
    if labelKind == .figure, hasFigure || run?.status != .succeeded { return "fig" }
    return hasFigure && (labelKind == .figure || cell.options.caption != nil) ? "fig" : nil
  }

  /// A label that promises a number which the cell cannot have.
  private mutating func refuse(_ cell: Cell, _ label: NotebookFormat.Label) {
    target(label, number: nil)
    let isFigure = LabelKind(of: label.value) == .figure
    let summary =
      cell.has(.hidden)
      ? "label '\(label.value)' is on a hidden cell"
      : isFigure
        ? "cell '\(label.value)' shows no figure"
        : "label '\(label.value)' does not name a figure or a table"
    outline.diagnostics.append(
      Diagnostic(
        summary, at: Place(source, label.range),
        help: cell.has(.hidden)
          ? "remove '.hidden', or write 'echo=false' to hide only the code"
          : isFigure
            ? "end the cell with a chart, or use a label without 'fig-'"
            : "begin a cell's label with 'fig-' or 'tbl-', or with no prefix of references"))
  }

  private mutating func visit(_ formula: NotebookFormat.Formula) {
    let label = formula.label.map {
      Typesetting.Formula.Label($0.value, at: Place(source, $0.range))
    }
    let typeset = Typesetting.Formula(
      formula.latex.namingEquations, display: formula.isDisplay, label: label)
    let found = typeset.outline
    outline.diagnostics += found.diagnostics
    var rows: [String?] = []
    for row in found.rows {
      var number: String?
      if row.numbering == .automatic {
        counts["eq", default: 0] += 1
        number = "\(outline.number).\(counts["eq", default: 0])"
      }
      rows.append(number)
      if case .tag(let tag) = row.numbering { number = tag }
      if let label = row.label { target(label, number) }
    }
    outline.formulas.append(
      LessonOutline.FormulaOutline(
        formula: typeset, outline: found, rows: rows, offset: formula.offset))
  }

  private mutating func target(_ label: Typesetting.Formula.Label, _ number: String?) {
    outline.anchors.insert(label.name)
    outline.targets.append(
      LabelTarget(
        label: label.name, number: number, lesson: outline.index, place: label.place))
  }
}

extension Cell {
  /// What a link to the cell says behind `#`. No slug of a heading contains a full stop.
  var anchor: String { label?.value ?? "cell.\(ordinal + 1)" }
}

extension CalloutKind {
  /// Whether the callout is counted.
  fileprivate var isNumbered: Bool { labelPrefix != nil && self != .proof }
}

extension Block {
  /// The ordinals of the cells in the block.
  fileprivate var cellOrdinals: [Int] {
    var ordinals: [Int] = []
    visit { if case .cell(let cell) = $0.kind { ordinals.append(cell.ordinal) } }
    return ordinals
  }
}

extension Collection {
  /// The element at an index, or nil if there is none.
  subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
