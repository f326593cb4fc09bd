import NotebookFormat
import Markup

/// The page of the course: what it is, and its lessons by parts.
struct CoursePage {
  let outline: CourseOutline

  var file: SiteFile {
    let course = outline.course
    let frame = PageFrame(
      outline: outline, path: "index.html", title: course.title,
      description: course.subtitle ?? course.about)
    var content: [Node] = [tag("h1", [:], .text(course.title))]
    if let subtitle = course.subtitle {
      content.append(tag("p", ["class": "summary"], .text(subtitle)))
    }
    if !course.authors.isEmpty {
      content.append(tag("p", ["class": "authors"], .text(course.authors.joined(separator: ", "))))
    }
    content += paragraphs(course.about) + course.parts.compactMap { part($0, frame) }
    return SiteFile(
      "index.html", frame.page(content.flatMap { ["\n", $0] } + ["\n"], kind: "course"))
  }

  /// The text with a paragraph for each part between blank lines.
  private func paragraphs(_ text: String?) -> [Node] {
    var paragraphs: [[Substring]] = [[]]
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map {
      tag("p", [:], .text($0.joined(separator: "\n")))
    }
  }

  private func part(_ part: Course.Part, _ frame: PageFrame) -> Node? {
    let lessons = part.lessons.compactMap { name in outline.lesson(named: name.value) }
    guard !lessons.isEmpty else { return nil }
    let title = part.title.map { tag("h2", [:], .text($0)) } ?? .empty
    return tag(
      "section", ["class": "part"],
      [title] + lessons.map { lesson($0, frame, heading: part.title == nil ? "h2" : "h3") })
  }

  private func lesson(_ lesson: LessonOutline, _ frame: PageFrame, heading: String) -> Node {
    let link = tag("a", ["href": frame.address(lesson.path)], .text(lesson.title))
    let number = tag("span", ["class": "number"], .text(lesson.number))
    var content: [Node] = [tag(heading, [:], [number, link])]
    if let summary = lesson.frontMatter.summary {
      content.append(tag("p", [:], .text(summary.value)))
    }
    let facts = facts(of: lesson).dropFirst().joined(separator: " · ")
    let needs = Prerequisites(outline).nodes(of: lesson, in: frame)
    var line: [Node] = facts.isEmpty ? [] : [.text(facts)]
    if !needs.isEmpty { line += [.text(line.isEmpty ? "needs " : " · needs ")] + needs }
    if !line.isEmpty { content.append(tag("p", ["class": "facts"], line)) }
    return tag("article", ["class": "lesson-entry"], content)
  }
}
