import Foundation
import Site
import Testing

/// What a site tells to machines: sitemap, feed, robots, Open Graph.
@Suite struct PublishingTests {
  private func site(
    url: String? = "https://example.org/course/", authors: [String] = [], dates: [String?]
  ) -> SiteFiles {
    let lessons = dates.enumerated().map { index, date in
      let day = date.map { "date: \($0)\n" } ?? ""
      return Sample.lesson(
        "0\(index + 1)-a b", "---\ntitle: A & \"b\" \(index)\nsummary: So <b>\n\(day)---\n")
    }
    var input = Sample.input(lessons)
    input.course.baseURL = url
    input.course.authors = authors
    input.course.subtitle = "Sub"
    return input.build()
  }

  @Test func `the sitemap lists all pages`() {
    #expect(
      site(dates: ["2026-01-31", nil]).text("sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/course/</loc></url>
        <url><loc>https://example.org/course/01-a%20b.html</loc><lastmod>2026-01-31</lastmod></url>
        <url><loc>https://example.org/course/02-a%20b.html</loc></url>
        </urlset>

        """)
  }

  @Test func `the feed has the lessons with dates, newest first`() {
    let site = site(authors: ["Ada", "Emmy"], dates: ["2026-01-31", nil, "2026-02-01"])
    #expect(
      site.text("feed.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Sample</title>
        <id>https://example.org/course/</id>
        <link rel="self" type="application/atom+xml" href="https://example.org/course/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/course/"/>
        <updated>2026-02-01T00:00:00Z</updated>
        <subtitle>Sub</subtitle>
        <author><name>Ada</name></author>
        <author><name>Emmy</name></author>
        <entry><title>A &amp; “b” 2</title><id>https://example.org/course/03-a%20b.html</id>\
        <link rel="alternate" type="text/html" href="https://example.org/course/03-a%20b.html"/>\
        <updated>2026-02-01T00:00:00Z</updated><summary>So &lt;b&gt;</summary></entry>
        <entry><title>A &amp; “b” 0</title><id>https://example.org/course/01-a%20b.html</id>\
        <link rel="alternate" type="text/html" href="https://example.org/course/01-a%20b.html"/>\
        <updated>2026-01-31T00:00:00Z</updated><summary>So &lt;b&gt;</summary></entry>
        </feed>

        """)
    let link =
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Sample\" href=\"feed.xml\">"
    #expect(site.text("index.html").contains(link))
    #expect(site.text("02-a b.html").contains(link))
    #expect(site.text("01-a b.html").contains(" · <time>2026-01-31</time></footer>"))
  }

  @Test func `without dates there is no feed, and without an address nothing`() {
    let undated = site(dates: [nil])
    #expect(undated["feed.xml"] == nil)
    #expect(undated["sitemap.xml"] != nil)
    #expect(!undated.text("index.html").contains("feed.xml"))
    let nowhere = site(url: nil, dates: ["2026-01-31"])
    for path in ["feed.xml", "sitemap.xml", "robots.txt"] { #expect(nowhere[path] == nil) }
    #expect(!nowhere.text("index.html").contains("og:"))
    #expect(!nowhere.text("index.html").contains("feed.xml"))
  }

  @Test(arguments: [
    (
      "https://example.org/",
      "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"
    ),
    ("https://example.org/course/", ""),
  ])
  func `robots are told at the root of a host`(_ url: String, _ text: String) {
    #expect(site(url: url, dates: []).text("robots.txt") == text)
  }

  @Test func `pages tell what they are where they are shared`() {
    let site = site(dates: ["2026-01-31"])
    let page = site.text("01-a b.html")
    for (name, value) in [
      ("og:type", "article"), ("og:site_name", "Sample"), ("og:title", "A &amp; “b” 0"),
      ("og:url", "https://example.org/course/01-a%20b.html"), ("og:description", "So &lt;b&gt;"),
      ("article:published_time", "2026-01-31"),
    ] {
      #expect(page.contains("<meta property=\"\(name)\" content=\"\(value)\">"), "\(name)")
    }
    let course = site.text("index.html")
    #expect(course.contains("<meta property=\"og:type\" content=\"website\">"))
    #expect(course.contains("<meta property=\"og:url\" content=\"https://example.org/course/\">"))
    #expect(!site.text("404.html").contains("og:"))
  }

  @Test func `characters that XML lacks are left out`() {
    var input = Sample.input([])
    input.course.baseURL = "https://example.org/"
    input.course.title = "A\u{1}B"
    input.lessons = [Sample.lesson("01-a", "---\ntitle: T\ndate: 2026-01-31\n---\n")]
    input.course.parts = [.init(title: nil, lessons: [.init("01-a")])]
    #expect(input.build().text("feed.xml").contains("<title>AB</title>"))
  }
}
