import Markup
import NotebookFormat

/// The page of the course: what it is, a figure out of it, where to start, its map, and its lessons
/// by parts.
struct CoursePage {
  let outline: CourseOutline

  private var course: Course { outline.course }

  var file: SiteFile {
    let frame = PageFrame(
      outline: outline, path: "index.html", title: outline.titles.course.text,
      description: course.subtitle ?? course.about)
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
        "subtitle": .text(ifAny: course.subtitle.map(frame.prose)),
        "authors": course.authors.isEmpty
          ? nil : .text(course.authors.joined(separator: ", ")),
        "about": .list(paragraphs(course.about).map { ["text": .text(frame.prose($0))] }),
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

  /// The parts of a text between blank lines.
  private func paragraphs(_ text: String?) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
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
    let needs = Prerequisites(outline).nodes(of: lesson, in: frame)
    return course.ownTheme.node(
      .lessonEntry,
      [
        "number": .text(lesson.number), "address": .text(frame.address(lesson.path)),
        "title": .markup(title.nodes), "name": .name(of: title),
        "summary": .text(ifAny: lesson.frontMatter.summary.map { frame.prose($0.value) }),
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
