import Diagnostics
import Execution
import Markup
import NotebookFormat
import Typesetting

/// The page of the course: what it is, a figure out of it, where to start, its map, and its lessons
/// by parts.
struct CoursePage {
  private let outline: CourseOutline
  private let subtitle: ShownText?
  private let about: [ShownText]
  private let diagnostics: [Diagnostic]
  /// Those of the lessons in their order; what is wrong with them is told with their pages.
  private let texts: [LessonTexts]

  init(_ outline: CourseOutline, _ typesetter: Typesetter) {
    self.outline = outline
    var renderer = TextRenderer(language: outline.course.language, typesetter: typesetter)
    subtitle = outline.course.subtitleSlice.map { renderer.text($0) }
    var about: [ShownText] = []
    for paragraph in outline.course.aboutSlice?.paragraphs ?? [] {
      about.append(renderer.text(paragraph))
    }
    self.about = about
    diagnostics = renderer.diagnostics
    texts = SideBySide.map(outline.lessons.count) {
      LessonTexts(outline.lessons[$0], in: outline, typesetter)
    }
  }

  private var course: Course { outline.course }

  private var hasFormulas: Bool {
    subtitle?.hasFormula == true || about.contains(where: \.hasFormula)
      || texts.contains(where: \.hasFormulas)
  }

  var page: BuiltPage {
    BuiltPage(files: [file], copies: [], diagnostics: diagnostics, hasFormulas: hasFormulas)
  }

  private var file: SiteFile {
    let description = subtitle?.text ?? about.map(\.text).joined(separator: "\n\n")
    let frame = PageFrame(
      outline: outline, path: "index.html", title: outline.titles.course.text,
      description: description.isEmpty ? nil : description, hasFormulas: hasFormulas)
    let appendices = outline.appendices.map { title, path -> TemplateValues in
      ["address": .text(frame.address(path)), "title": .text(title)]
    }
    let content = course.ownTheme.node(
      .course,
      [
        "cover": .markup([cover(frame)]),
        "figure": .markup(ifAny: Cover(outline)?.node(in: frame)),
        "map": .markup(ifAny: CourseMap(outline, in: frame)?.node),
        "parts": .list(outline.parts.map { part($0, frame) }),
        "hasAppendices": .fact(!appendices.isEmpty), "appendices": .list(appendices),
      ])
    return SiteFile("index.html", frame.page([content], kind: "course"))
  }

  private func cover(_ frame: PageFrame) -> Node {
    course.ownTheme.node(
      .cover,
      [
        "title": .markup(outline.titles.course.nodes),
        "subtitle": subtitle.map { .markup($0.nodes) },
        "authors": course.authors.isEmpty
          ? nil : .text(course.authors.joined(separator: ", ")),
        "about": .list(about.map { ["text": .markup($0.nodes)] }),
        "start": .list(start(frame)),
      ])
  }

  /// The first lesson.
  private func start(_ frame: PageFrame) -> [TemplateValues] {
    outline.lessons.prefix(1).map { lesson in
      let title = outline.title(of: lesson)
      return [
        "address": .text(frame.address(lesson.path)), "number": .text(lesson.number),
        "title": .markup(title.nodes), "name": .name(of: title),
      ]
    }
  }

  private func part(_ part: PartOutline, _ frame: PageFrame) -> TemplateValues {
    [
      "anchor": .text(part.anchor),
      "title": outline.title(of: part).map { .markup($0.nodes) },
      "lessons": .markup(
        outline.lessons[part.lessons].map { lesson($0, frame, inPart: part.title != nil) }),
    ]
  }

  private func lesson(_ lesson: LessonOutline, _ frame: PageFrame, inPart: Bool) -> Node {
    let title = outline.title(of: lesson)
    let facts = (facts(of: lesson).dropFirst() + exercises(of: lesson)).joined(separator: " · ")
    let texts = texts[lesson.index]
    let needs = Prerequisites(outline).nodes(of: lesson, texts, in: frame)
    return course.ownTheme.node(
      .lessonEntry,
      [
        "number": .text(lesson.number), "address": .text(frame.address(lesson.path)),
        "title": .markup(title.nodes), "name": .name(of: title),
        "summary": texts.summary.map { .markup($0.nodes) },
        "facts": facts.isEmpty ? nil : .text(facts),
        "prerequisites": needs.isEmpty ? nil : .markup(needs), "inPart": .fact(inPart),
      ])
  }

  /// "10 exercises".
  private func exercises(of lesson: LessonOutline) -> [String] {
    var count = 0
    lesson.notebook.visitBlocks { block in
      if case .callout(let callout) = block.kind, callout.kind.value == .exercise { count += 1 }
    }
    return count == 0 ? [] : [count == 1 ? "1 exercise" : "\(count) exercises"]
  }
}

extension SourceSlice {
  /// The parts of the text between blank lines.
  fileprivate var paragraphs: [SourceSlice] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.utf8.count
      if line.allSatisfy(\.isWhitespace) {
        isInside = false
      } else if isInside {
        paragraphs[paragraphs.count - 1] = paragraphs[paragraphs.count - 1].lowerBound..<end
      } else {
        paragraphs.append(start..<end)
        isInside = true
      }
      start = end + 1
    }
    return paragraphs.map(part)
  }
}
