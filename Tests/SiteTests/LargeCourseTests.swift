import Site
import Testing

/// In a large course, pages do not grow with the course.
@Suite struct LargeCourseTests {
  private static let site: SiteFiles = {
    let lessons = (1...200).map { Sample.lesson("\($0)-a", "# Title \($0)\n") }
    var input = Sample.input(lessons)
    input.course.parts = stride(from: 0, to: 200, by: 100).map { start in
      Course.Part(
        title: "Part \(start / 100 + 1)",
        lessons: lessons[start..<start + 100].map { Course.LessonName($0.name) })
    }
    return input.build()
  }()

  @Test func `a page lists the lessons around it, the parts, and a link to all`() {
    let page = Self.site.text("150-a.html")
    #expect(page.split(separator: "class=\"course-nav\"")[1].split(separator: "<li>").count == 61)
    #expect(page.contains("<a href=\"150-a.html\" aria-current=\"page\">Title 150</a>"))
    #expect(page.contains("<a href=\"180-a.html\">") == false)
    #expect(page.contains("<a href=\"179-a.html\">"))
    #expect(page.contains("<p class=\"nav-head\"><a href=\"index.html#part.1\">Part 1</a></p>"))
    #expect(page.contains("<a href=\"index.html\">All 200 lessons</a>"))
  }

  @Test func `the page of the course lists them all`() {
    let page = Self.site.text("index.html")
    #expect(page.split(separator: "class=\"lesson-entry\"").count == 201)
    #expect(page.contains("<section class=\"part\" id=\"part.2\">"))
  }
}
