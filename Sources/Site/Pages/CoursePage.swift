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
    let content =
      [cover(frame)] + (CourseMap(outline, in: frame).map { [$0.node] } ?? [])
      + outline.parts.map { part($0, frame) }
      + [appendices(frame)].compactMap(\.self)
    return SiteFile(
      "index.html", frame.page(content.flatMap { ["\n", $0] } + ["\n"], kind: "course"))
  }

  private func cover(_ frame: PageFrame) -> Node {
    var text: [Node] = [tag("h1", [:], outline.titles.course.nodes)]
    if let subtitle = course.subtitle {
      text.append(tag("p", ["class": "summary"], .text(frame.prose(subtitle))))
    }
    if !course.authors.isEmpty {
      text.append(tag("p", ["class": "authors"], .text(course.authors.joined(separator: ", "))))
    }
    text += paragraphs(course.about).map { tag("p", [:], .text(frame.prose($0))) }
    if let start = start(frame) { text.append(start) }
    let block = tag("div", ["class": "cover-text"], text.flatMap { ["\n", $0] } + ["\n"])
    guard let figure = Cover(outline) else { return block }
    return tag("div", ["class": "cover"], ["\n", block, "\n", figure.node(in: frame), "\n"])
  }

  /// Links to the pages behind the lessons.
  private func appendices(_ frame: PageFrame) -> Node? {
    let links = outline.appendices.map { title, path in
      tag("li", [:], tag("a", ["href": frame.address(path)], .text(title)))
    }
    guard !links.isEmpty else { return nil }
    return tag(
      "section", ["class": "part appendices"],
      [tag("h2", [:], "Appendix"), tag("ul", [:], links)])
  }

  /// The link to the first lesson.
  private func start(_ frame: PageFrame) -> Node? {
    outline.lessons.first.map { lesson in
      tag(
        "p", ["class": "start"],
        startLink(lesson, frame.address(lesson.path)))
    }
  }

  private func startLink(_ lesson: LessonOutline, _ address: String) -> Node {
    let title = outline.title(of: lesson)
    let words = "Start with lesson \(lesson.number): "
    guard title.hasFormula else { return tag("a", ["href": address], .text(words + title.text)) }
    return tag(
      "a", ["href": address, "aria-label": words + title.text], [.text(words)] + title.nodes)
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

  private func part(_ part: PartOutline, _ frame: PageFrame) -> Node {
    let title = outline.title(of: part).map { tag("h2", [:], $0.nodes) } ?? .empty
    return tag(
      "section", ["class": "part", "id": part.anchor],
      [title]
        + outline.lessons[part.lessons].map {
          lesson($0, frame, heading: part.title == nil ? "h2" : "h3")
        })
  }

  private func lesson(_ lesson: LessonOutline, _ frame: PageFrame, heading: String) -> Node {
    let link = outline.title(of: lesson).link(to: frame.address(lesson.path))
    let number = tag("span", ["class": "number"], .text(lesson.number))
    var content: [Node] = [tag(heading, [:], [number, " ", link])]
    if let summary = lesson.frontMatter.summary {
      content.append(tag("p", [:], .text(frame.prose(summary.value))))
    }
    let facts = (facts(of: lesson).dropFirst() + exercises(of: lesson)).joined(separator: " · ")
    if !facts.isEmpty { content.append(tag("p", ["class": "facts"], .text(facts))) }
    let needs = Prerequisites(outline).nodes(of: lesson, in: frame)
    if !needs.isEmpty { content.append(tag("p", ["class": "facts"], ["Needs "] + needs)) }
    return tag("article", ["class": "lesson-entry"], content)
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
