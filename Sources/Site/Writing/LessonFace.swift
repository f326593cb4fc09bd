import Diagnostics
import Execution
import NotebookFormat

/// What the pages of other lessons show of a lesson: while it is the same, so are they.
struct LessonFace: Sendable, Equatable {
  /// A label with its number as references show it.
  struct Target: Sendable, Equatable {
    let label: String
    let number: String?
  }

  let name: String
  let number: String
  let title: String
  let facts: [String]
  /// Whether it is in the feed, which pages mention if there is one.
  let isDated: Bool
  let targets: [Target]
  /// In alphabetical order.
  let anchors: [String]

  init(_ lesson: LessonOutline) {
    name = lesson.lesson.name
    number = lesson.number
    title = lesson.title
    facts = Site.facts(of: lesson)
    isDated = lesson.isDated
    targets = lesson.targets.map { Target(label: $0.label, number: $0.number) }
    anchors = lesson.anchors.sorted()
  }
}

extension LessonFace: Record {
  func write(to writer: inout ByteWriter) {
    for text in [name, number, title] { writer.write(text) }
    writer.write(count: facts.count)
    for fact in facts { writer.write(fact) }
    writer.write(isDated)
    writer.write(count: targets.count)
    for target in targets {
      writer.write(target.label)
      writer.write(optional: target.number)
    }
    writer.write(count: anchors.count)
    for anchor in anchors { writer.write(anchor) }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    (name, number, title) = (try reader.text(), try reader.text(), try reader.text())
    facts = try reader.all { (reader: inout ByteReader) throws(RecordError) in try reader.text() }
    isDated = try reader.bool()
    targets = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      Target(
        label: try reader.text(),
        number: try reader.optional { (reader: inout ByteReader) throws(RecordError) in
          try reader.text()
        })
    }
    anchors = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      try reader.text()
    }
  }
}

extension LessonOutline {
  /// A lesson of which only the face is known, which is enough for the pages of others.
  init(_ face: LessonFace, index: Int) {
    let source = SourceText(path: face.name, "")
    let notebook = Notebook(
      source: source, frontMatter: FrontMatter(), blocks: [], footnotes: [])
    let run = NotebookRun(notebook: notebook, cells: [], inlineValues: [:], diagnostics: [])
    self.init(
      lesson: Lesson(name: face.name, run: run), index: index, number: face.number,
      title: face.title)
    anchors = Set(face.anchors)
    isDated = face.isDated
    targets = face.targets.map { target in
      LabelTarget(
        label: target.label, number: target.number, lesson: index, place: Place(source, 0..<0))
    }
  }

  /// Tells apart what the pages of the course as a whole show of the lesson beyond its face.
  var entryHash: ContentHash {
    var writer = ByteWriter()
    writer.write(frontMatter.range.map { notebook.source[$0] } ?? "")
    var exercises = 0
    notebook.visitBlocks { block in
      if case .callout(let callout) = block.kind, callout.kind.value == .exercise { exercises += 1 }
    }
    writer.write(exercises)
    writer.write(count: citations.count)
    for key in citations { writer.write(key) }
    return ContentHash(writer.bytes)
  }
}
