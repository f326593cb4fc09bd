import Site
import Testing

/// The map on the first page of a course.
@Suite struct CourseMapTests {
  private func page(_ lessons: [(name: String, needs: String)]) -> String {
    let lessons = lessons.map { name, needs -> Lesson in
      let list = needs.isEmpty ? "" : "\nprerequisites: [\(needs)]"
      return Sample.lesson(name, "---\ntitle: \(name)\(list)\n---\n\nText.\n")
    }
    return Sample.input(lessons).build().text("index.html")
  }

  @Test func `each lesson is a link that says what it needs, below all that it needs`() {
    let page = page([("a", ""), ("b", "a"), ("c", "'a phrase', b, a"), ("d", "c, a")])
    #expect(page.contains("role=\"group\" aria-label=\"Map of the course\"><svg viewBox"))
    #expect(page.contains("<a href=\"c.html\" aria-label=\"3 c, needs lessons 1, 2\">"))
    #expect(page.contains("<a href=\"b.html\" aria-label=\"2 b, needs lesson 1\">"))
    // What is needed through another lesson has no arrow of its own: three arrows are left.
    #expect(page.contains("class=\"heads\" d=\"M92 80l-4-7h8zM92 160l-4-7h8zM92 240l-4-7h8z\""))
    for place in ["y=\"0\"", "y=\"80\"", "y=\"160\"", "y=\"240\""] {
      #expect(page.contains("<rect x=\"0\" \(place) width=\"184\""))
    }
  }

  @Test func `an arrow over several rows passes beside what stands in them`() {
    let page = page([("a", ""), ("b", "a"), ("c", "b"), ("x", ""), ("y", "x, c")])
    #expect(page.contains("v46"))
    #expect(page.ranges(of: "<rect x=\"").count == 5)
  }

  @Test func `a course whose lessons need nothing of each other has no map`() {
    #expect(!page([("a", ""), ("b", "'a phrase'")]).contains("course-map"))
    // A lesson that needs a later one is not drawn, and what needs itself neither.
    #expect(!page([("a", "b"), ("b", "b")]).contains("course-map"))
  }
}
