import Markup

/// The page that a host shows for addresses that do not exist.
struct MissingPage {
  let outline: CourseOutline

  var file: SiteFile {
    let frame = PageFrame(
      outline: outline, path: "404.html", title: "Page not found",
      root: outline.course.baseURL.map(Self.path) ?? "/")
    let content: [Node] = [
      tag("p", ["class": "eyebrow"], "404"), tag("h1", [:], "Page not found"),
      tag(
        "p", [:],
        [
          "There is nothing at this address. ",
          tag("a", ["href": frame.address("index.html")], "All lessons"),
          " are on the page of the course.",
        ]),
    ]
    return SiteFile(
      "404.html", frame.page(content.flatMap { ["\n", $0] } + ["\n"], kind: "missing"))
  }

  /// The path of the site on its host: the page is shown at any depth.
  private static func path(of url: String) -> String {
    let rest = url.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return "/" + rest.joined(separator: "/")
  }
}
