import Diagnostics

/// Reads a template.
struct TemplateReader {
  private let source: SourceText
  private var bytes: [UInt8] { source.bytes }
  private var position = 0
  private var markup: MarkupScanner
  /// The fields that can be named, those of the innermost list last.
  private var scopes: [[TemplateField]]
  private var open: [Section] = []
  private var pieces: [Template.Piece] = []
  /// Where the markup starts that is not a piece yet.
  private var start = 0
  private var shown: Set<String> = []
  private var diagnostics: [Diagnostic] = []
  /// Whether sections overlap, so that it is not known any more which one is closed where.
  private var isTangled = false

  private struct Section {
    let field: Template.Field
    let range: Range<Int>
    let isInverted: Bool
    let isList: Bool
    let outer: [Template.Piece]
    let state: MarkupScanner.State
    var name: String { field.name }
  }

  private struct Tag {
    /// `#`, `^`, `/`, `!`, `{`, or none.
    let sigil: UInt8?
    let name: String
    let range: Range<Int>
    let nameRange: Range<Int>
  }

  /// A template of the course.
  static func read(
    _ source: SourceText, as kind: TemplateKind
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    var reader = TemplateReader(source, kind.fields)
    reader.read()
    reader.checkRequired(kind)
    return (Template(pieces: reader.pieces), reader.diagnostics.inReadingOrder)
  }

  /// A template of the theme, which tests read as if it were of a course.
  static func builtIn(_ text: String, _ fields: [TemplateField]) -> Template {
    var reader = TemplateReader(SourceText(path: "", text), fields)
    reader.read()
    return Template(pieces: reader.pieces)
  }

  private init(_ source: SourceText, _ fields: [TemplateField]) {
    self.source = source
    scopes = [fields]
    markup = MarkupScanner(source)
  }

  private mutating func read() {
    while position < bytes.count {
      guard starts("{{", at: position) else {
        position += 1
        continue
      }
      flush(upTo: position)
      guard let tag = tag() else {
        report(.unclosed, position..<position + 2)
        start = bytes.count
        break
      }
      position = tag.range.upperBound
      take(tag)
      start = position
    }
    flush(upTo: bytes.count)
    for section in open.reversed() {
      if !isTangled { report(.sectionUnclosed(section.name), section.range) }
      pieces = section.outer
    }
    if diagnostics.isEmpty { diagnostics += markup.finished() }
  }

  /// The markup up to an offset becomes a piece.
  private mutating func flush(upTo end: Int) {
    guard end > start else { return }
    pieces.append(.markup(source[start..<end]))
    diagnostics += markup.read(start..<end)
  }

  // MARK: Tags

  private func starts(_ text: String, at offset: Int) -> Bool {
    bytes[offset...].starts(with: text.utf8)
  }

  /// The tag at the position; nil if it is not closed.
  private func tag() -> Tag? {
    let isMarkup = starts("{{{", at: position)
    let end = isMarkup ? "}}}" : "}}"
    var inner = position + (isMarkup ? 3 : 2)
    let sigil: UInt8? =
      isMarkup
      ? UInt8(ascii: "{")
      : inner < bytes.count && "#^/!".utf8.contains(bytes[inner])
        ? bytes[inner] : nil
    if sigil != nil, !isMarkup { inner += 1 }
    var close = inner
    while close < bytes.count, !starts(end, at: close) {
      // Only a comment may be longer than a line.
      if bytes[close] == UInt8(ascii: "\n"), sigil != UInt8(ascii: "!") { return nil }
      close += 1
    }
    guard close < bytes.count else { return nil }
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let nameStart = bytes[inner..<close].firstIndex { !isSpace($0) } ?? close
    let nameEnd = bytes[nameStart..<close].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? nameStart
    return Tag(
      sigil: sigil, name: source[nameStart..<nameEnd], range: position..<close + end.utf8.count,
      nameRange: nameStart..<nameEnd)
  }

