import Diagnostics
import Markup
import NotebookFormat
import Typesetting

/// The lessons that say when they came, newest first, for readers of feeds: `feed.xml` (Atom).
///
/// Atom asks for a date at every entry and for absolute addresses, and a build reads no clock. So
/// dates are those of the lessons' front matter (`date: 2026-01-31`), lessons without one are not
/// in the feed, and without the course's `url`, or without any date, there is no feed.
struct Feed {
  static let path = "feed.xml"
  private let course: Course
  private let titles: CourseTitles
  private let typesetter: Typesetter
  private let base: String
  private let lessons: [(lesson: LessonOutline, date: CalendarDate)]

  init?(_ outline: CourseOutline, _ typesetter: Typesetter) {
    guard let base = outline.course.baseURL else { return nil }
    let dated = outline.lessons.compactMap { lesson in
      lesson.frontMatter.date.map { (lesson: lesson, date: $0.value) }
    }
    guard !dated.isEmpty else { return nil }
    course = outline.course
    titles = outline.titles
    self.typesetter = typesetter
    self.base = base
    lessons = dated.sorted { ($1.date, $0.lesson.index) < ($0.date, $1.lesson.index) }
  }

  var file: SiteFile {
    let names = course.authors.isEmpty ? [titles.course.text] : course.authors
    var nodes: [Node] = [
      tag("title", [:], .text(titles.course.text)),
      tag("id", [:], .text(base)),
      tag("link", ["rel": "self", "type": "application/atom+xml", "href": base + Self.path]),
      tag("link", ["rel": "alternate", "type": "text/html", "href": base]),
    ]
    if let first = lessons.first { nodes.append(updated(first.date)) }
    if let subtitle = course.subtitleSlice {
      nodes.append(tag("subtitle", [:], .text(words(subtitle))))
    }
    nodes += names.map { tag("author", [:], tag("name", [:], .text($0))) }
    nodes += lessons.map { entry($0.lesson, $0.date) }
    let feed = tag(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": course.language],
      nodes.flatMap { ["\n", $0] } + ["\n"])
    return SiteFile(Self.path, feed.renderedAsXML)
  }

  private func entry(_ lesson: LessonOutline, _ date: CalendarDate) -> Node {
    let address = base + SitePath.encoded(lesson.path)
    var nodes: [Node] = [
      tag("title", [:], .text(titles.lessons[lesson.index].text)), tag("id", [:], .text(address)),
      tag("link", ["rel": "alternate", "type": "text/html", "href": address]), updated(date),
    ]
    if let summary = lesson.frontMatter.summary {
      nodes.append(tag("summary", [:], .text(words(lesson.slice(of: summary)))))
    }
    return tag("entry", [:], nodes)
  }

  private func updated(_ date: CalendarDate) -> Node {
    tag("updated", [:], .text("\(date)T00:00:00Z"))
  }

  /// A short text as text alone; what is wrong with it is told where it is markup.
  private func words(_ text: SourceSlice) -> String {
    var renderer = TextRenderer(language: course.language, typesetter: typesetter)
    return renderer.text(text).text
  }
}
