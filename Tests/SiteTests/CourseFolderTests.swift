import Diagnostics
import Execution
import Foundation
import Site
import Testing

@Suite struct CourseFolderTests {
  @Test func `notebooks are found in folders too, by name`() throws {
    let folder = try Folder()
    for name in ["02-b.md", "01-a.md", "cases/x.md", "README.md", "_draft.md", ".h.md", "a.txt"] {
      try folder.write("", "Notebooks/" + name)
    }
    let course = CourseFolder(
      notebooks: folder.path + "/Notebooks", settings: folder.path + "/site")
    #expect(course.lessonNames == ["01-a", "02-b", "cases/x"])
    #expect(course.readCourse().diagnostics.isEmpty)
    #expect(
      course.readCourse().course.parts.flatMap(\.lessons).map(\.value)
        == ["01-a", "02-b", "cases/x"])
    #expect(course.ownStyles == "")
    try folder.write("title: X", "site/course.yml")
    try folder.write("p {}", "site/style.css")
    #expect(course.readCourse().course.title == "X")
    #expect(course.ownStyles == "p {}")
  }

  @Test func `a configuration that is no text is reported`() throws {
    let folder = try Folder()
    try Files.write([0xFF, 0xFE], to: folder.path + "/site/course.yml")
    let course = CourseFolder(notebooks: folder.path, settings: folder.path + "/site")
    #expect(
      Sample.lines(course.readCourse().diagnostics) == [
        "\(folder.path)/site/course.yml:1:1: file is not valid UTF-8 | save it as UTF-8"
      ])
  }

  @Test func `the course of this repository has no problem but lessons that are not written yet`()
    throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let names = ["01-score-functions"]
    let bytes = try #require(Files.read(root + "/site/course.yml"))
    let source = SourceText(path: "site/course.yml", bytes: bytes)
    let written = try FileManager.default.subpathsOfDirectory(atPath: root + "/Notebooks")
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    let (course, diagnostics) = CourseReader.read(source, lessonNames: names + written)
    #expect(Sample.lines(diagnostics) == [])
    let lesson = Sample.lesson(
      "01-score-functions",
      """
      ---
      title: T
      ---

      $\\E_{x\\sim p} \\Var \\Cov \\R \\N \\normal \\KL{p}{q} \\Fisher{p}{q} \\score{x}{p(x)} \\dd x$
      $\\divergence \\laplace \\argmin \\argmax \\sign \\tr \\diag \\norm{x}
      \\left( x \\given y \\right)$

      ```swift {#fig-field caption="A field"}
      draw()
      ```
      """, outputs: ["fig-field": [Sample.figure("fig-field")]])
    let site = SiteInput(course: course, lessons: [lesson]).build()
    #expect(Sample.lines(site.diagnostics) == [])
  }

  @Test(arguments: ["index", "404"])
  func `a lesson cannot have the name of another page`(_ name: String) {
    let site = Sample.input([Sample.lesson(name, "---\ntitle: T\n---\n")]).build()
    #expect(
      Sample.lines(site.diagnostics) == [
        "Notebooks/\(name).md:1:1: lesson '\(name)' has the name of another page of the site "
          + "| rename its file"
      ])
  }
}
