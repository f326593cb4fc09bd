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
    let navigation = PageNavigation(frame: self)
    let (lessons, sections) = (navigation.course, navigation.sections)
    let page = theme.node(
      .page,
      [
        "language": .text(outline.course.language), "kind": .text(kind),
        "title": .text(prose(title)), "home": .text(address("index.html")),
        "head": .markup([head]), "header": .markup([header(lessons, sections)]),
        "navigation": isCoursePage ? nil : .markup([lessons]), "content": .markup(content),
        "sections": .markup(ifAny: sections), "footer": .markup(ifAny: footer),
      ])
    return Node.group([page, "\n"]).renderedBytes
  }

  /// The templates of the page's parts.
  var theme: OwnTheme { outline.course.ownTheme }

  /// The address of a file of the site.
  func address(_ target: String) -> String {
    if let root { return root + SitePath.encoded(target) }
    return SitePath.encoded(SitePath.relative(target, from: path))
  }

  /// Text of the front matter or of `course.yml`, with the quotation marks of its language.
  func prose(_ text: String) -> String { text.curled(in: outline.course.language) }

  private var head: Node {
    let course = outline.titles.course.text
    let needsFont = hasFormulas || outline.titles.haveFormulas
    // The first script runs before the page is shown, so that a chosen theme does not flash.
    let scripts = ["script", "search", "previews"].map { name -> TemplateValues in
      ["address": .text(address("assets/\(name).js")), "deferred": .fact(name != "script")]
    }
    return theme.node(
      .head,
      [
        "title": .text(prose(title == course ? course : "\(title) · \(course)")),
        "description": .text(ifAny: description.map(prose)), "course": .text(course),
        "icon": .text(address("assets/icon.svg")), "styles": .text(address("assets/style.css")),
        "font": needsFont ? .text(address(Theme.formulaFont)) : nil,
        "canonical": .text(ifAny: canonical),
        "properties": .list(SharingTags(frame: self).properties),
        "feed": outline.hasFeed ? .text(address(Feed.path)) : nil, "scripts": .list(scripts),
      ])
  }

  private var canonical: String? {
    guard let url = outline.course.baseURL, root == nil else { return nil }
    return url + (path == "index.html" ? "" : SitePath.encoded(path))
  }

  private func header(_ lessons: Node, _ sections: Node?) -> Node {
    theme.node(
      .header,
      [
        "home": .text(address("index.html")), "course": .markup(outline.titles.course.nodes),
        "name": .name(of: outline.titles.course), "menu": .fact(!isCoursePage),
        "sections": .markup(ifAny: sections), "navigation": .markup([lessons]),
        "searchIcon": .markup([.trusted(Icon.search)]),
        "themeIcon": .markup([.trusted(Icon.theme)]),
      ])
  }

  private var footer: Node? {
    let text = SiteFooter(outline)?.text(in: self)
    guard text != nil || theme.has(.footer) else { return nil }
    let node = theme.node(
      .footer,
      [
        "text": text.map { .markup($0) }, "course": .text(outline.titles.course.text),
        "home": .text(address("index.html")),
      ])
    return node == .empty ? nil : node
  }
}

extension Node {
  /// Nodes on lines of their own.
  static func lines(_ nodes: [Node]) -> [Node] {
    Array(nodes.map { [$0] }.joined(separator: ["\n"]))
  }
}
