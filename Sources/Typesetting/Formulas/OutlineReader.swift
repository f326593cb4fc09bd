import Diagnostics

/// Walks over a formula's tokens once and collects its outline.
struct OutlineReader {
  private let formula: Formula
  private let text: LaTeXText
  private var outline = Outline()
  private var groups: [LaTeXGroup] = []
  private var environment: NumberingEnvironment?
  private var row = Outline.Row(numbering: .none, label: nil, range: 0..<0)
  private var rowHasContent = false
  /// Labels by name, for the second one of a name to point at the first.
  private var labels: [String: Formula.Label] = [:]

  init(_ formula: Formula, _ text: LaTeXText) {
    self.formula = formula
    self.text = text
  }

  mutating func read() -> Outline {
    startDisplay()
    var index = 0
    while index < text.tokens.count { index = readToken(at: index) }
    if environment != nil { finishRow(at: text.end, isLast: true) }
    if formula.isDisplay, outline.environment == nil { finishDisplay() }
    return outline
  }

  private mutating func startDisplay() {
    row = Outline.Row(numbering: .none, label: formula.label, range: 0..<text.end)
    if let label = formula.label { labels[label.name] = label }
  }

  /// Reads the token at an index and returns the index of the next one.
  private mutating func readToken(at index: Int) -> Int {
    let token = text.tokens[index]
    switch token.kind {
    case .space, .comment: return index + 1
    case .command("\\label"): return readLabel(at: index)
    case .command("\\tag"): return readTag(at: index)
    case .command("\\ref"), .command("\\eqref"): return readReference(at: index)
    case .command("\\notag"), .command("\\nonumber"):
      if !isTag(row.numbering) { row.numbering = .none }
      return index + 1
    case .command("\\begin"): return readBegin(at: index)
    case .command("\\end"): return readEnd(at: index)
    case .command(let name) where isInRow && Self.rowSeparators.contains(name):
      if environment?.hasOneRow != true { nextRow(at: token.range) }
      return index + 1
    case .open: groups.append(.brace)
    case .close: if groups.last == .brace { groups.removeLast() }
    case .command, .ampersand, .character: break
    }
    rowHasContent = true
    return index + 1
  }

  private static let rowSeparators: Set = ["\\\\", "\\cr", "\\newline", "\\tabularnewline"]

  private func isTag(_ numbering: Outline.Row.Numbering) -> Bool {
    if case .tag = numbering { true } else { false }
  }
}

// Environments and rows.
extension OutlineReader {
  /// Whether the reader stands in a row of the numbering environment, outside of other groups.
  private var isInRow: Bool { environment.map { groups == [.environment($0.name)] } ?? false }

  private mutating func readBegin(at index: Int) -> Int {
    rowHasContent = true
    guard let name = text.environmentName(at: index) else { return index + 1 }
    let range = text.environmentRange(at: index)
    let numbering = NumberingEnvironment(name)
    if let numbering, formula.isDisplay, groups.isEmpty, environment == nil, formula.label == nil {
      environment = numbering
      outline.environment = name
      startRow(at: range.upperBound)
    }
    groups.append(.environment(name))
    return text.argument(at: index + 1)?.next ?? index + 1
  }

  private mutating func readEnd(at index: Int) -> Int {
    if isInRow {
      let end = text.tokens[index].range.lowerBound
      finishRow(at: end, isLast: true)
      environment = nil
    }
    if case .environment = groups.last { groups.removeLast() }
    rowHasContent = true
    return text.argument(at: index + 1)?.next ?? index + 1
  }

  private mutating func nextRow(at separator: Range<Int>) {
    finishRow(at: separator.lowerBound, isLast: false)
    startRow(at: separator.upperBound)
  }

  private mutating func startRow(at offset: Int) {
    let isNumbered = environment.map { !$0.isStarred } ?? false
    row = Outline.Row(
      numbering: isNumbered ? .automatic : .none, label: nil, range: offset..<offset)
    rowHasContent = false
  }

  /// The row behind the last `\\` counts only if something is in it.
  private mutating func finishRow(at offset: Int, isLast: Bool) {
    let counts = !isLast || rowHasContent || outline.rows.isEmpty
    row.range = row.range.lowerBound..<max(row.range.lowerBound, offset)
    if let label = row.label, let problem = problemOfRow(counts: counts) {
      outline.diagnostics.append(problem.diagnostic(label))
    }
    if counts { outline.rows.append(row) }
  }

  /// Why the row's label would lead nowhere.
  private func problemOfRow(counts: Bool) -> LabelProblem? {
    guard counts else { return .behindLastRow }
    guard row.numbering == .none else { return nil }
    guard let environment, environment.isStarred else { return .withoutNumber }
    return .starred(environment)
  }

  private mutating func finishDisplay() {
    if row.label != nil, row.numbering == .none { row.numbering = .automatic }
    row.range = 0..<text.end
    outline.rows = [row]
  }
}

// Labels, tags and references.
extension OutlineReader {
  private func mention(_ range: Range<Int>) -> Formula.Label {
    Formula.Label(text[range], at: formula.slice.place(range))
  }

  private mutating func readReference(at index: Int) -> Int {
    rowHasContent = true
    guard let argument = text.argument(at: index + 1) else { return index + 1 }
    outline.references.append(mention(argument.inside))
    return argument.next
  }

  private mutating func readTag(at index: Int) -> Int {
    var start = index + 1
    while start < text.tokens.count, text.tokens[start].isSpace { start += 1 }
    let isBare = start < text.tokens.count && text[text.tokens[start].range] == "*"
    if isBare { start += 1 }
    guard let argument = text.argument(at: start) else { return index + 1 }
    row.numbering = .tag(text[argument.inside])
    row.isTagBare = isBare
    return argument.next
  }

  private mutating func readLabel(at index: Int) -> Int {
    guard let argument = text.argument(at: index + 1) else { return index + 1 }
    let label = mention(argument.inside)
    if let problem = problem(of: label) {
      outline.diagnostics.append(problem.diagnostic(label))
    } else {
      row.label = label
    }
    labels[label.name] = labels[label.name] ?? label
    return argument.next
  }

  private func problem(of label: Formula.Label) -> LabelProblem? {
    if let problem = LabelProblem.ofName(label.name) { return problem }
    guard formula.isDisplay else { return .inline }
    if let first = labels[label.name] { return .repeated(first) }
    if let whole = formula.label { return .besideDisplayLabel(whole) }
    if let other = row.label { return .second(other) }
    if isInRow || (environment == nil && groups.isEmpty && outline.environment == nil) {
      return nil
    }
    return groups.last.map(LabelProblem.inside) ?? .outsideRows
  }
}
