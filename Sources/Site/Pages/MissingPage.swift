/// The page that a host shows for addresses that do not exist.
struct MissingPage {
  let outline: CourseOutline

  var file: SiteFile {
    let frame = PageFrame(
      outline: outline, path: "404.html", title: "Page not found",
      root: outline.course.baseURL.map(Self.path) ?? "/")
    let text = frame.theme.node(
      .missing,
      [
        "home": .text(frame.address("index.html")),
        "course": .markup(outline.titles.course.nodes),
      ])
    return SiteFile("404.html", frame.page([text], kind: "missing"))
  }

  /// The path of the site on its host: the page is shown at any depth.
  private static func path(of url: String) -> String {
    let rest = url.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return "/" + rest.joined(separator: "/")
  }
}
