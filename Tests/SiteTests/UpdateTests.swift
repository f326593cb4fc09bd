import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Site
import Testing

/// An edit that shows on its lesson's page alone needs no look at the others.
@Suite struct UpdateTests {
  private let folder: Folder
  private let store: ContentStore
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path
    store = ContentStore(folder: path + "/store")
    try folder.write("title: Course\nparts: [{lessons: [01-a, 02-b]}]\n", "site/course.yml")
    try folder.write(
      "---\ntitle: A\n---\nText, $x$. $$ y $$ {#eq-y}\n\nSee @eq-y.\n", "Notebooks/01-a.md")
    try folder.write("---\ntitle: B\n---\nSee @eq-y.\n", "Notebooks/02-b.md")
    build()
  }

  private var course: CourseFolder {
    CourseFolder(notebooks: path + "/Notebooks", settings: path + "/site")
  }

  private var receipts: SiteReceipts {
    SiteReceipts(store, course, nil, out: path + "/out", generator: "one", allowedData: [])
  }

  private func input(_ names: [String], _ log: FileLog) -> SiteInput {
    var course = course
    course.log = log
    let lessons = names.map { name in
      let path = course.path(ofLesson: name)
      let (notebook, problems) = NotebookReader.read(path: path, bytes: course.read(path) ?? [])
      return Lesson(
        name: name,
        run: NotebookRun(notebook: notebook, cells: [], inlineValues: [:], diagnostics: problems))
    }
    var input = SiteInput(
      course: course.readCourse().course, lessons: lessons, ownStyles: course.ownStyles,
      readFile: course.readFile)
    input.pageStore = store
    return input
  }

  private func build() {
    let log = FileLog()
    var logged = course
    logged.log = log
    let input = input(logged.lessonNames, log)
    let site = input.build()
    _ = site.write(to: path + "/out")
    receipts.keep(site, input, log)
  }

  /// Whether an edit of the first lesson is an update; if so, it is made.
  private func updates(_ text: String) throws -> Bool {
    try folder.write(text, "Notebooks/01-a.md")
    let (receipt, edited) = try #require(receipts.last)
    #expect(edited == ["01-a"])
    let log = FileLog()
    guard let update = input(edited, log).update(receipt, in: path + "/out") else { return false }
    #expect(update.write(to: path + "/out").diagnostics == [])
    receipts.keep(update, of: receipt, log)
    #expect(receipts.current != nil)
    return true
  }

  @Test func `prose, formulas and references`() throws {
    #expect(
      try updates(
        "---\ntitle: A\n---\nOther text, $x x$. $$ y $$ {#eq-y}\n\nSee @eq-y, once more.\n"))
    #expect(input(["01-a", "02-b"], FileLog()).build().write(to: path + "/out").written == [])
    #expect(
      try updates(
        "---\ntitle: A\n---\nOther text. $$ y $$ {#eq-y}\n\nSee [B](02-b.md) and @eq-y.\n"))
    #expect(input(["01-a", "02-b"], FileLog()).build().write(to: path + "/out").written == [])
  }

  @Test(arguments: [
    "---\ntitle: Another title\n---\nText, $x$. $$ y $$ {#eq-y}\n\nSee @eq-y.\n",
    "---\ntitle: A\nsummary: S\n---\nText, $x$. $$ y $$ {#eq-y}\n\nSee @eq-y.\n",
    "---\ntitle: A\n---\n$$ z $$ {#eq-z} $$ y $$ {#eq-y}\n\nSee @eq-y and @eq-z.\n",
    "---\ntitle: A\n---\nText, $x$. $$ y $$ {#eq-y}\n\nSee @eq-y.\n\n# More\n",
    "---\ntitle: A\n---\nText, $x$. $$ y $$ {#eq-y}\n\nSee @eq-y.\n\n> [!EXERCISE]\n> Do.\n",
    "---\ntitle: A\n---\nText, $\\x$. $$ y $$ {#eq-y}\n\nSee @eq-y.\n",
    "---\ntitle: A\n---\nText. $$ y $$ {#eq-y}\n\n@eq-x\n",
  ])
  func `what shows elsewhere, or is wrong, is no update`(_ text: String) throws {
    #expect(try !updates(text))
  }

  @Test func `a file that was changed in the site is written again by a build`() throws {
    try folder.write("x", "out/02-b.html")
    #expect(receipts.last == nil)
  }
}
