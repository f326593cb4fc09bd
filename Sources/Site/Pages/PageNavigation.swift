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
    let (lessons, parts) = (frame.outline.lessons, frame.outline.parts)
    if lessons.count <= Self.limit {
      return .group(parts.map { part($0, $0.lessons) } + [appendices])
    }
    let own = parts.firstIndex { $0.lessons.contains(frame.lesson?.index ?? -1) }
    let shown = parts[Self.neighbours(of: own ?? 0, in: parts.indices)]
    let lists = shown.map { part in
      part.lessons.contains(frame.lesson?.index ?? -1) ? ownPart(part) : otherPart(part)
    }
    let all = tag(
      "p", ["class": "nav-all"],
      tag("a", ["href": frame.address("index.html")], .text("All \(lessons.count) lessons")))
    return .group(lists + [all, appendices])
  }

  /// The pages behind the lessons.
  private var appendices: Node {
    let items = frame.outline.appendices.map { title, path in
      tag(
        "li", [:],
        tag("a", ["href": frame.address(path)], .text(title))
          .adding("aria-current", path == frame.path ? "page" : nil))
    }
    return items.isEmpty ? .empty : tag("ul", ["class": "nav-appendices"], items)
  }

  private func ownPart(_ part: PartOutline) -> Node {
    self.part(part, Self.neighbours(of: frame.lesson?.index ?? 0, in: part.lessons))
  }

  private func otherPart(_ part: PartOutline) -> Node {
    guard let title = frame.outline.title(of: part) else { return .empty }
    let address = frame.address("index.html") + "#" + part.anchor
    return tag("p", ["class": "nav-head"], title.link(to: address))
  }

  private func part(_ part: PartOutline, _ lessons: Range<Int>) -> Node {
    let title = frame.outline.title(of: part).map { tag("p", ["class": "nav-head"], $0.nodes) }
    return .group([title ?? .empty, tag("ul", [:], frame.outline.lessons[lessons].map(item))])
  }

  /// The numbers of a range that are near one of them, at most `limit`.
  private static func neighbours(of number: Int, in all: Range<Int>) -> Range<Int> {
    let start = max(all.lowerBound, min(number - limit / 2, all.upperBound - limit))
    return start..<min(start + limit, all.upperBound)
  }

  private func item(_ lesson: LessonOutline) -> Node {
    let isCurrent = lesson.index == frame.lesson?.index
    let link = frame.outline.title(of: lesson).link(to: frame.address(lesson.path))
      .adding("aria-current", isCurrent ? "page" : nil)
    return tag("li", [:], link)
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
