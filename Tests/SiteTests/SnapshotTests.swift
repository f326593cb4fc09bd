import Diagnostics
import Execution
import Foundation
import Site
import Testing

@Suite struct SnapshotTests {
  static var input: SiteInput {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Course")
    func text(_ name: String) -> String {
      String(decoding: Files.read(fixtures.path + "/" + name) ?? [], as: UTF8.self)
    }
    let lessons = [
      Sample.lesson(
        "01-scores", text("01-scores.md"),
        outputs: [
          "fig-normal": [.printed("0.0 1.0\n"), Sample.figure("fig-normal")],
          "two": [Sample.figure("two-1"), Sample.figure("two-2")],
          "value": [.value("[1, 2]", type: "[Int]")],
          "quiet": [.printed("printed without its code\n")],
          "tbl-computed": [.printed("a b\n1 2\n")],
        ],
        values: ["samples.count": "500"],
        failing: [
          "wrong": Diagnostic("cannot find 'mixtur' in scope", help: "did you mean 'mixture'?")
        ]),
      Sample.lesson("cases/02-matching", text("02-matching.md")),
    ]
    let source = SourceText(path: "site/course.yml", text("course.yml"))
    var (course, _) = CourseReader.read(source, lessonNames: lessons.map(\.name))
    let works = SourceText(path: "site/references.bib", text("references.bib"))
    course.bibliography = Bibliography(BibliographyReader.read(works).works)
    return SiteInput(
      course: course, lessons: lessons, chartStyles: ".chart { width: 100%; }\n",
      ownStyles: ".own { color: red; }\n",
      readFile: { $0 == "figures/noise.png" ? Files.read(fixtures.path + "/noise.png") : nil })
  }

  @Test(
    arguments: [
      "index.html", "404.html", "01-scores.html", "cases/02-matching.html", "references.html",
    ])
  func `pages are as recorded`(_ path: String) throws {
    try expectSnapshot(of: Self.input.build().text(path), named: path)
  }

  @Test func `the sample course has no problem of its own`() {
    #expect(Sample.lines(Self.input.build().diagnostics) == [])
  }

  @Test func `a site has these files`() {
    let paths = Self.input.build().files.map(\.path).filter { !$0.hasPrefix("assets/fonts/") }
    #expect(
      paths == [
        "01-scores.html", "01-scores/fig-normal.json", "01-scores/two-1.json",
        "01-scores/two-2.json", "404.html", "assets/icon.svg", "assets/previews.js",
        "assets/script.js", "assets/search-index.js", "assets/search.js", "assets/style.css",
        "cases/02-matching.html", "figures/noise.png", "index.html", "references.html",
        "sitemap.xml",
      ])
  }

  @Test func `the same course gives the same bytes`() {
    let first = Self.input.build()
    var shuffled = Self.input
    shuffled.lessons.reverse()
    setenv("TZ", "Asia/Kathmandu", 1)
    setenv("LANG", "tr_TR.UTF-8", 1)
    #expect(shuffled.build().files == first.files)
  }

  @Test func `pages ask no other host`() {
    for file in Self.input.build().files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard [".html", ".css", ".js"].contains(where: file.path.hasSuffix) else { continue }
      for address in [
        "src=\"http", "src=\"//", "url(http", "url(//", "@import", "fetch(\"", "import(",
      ] {
        #expect(!text.contains(address), "\(address) in \(file.path)")
      }
      #expect(!text.contains("<link rel=\"stylesheet\" href=\"http"))
    }
  }

  @Test func `all scripts together are small`() {
    let scripts = Self.input.build().files.filter {
      $0.path.hasSuffix(".js") && $0.path != SearchIndex.path
    }
    #expect(scripts.count == 3)
    #expect(scripts.reduce(0) { $0 + $1.bytes.count } < 30_000)
  }
}

/// Compares a page with the recorded one, as `RECORD=1` writes it.
private func expectSnapshot(
  of page: String, named path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Snapshots/"
  let name = path.replacing("/", with: "-")
  let text = lines(page)
  let file = folder + name
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    return try Files.write(Array(text.utf8), to: file)
  }
  guard let recorded = Files.read(file) else {
    try Files.write(Array(text.utf8), to: file)
    Issue.record("\(name) was missing and is written now", sourceLocation: sourceLocation)
    return
  }
  if recorded == Array(text.utf8) { return }
  let changed = name.replacing(".html", with: "-changed.html")
  try Files.write(Array(text.utf8), to: folder + changed)
  Issue.record(
    "\(name) has changed: compare \(changed), or record it with RECORD=1",
    sourceLocation: sourceLocation)
}

/// One element a line, and formulas as their LaTeX alone, so that a difference can be read.
private func lines(_ page: String) -> String {
  var text = ""
  var rest = Substring(page)
  while let start = rest.firstRange(of: "<math") {
    text += rest[..<start.lowerBound]
    let end = rest.firstRange(of: "</math>")?.upperBound ?? rest.endIndex
    let formula = rest[start.lowerBound..<end]
    let latex = formula.firstRange(of: "alttext=\"").map {
      formula[$0.upperBound...].prefix { $0 != "\"" }
    }
    text += "<math>" + (latex ?? "") + "</math>"
    rest = rest[end...]
  }
  return (text + rest).replacing("><", with: ">\n<")
}
