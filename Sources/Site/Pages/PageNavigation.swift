import NotebookFormat
import Markup

/// The lists of links on a page: the lessons by parts, and the sections of the lesson.
struct PageNavigation {
  let frame: PageFrame

  /// The parts of the course with their lessons.
  var course: Node {
    let lessons = frame.outline.lessons
    let parts = frame.outline.course.parts.compactMap { part -> Node? in
      let items = part.lessons.compactMap { name in
        lessons.first { $0.lesson.name == name.value }.map(item)
      }
      guard !items.isEmpty else { return nil }
      let title =
        part.title.map { tag("p", ["class": "nav-head"], .text(frame.prose($0))) } ?? .empty
      return .group([title, tag("ul", [:], items)])
    }
    return .group(parts)
  }

  private func item(_ lesson: LessonOutline) -> Node {
    let isCurrent = lesson.index == frame.lesson?.index
    let link = tag(
      "a", ["href": frame.address(lesson.path)], .text(frame.prose(lesson.title))
    ).adding("aria-current", isCurrent ? "page" : nil)
    return tag("li", [:], link)
  }

  /// The sections of the lesson; nil if it has none.
  var sections: Node? {
    let sections = (frame.lesson?.sections ?? []).filter { $0.level <= 3 }
    guard !sections.isEmpty else { return nil }
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

  private func link(_ section: LessonOutline.Section) -> Node {
    let text = frame.prose(section.heading.title.navigationText)
    return tag("a", ["href": "#" + SitePath.encoded(section.heading.id)], .text(text))
  }
}
