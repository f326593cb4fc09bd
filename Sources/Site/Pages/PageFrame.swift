import Markup
import NotebookFormat

/// What every page has around its content: head, header, navigation, footer.
struct PageFrame {
  let outline: CourseOutline
  /// The page's path in the site.
  let path: String
  let title: String
  var description: String?
  /// The lesson that the page is, if it is one.
  var lesson: LessonOutline?
  /// What a page that is no lesson lists beside it, by what links to them say behind `#`.
  var sections: [(anchor: String, title: String)] = []
  /// A title of a section as the page shows it; without it, formulas are what is left of their LaTeX.
  var sectionTitle: (([Inline]) -> [Node])?
  /// Fonts that the page needs at once, so that formulas do not move when they come.
  var hasFormulas = false
  /// Whether the page stands anywhere: then its addresses start at the root of the site.
  var root: String?

  /// Whether the page is the list of lessons itself, beside which no other is needed.
  private var isCoursePage: Bool { path == "index.html" }

  /// The document.
  func page(_ content: [Node], kind: String) -> [UInt8] {
    let html = tag(
      "html", ["lang": outline.course.language],
      [head, "\n", tag("body", ["class": kind], body(content)), "\n"])
    return Node.group([.trusted("<!DOCTYPE html>\n"), html, "\n"]).renderedBytes
  }

  /// The address of a file of the site.
  func address(_ target: String) -> String {
    if let root { return root + SitePath.encoded(target) }
    return SitePath.encoded(SitePath.relative(target, from: path))
  }

  /// Text of the front matter or of `course.yml`, with the quotation marks of its language.
  func prose(_ text: String) -> String { text.curled(in: outline.course.language) }

  private var head: Node {
    let course = outline.titles.course.text
    let full = prose(title == course ? course : "\(title) · \(course)")
    var nodes: [Node] = [
      tag("meta", ["charset": "utf-8"]),
      tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      tag("title", [:], .text(full)),
    ]
    if let description {
      nodes.append(tag("meta", ["name": "description", "content": prose(description)]))
    }
    nodes += [
      tag("meta", ["name": "color-scheme", "content": "light dark"]),
      tag("link", ["rel": "icon", "type": "image/svg+xml", "href": address("assets/icon.svg")]),
      tag("link", ["rel": "stylesheet", "href": address("assets/style.css")]),
    ]
    if hasFormulas || outline.titles.haveFormulas { nodes.append(preload(Theme.formulaFont)) }
    if let url = outline.course.baseURL, root == nil {
      let target = path == "index.html" ? "" : SitePath.encoded(path)
      nodes.append(tag("link", ["rel": "canonical", "href": url + target]))
    }
    nodes += SharingTags(frame: self).nodes
    if outline.hasFeed {
      nodes.append(
        tag(
          "link",
          [
            "rel": "alternate", "type": "application/atom+xml", "title": prose(course),
            "href": address(Feed.path),
          ]))
    }
    // It runs before the page is shown, so that a chosen theme does not flash.
    nodes.append(tag("script", ["src": address("assets/script.js")]))
    for name in ["search", "previews"] {
      nodes.append(
        tag("script", ["src": address("assets/\(name).js")]).with(Attribute("defer")))
    }
    return tag("head", [:], nodes.flatMap { ["\n", $0] } + ["\n"])
  }

  private func preload(_ font: String) -> Node {
    tag(
      "link",
      [
        "rel": "preload", "as": "font", "type": "font/otf",
        "href": address(font), "crossorigin": "anonymous",
      ])
  }

  private func body(_ content: [Node]) -> [Node] {
    let navigation = PageNavigation(frame: self)
    var nodes: [Node] = [
      tag("a", ["class": "skip", "href": "#page.content"], "Skip to content"), "\n",
      header(navigation), "\n",
    ]
    if !isCoursePage {
      nodes += [
        tag("nav", ["class": "course-nav", "aria-label": "Course"], navigation.course), "\n",
      ]
    }
    nodes += [
      tag("main", ["id": "page.content"], content), "\n",
    ]
    if let sections = navigation.sections {
      nodes += [tag("nav", ["class": "page-nav", "aria-label": "On this page"], sections), "\n"]
    }
    if let footer = SiteFooter(outline) { nodes += [footer.node(in: self), "\n"] }
    return ["\n"] + nodes
  }

  private func header(_ navigation: PageNavigation) -> Node {
    let menu = tag(
      "details", ["class": "menu"],
      [
        tag("summary", [:], "Contents"),
        tag(
          "div", ["class": "menu-content"],
          [navigation.sections ?? .empty, navigation.course]),
      ])
    let theme = tag(
      "button",
      ["type": "button", "class": "theme", "aria-label": "Dark theme"],
      .trusted(Icon.theme)
    ).with(Attribute("hidden"))
    let search = tag(
      "button",
      [
        "type": "button", "class": "search", "aria-label": "Search",
        "aria-keyshortcuts": "/ Control+K",
      ],
      [.trusted(Icon.search), tag("span", [:], "Search"), tag("kbd", ["aria-hidden": "true"], "/")]
    ).with(Attribute("hidden"))
    return tag(
      "header", ["class": "site-header"],
      [
        .element(
          "a",
          [Attribute("class", "site-title"), Attribute("href", address("index.html"))]
            + outline.titles.course.name, outline.titles.course.nodes),
        isCoursePage ? .empty : menu, search, theme,
      ])
  }
}