  private mutating func take(_ tag: Tag) {
    switch tag.sigil {
    case UInt8(ascii: "!"): skipLine(of: tag)
    case UInt8(ascii: "#"): beginSection(tag, isInverted: false)
    case UInt8(ascii: "^"): beginSection(tag, isInverted: true)
    case UInt8(ascii: "/"): endSection(tag)
    default: addValue(tag)
    }
  }

  /// A section's tag that has a line for itself takes the line with it.
  private mutating func skipLine(of tag: Tag) {
    let line = source.lineRange(source.lineIndex(at: tag.range.lowerBound))
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") }
    let end = max(line.upperBound, tag.range.upperBound)
    guard bytes[line.lowerBound..<tag.range.lowerBound].allSatisfy(isBlank),
      bytes[tag.range.upperBound..<end].allSatisfy(isBlank)
    else { return }
    if case .markup(let text)? = pieces.last {
      let kept = text.reversed().drop { $0 == " " }
      pieces[pieces.count - 1] = .markup(String(kept.reversed()))
    }
    position = min(bytes.count, end + 1)
  }

  // MARK: Values

  /// The innermost field with the name of a tag.
  private mutating func known(_ tag: Tag) -> (field: TemplateField, depth: Int)? {
    for (depth, scope) in scopes.enumerated().reversed() {
      if let field = scope.first(where: { $0.name == tag.name }) { return (field, depth) }
    }
    report(.unknown(tag.name, scopes.joined().map(\.name)), tag.nameRange)
    return nil
  }

  private mutating func addValue(_ tag: Tag) {
    guard let (field, depth) = known(tag) else { return }
    shown.insert(field.name)
    let isMarkup = tag.sigil == UInt8(ascii: "{")
    switch field.kind {
    case .text where isMarkup, .address where isMarkup:
      return report(.textAsMarkup(field.name), tag.range)
    case .markup where !isMarkup: return report(.markupAsText(field.name), tag.range)
    case .list, .fact: return report(.noValue(field.name), tag.range)
    default: break
    }
    if let problem = markup.problem(of: field) { return report(problem, tag.range) }
    pieces.append(
      .value(Template.Field(name: field.name, depth: depth), inAttribute: markup.isInAttribute))
    markup.passValue()
  }

  // MARK: Sections

  private mutating func beginSection(_ tag: Tag, isInverted: Bool) {
    skipLine(of: tag)
    let known = known(tag)
    var isList = false
    if !isInverted, case .list(let fields)? = known?.field.kind {
      scopes.append(fields)
      isList = true
    }
    open.append(
      Section(
        field: Template.Field(name: tag.name, depth: known?.depth ?? 0), range: tag.range,
        isInverted: isInverted, isList: isList, outer: pieces, state: markup.state))
    pieces = []
  }

  private mutating func endSection(_ tag: Tag) {
    skipLine(of: tag)
    if isTangled { return }
    guard let section = open.last else { return report(.closesNothing(tag.name), tag.range) }
    guard section.name == tag.name else {
      report(
        .closesOther(tag.name, section.name), tag.range,
        [Diagnostic.Note("'{{#\(section.name)}}' begins here", at: place(section.range))])
      isTangled = true
      return
    }
    close(open.removeLast())
    if diagnostics.isEmpty, let problem = markup.problem(ofSection: tag.name, since: section.state)
    {
      report(problem, section.range)
    }
  }

  private mutating func close(_ section: Section) {
    if section.isList { scopes.removeLast() }
    pieces =
      section.outer + [.section(section.field, isInverted: section.isInverted, pieces)]
  }

  // MARK: Problems

  private mutating func checkRequired(_ kind: TemplateKind) {
    guard diagnostics.isEmpty else { return }
    for name in kind.required where !shown.contains(name) {
      report(.missing(kind.field(named: name) ?? .text(name), in: kind.name), 0..<0)
    }
  }

  private func place(_ range: Range<Int>) -> Place { Place(source, range) }

  private mutating func report(
    _ problem: TemplateProblem, _ range: Range<Int>, _ notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(problem.diagnostic(at: place(range), notes))
  }
}
