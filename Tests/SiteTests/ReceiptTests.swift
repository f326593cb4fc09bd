import Execution
import Foundation
import NotebookFormat
import Site
import Testing
import Typesetting

/// A receipt holds as long as nothing changed that a site is made from, or the site itself.
@Suite struct ReceiptTests {
  private let folder: Folder
  private let store: ContentStore
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path
    store = ContentStore(folder: path + "/store")
    try folder.write("title: Course\n", "site/course.yml")
    try folder.write("# A\n\n$x$ ![p](p.svg)\n", "Notebooks/01-a.md")
    try folder.write("# B\n", "Notebooks/02-b.md")
    try folder.write("<svg/>", "Notebooks/p.svg")
    try folder.write("1\n", "Notebooks/data.csv")
    for name in Installation.files {
      let bytes = try #require(Installation.system.bytes(of: name))
      try Files.write(bytes, to: path + "/katex/" + name)
    }
  }

  private var course: CourseFolder {
    CourseFolder(notebooks: path + "/Notebooks", settings: path + "/site")
  }

  private func receipts(
    _ names: [String]? = nil, generator: String = "one", allowed: [String] = []
  ) -> SiteReceipts {
    var receipts = SiteReceipts(
      store, course, names, out: path + "/out", generator: generator, allowedData: allowed)
    receipts.installation = installation
    return receipts
  }

  private var installation: Installation {
    Installation(
      libraries: Installation.system.libraries,
      folders: [path + "/first", path + "/katex"] + Installation.system.folders,
      fontFolders: [path + "/first", path + "/katex"] + Installation.system.fontFolders)
  }

  /// Builds and writes the site of lessons of which the first has read two files of data.
  private func build() {
    let log = FileLog()
    var course = course
    course.log = log
    let lessons = course.lessonNames.map { name in
      let path = course.path(ofLesson: name)
      let (notebook, _) = NotebookReader.read(path: path, bytes: course.read(path) ?? [])
      let hash = Files.read(self.path + "/Notebooks/data.csv").map { ContentHash($0) }
      let reads = [FileRead(path: "data.csv", hash: hash), FileRead(path: "none.csv", hash: nil)]
      return Lesson(
        name: name,
        run: NotebookRun(
          notebook: notebook, cells: [], inlineValues: [:], diagnostics: [],
          fileReads: name == "01-a" ? reads : []))
    }
    var input = SiteInput(
      course: course.readCourse().course, lessons: lessons, ownStyles: course.ownStyles,
      readFile: course.readFile, installation: installation)
    input.pageStore = store
    let site = input.build()
    _ = site.write(to: path + "/out")
    receipts().keep(site, input, log)
  }

  @Test func `a site that was not built has none`() {
    #expect(receipts().current == nil)
  }

  @Test func `it holds for what it was kept for`() {
    build()
    #expect(receipts().current?.lessonCount == 2)
    #expect(receipts().current?.cellCount == 0)
    #expect(receipts(["01-a"]).current == nil)
    #expect(receipts(generator: "two").current == nil)
    #expect(receipts(allowed: ["/data"]).current == nil)
  }

  @Test(arguments: [
    "site/course.yml", "site/style.css", "Notebooks/01-a.md", "Notebooks/02-b.md",
    "Notebooks/03-c.md", "Notebooks/deep/c.md", "Notebooks/p.svg", "Notebooks/data.csv",
    "Notebooks/none.csv", "katex/katex.min.js", "first/katex.min.js",
    "katex/latinmodern-math.otf", "first/latinmodern-math.otf",
    "out/01-a.html", "out/index.html", "out/p.svg", "out/assets/style.css",
    "out/assets/fonts/latinmodern-math.otf", "out/.scorebook-files",
  ])
  func `any change of a file ends it, and taking it back does not matter`(
    _ name: String
  ) throws {
    build()
    #expect(receipts().current != nil)
    let file = path + "/" + name
    let before = Files.read(file)
    var changed = before ?? Array("text".utf8)
    // One letter becomes another, and the file keeps its size.
    changed[changed.count / 2] ^= 1
    try Files.write(changed, to: file)
    #expect(receipts().current == nil)
    Files.remove(file)
    // Behind the folder of KaTeX the system's own is found, with the same files.
    #expect((receipts().current != nil) == (before == nil || name.hasPrefix("katex/")))
    if let before { try Files.write(before, to: file) }
    #expect(receipts().current != nil)
  }

  @Test func `a link in place of a file of the site ends it`() throws {
    build()
    try FileManager.default.moveItem(atPath: path + "/out/p.svg", toPath: path + "/moved")
    try FileManager.default.createSymbolicLink(
      atPath: path + "/out/p.svg", withDestinationPath: path + "/moved")
    #expect(receipts().current == nil)
  }

  @Test func `a file that changes while the site is built leaves none`() throws {
    build()
    #expect(receipts().current != nil)
    let log = FileLog()
    var course = course
    course.log = log
    _ = course.read(path + "/Notebooks/p.svg")
    try folder.write("<svg> </svg>", "Notebooks/p.svg")
    _ = course.read(path + "/Notebooks/p.svg")
    let input = SiteInput(course: course.readCourse().course, lessons: [])
    let site = input.build()
    _ = site.write(to: path + "/out")
    receipts().keep(site, input, log)
    #expect(receipts().current == nil)
  }

  @Test func `a damaged one is none`() throws {
    build()
    let kept = folder.names.filter { name in
      name.hasPrefix("store/")
        && String(decoding: Files.read(path + "/" + name) ?? [], as: UTF8.self).contains("site ")
    }
    let file = path + "/" + (try #require(kept.first))
    let whole = try #require(Files.read(file))
    for index in stride(from: 0, to: whole.count, by: 7) {
      var damaged = whole
      damaged[index] ^= 1
      try Files.write(damaged, to: file)
      #expect(receipts().current == nil)
    }
    try Files.write(whole, to: file)
    #expect(receipts().current != nil)
  }
}
