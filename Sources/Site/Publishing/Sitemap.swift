import Markup
import NotebookFormat

/// The list of pages for search engines, `sitemap.xml`: addresses must be absolute, so that there is
/// none without the course's `url`.
struct Sitemap {
  let file: SiteFile

  init?(_ outline: CourseOutline) {
    guard let base = outline.course.baseURL else { return nil }
    let course = tag("url", [:], tag("loc", [:], .text(base)))
    let lessons = outline.lessons.map { lesson in
      let address = tag("loc", [:], .text(base + SitePath.encoded(lesson.path)))
      let date = lesson.frontMatter.date.map { tag("lastmod", [:], .text("\($0.value)")) }
      return tag("url", [:], [address, date ?? .empty])
    }
    let pages: [Node] = ([course] + lessons).flatMap { ["\n", $0] } + ["\n"]
    let set = tag("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], pages)
    file = SiteFile("sitemap.xml", set.renderedAsXML)
  }
}

/// What programs that look for pages are told, `robots.txt`: where the sitemap is. They ask for it
/// at the root of a host, so that a course which lies below it has none.
struct Robots {
  let file: SiteFile

  init?(_ course: Course) {
    guard let base = course.baseURL, base.split(separator: "/").count == 2 else { return nil }
    file = SiteFile("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\n")
  }
}
