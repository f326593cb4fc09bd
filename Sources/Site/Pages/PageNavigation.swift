import NotebookFormat
import Markup

/// The lists of links on a page: the lessons by parts, and the sections of the lesson.
struct PageNavigation {
  let frame: PageFrame

  /// The most lessons that a page lists. The pages of a course with more of them would grow with
  /// the course, and the site with its square.
  private static let limit = 60

  /// The parts of the course with their lessons; in a large course the lessons of the page's own
  /// part alone, with the parts around it.
  var course: Node {
    let appendices = frame.outline.appendices.map { title, path -> TemplateValues in
      [
        "title": .text(title), "address": .text(frame.address(path)),
        "current": .fact(path == frame.path),
      ]
    }
    let lessons = frame.outline.lessons.count
    let all: TemplateValues =
      ["address": .text(frame.address("index.html")), "count": .text("\(lessons)")]
    return frame.theme.node(
      .navigation,
      [
        "parts": .list(parts), "all": lessons > Self.limit ? .list([all]) : nil,
        "hasAppendices": .fact(!appendices.isEmpty), "appendices": .list(appendices),
      ])
  }

  private var parts: [TemplateValues] {
    let (lessons, parts) = (frame.outline.lessons, frame.outline.parts)
    if lessons.count <= Self.limit { return parts.map { part($0, $0.lessons) } }
    let own = parts.firstIndex { $0.lessons.contains(frame.lesson?.index ?? -1) }
    let shown = parts[Self.neighbours(of: own ?? 0, in: parts.indices)]
    return shown.map { part in
      guard part.lessons.contains(frame.lesson?.index ?? -1) else { return otherPart(part) }
      return self.part(part, Self.neighbours(of: frame.lesson?.index ?? 0, in: part.lessons))
    }
  }

  private func otherPart(_ part: PartOutline) -> TemplateValues {
    guard let title = frame.outline.title(of: part) else { return [:] }
    return [
      "title": .markup(title.nodes), "name": .name(of: title),
      "address": .text(frame.address("index.html") + "#" + part.anchor),
    ]
  }

  private func part(_ part: PartOutline, _ lessons: Range<Int>) -> TemplateValues {
    [
      "title": frame.outline.title(of: part).map { .markup($0.nodes) }, "hasLessons": .isSo,
      "lessons": .list(frame.outline.lessons[lessons].map(item)),
    ]
  }

  /// The numbers of a range that are near one of them, at most `limit`.
  private static func neighbours(of number: Int, in all: Range<Int>) -> Range<Int> {
    let start = max(all.lowerBound, min(number - limit / 2, all.upperBound - limit))
    return start..<min(start + limit, all.upperBound)
  }

  private func item(_ lesson: LessonOutline) -> TemplateValues {
    let title = frame.outline.title(of: lesson)
    return [
      "address": .text(frame.address(lesson.path)), "title": .markup(title.nodes),
      "name": .name(of: title), "current": .fact(lesson.index == frame.lesson?.index),
    ]
  }

  /// The sections of the lesson; nil if it has none.
  var sections: Node? {
    let sections = (frame.lesson?.sections ?? []).filter { $0.level <= 3 }
    guard !sections.isEmpty else { return otherSections }
    var items: [Node] = []
    var index = 0
    while index < sections.count {
      let start = index
      index += 1
      while index < sections.count, sections[index].level == 3 { index += 1 }
      let inner = sections[start + 1..<index].map { tag("li", [:], link($0)) }
      let list: [Node] = inner.isEmpty ? [] : [tag("ul", [:], inner)]
      items.append(tag("li", [:], [link(sections[start])] + list))
    }
    return .group([
      tag("p", ["class": "nav-head"], "On this page"), tag("ul", [:], items),
    ])
  }

  /// The sections of a page that is no lesson.
  private var otherSections: Node? {
    let items = frame.sections.map { anchor, title in
      tag("li", [:], tag("a", ["href": "#" + SitePath.encoded(anchor)], .text(title)))
    }
    guard !items.isEmpty else { return nil }
    return .group([tag("p", ["class": "nav-head"], "On this page"), tag("ul", [:], items)])
  }

  private func link(_ section: LessonOutline.Section) -> Node {
    let title = section.heading.title
    let text = frame.sectionTitle?(title) ?? [.text(frame.prose(title.navigationText))]
    return tag("a", ["href": "#" + SitePath.encoded(section.heading.id)], text)
  }
}
