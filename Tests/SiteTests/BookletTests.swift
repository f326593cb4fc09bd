import Diagnostics
import Execution
import Foundation
import Site
import Testing

/// Booklets: what is printed, what is printed again, and browsers that do what they should not.
///
/// Most browsers here are scripts; the one that is installed is tried where there is one.
@Suite(.timeLimit(.minutes(5))) struct BookletTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A program that is called with the arguments of a browser.
  private func browser(_ script: String, name: String = "chromium") throws -> ExternalTool {
    let path = folder.path + "/bin/" + name
    try folder.write("#!/bin/sh\n" + script, "bin/" + name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return ExternalTool(path: path)
  }

  /// A browser that prints the address of the page, with a time, and takes note of it.
  private static let printing = """
    for argument in "$@"; do case $argument in --print-to-pdf=*) file=${argument#*=};; esac; done
    for address in "$@"; do :; done
    echo "$address" >> "$(dirname "$0")/log"
    printf '%%PDF-1.4 %s /CreationDate (D:%s) /ModDate (D:%s+00)' \
      "${address##*/}" "$(date +%Y%m%d%H%M%S)" "$(date +%Y%m%d%H%M%S)" > "$file"
    """

  private func write(_ titles: [String: String]) -> [String] {
    let lessons = titles.keys.sorted().map { name in
      Sample.lesson(name, "---\ntitle: \(titles[name] ?? "")\n---\n\nText.\n")
    }
    _ = Sample.input(lessons).build().write(to: folder.path + "/site")
    return titles.keys.sorted()
  }

  private func print(_ lessons: [String], _ browser: ExternalTool) -> Booklets.Printed {
    Booklets(browser, site: folder.path + "/site", limit: .seconds(110)).print(lessons: lessons)
  }

  @Test func `each lesson is printed, and again when its page changes`() throws {
    let browser = try browser(Self.printing)
    var lessons = write(["01-a": "A", "cases/02-b": "B"])
    var printed = print(lessons, browser)
    #expect(printed.diagnostics == [])
    #expect(printed.printed == ["01-a.pdf", "cases/02-b.pdf"])
    #expect(
      folder.text("site/pdf/cases/02-b.pdf")
        == "%PDF-1.4 .scorebook-02-b.html /CreationDate (D:20000101000000) /ModDate (D:20000101000000+00)"
    )
    #expect(print(lessons, browser).unchanged == ["01-a.pdf", "cases/02-b.pdf"])
    // Its title stands in the navigation of the other page, too.
    lessons = write(["01-a": "A", "cases/02-b": "Other"])
    #expect(print(lessons, browser).printed == ["01-a.pdf", "cases/02-b.pdf"])
    try FileManager.default.removeItem(atPath: folder.path + "/site/pdf/01-a.pdf")
    #expect(print(lessons, browser).printed == ["01-a.pdf"])
    lessons = write(["01-a": "A"])
    printed = print(lessons, browser)
    #expect(printed.printed == ["01-a.pdf"])
    #expect(
      folder.names.filter { $0.hasPrefix("site/pdf/") } == [
        "site/pdf/.scorebook-booklets", "site/pdf/01-a.pdf",
      ])
  }

  /// A browser whose booklet is the page that it is asked for.
  private static let copying = """
    for argument in "$@"; do case $argument in --print-to-pdf=*) file=${argument#*=};; esac; done
    for address in "$@"; do :; done
    (printf '%%PDF-1.4\n'; cat "${address#file://}") > "$file"
    """

  @Test func `the course is one booklet, in which links lead to its own parts`() throws {
    let lessons = [
      Sample.lesson(
        "01-a",
        "---\ntitle: A\n---\n\n## One {#sec-one}\n\nSee [@song2021], @sec-two, [B](cases/02-b.md)."),
      Sample.lesson(
        "cases/02-b",
        "---\ntitle: B\nprerequisites: [01-a]\n---\n\n## Two {#sec-two}\n\nSee [x](#sec-two) and "
          + "@sec-one.\n\n![P](../p.png)\n\n$$ x $$ {#eq-x}\n"),
    ]
    var input = Sample.input(lessons, files: ["p.png": [1]])
    let works = "@misc{song2021, author = {Song}, title = {T}, year = 2021}"
    input.course.bibliography = Bibliography(
      BibliographyReader.read(SourceText(path: "x.bib", works)).works)
    let site = input.build()
    #expect(Sample.lines(site.diagnostics) == [])
    _ = site.write(to: folder.path + "/site")
    let booklets = Booklets(try browser(Self.copying), site: folder.path + "/site")
    let printed = booklets.print(lessons: ["01-a", "cases/02-b"], isWhole: true)
    #expect(printed.diagnostics == [])
    #expect(printed.printed == ["index.pdf", "01-a.pdf", "cases/02-b.pdf"])
    #expect(folder.text("site/.scorebook-booklet.html") == nil)
    let booklet = try #require(folder.text("site/pdf/index.pdf"))
    let expected = [
      "<title>Sample</title>",
      "<h3 role=\"presentation\"><span class=\"number\">1</span> <a href=\"#l1\">A</a></h3>",
      "<div class=\"booklet-part\" id=\"l1\">", "<h2 id=\"l1.sec-one\">",
      "<a class=\"reference\" href=\"#l2.sec-two\">", "<a href=\"#l2\">B</a>",
      "<a href=\"#b.work.song2021\">", "<li id=\"b.work.song2021\">",
      "<a href=\"#l2.sec-two\">x</a>",
      "<a class=\"reference\" href=\"#l1.sec-one\">", "src=\"p.png\"", "id=\"l2.eq-x\"",
    ]
    for text in expected { #expect(booklet.contains(text), "\(text)") }
    #expect(!booklet.contains("<script"))
    #expect(!booklet.contains("page-references"))
    #expect(booklets.print(lessons: ["01-a", "cases/02-b"], isWhole: true).printed == [])
  }

  /// A file in the form of Chromium's, with four pages; the names lead to some of them.
  private static func pdf(_ names: String) -> String {
    let objects = [
      "<</Type /Catalog\n/Pages 2 0 R\n/Dests 5 0 R>>",
      "<</Type /Pages\n/Count 4\n/Kids [3 0 R 6 0 R 8 0 R]>>",
      "<</Type /Pages\n/Count 2\n/Kids [4 0 R 7 0 R]\n/Parent 2 0 R>>", "<</Type /Page>>",
      "<<\(names)>>", "<</Type /Page>>", "<</Type /Page>>", "<</Type /Page>>",
    ]
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return text + table
      + "trailer\n<</Size \(objects.count + 1)\n/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
  }

  @Test func `pages are known by the destinations in a file`() {
    let names = "/l1 [7 0 R /XYZ 0 841.9 0]\n/l1.eq-x [6 0 R /XYZ 1 2 0]\n/s [8 0 R /XYZ 0 0 0]"
    let file = Array(Self.pdf(names).utf8)
    #expect(PrintedPages(file).numbers == ["l1": 2, "l1.eq-x": 3, "s": 4])
    #expect(PrintedPages([]).numbers == [:])
    for end in file.indices { #expect(PrintedPages(Array(file[..<end])).numbers.count <= 3) }
    for index in file.indices {
      var changed = file
      changed[index] = UInt8(ascii: "9")
      #expect(PrintedPages(changed).numbers.count <= 3)
    }
  }

  /// A browser that gives one file after the other, and keeps the pages that it is asked for.
  private static let numbering = """
    for argument in "$@"; do case $argument in --print-to-pdf=*) file=${argument#*=};; esac; done
    for address in "$@"; do :; done
    here=$(dirname "$0")
    case $address in *booklet.html) ;; *) printf '%%PDF-1.4' > "$file"; exit;; esac
    echo >> "$here/count"
    count=$(wc -l < "$here/count" | tr -d ' ')
    cp "${address#file://}" "$here/$count.html"
    [ -e "$here/$count.pdf" ] || count=1
    cat "$here/$count.pdf" > "$file"
    """

  @Test func `the contents of the course's booklet have page numbers`() throws {
    let browser = try browser(Self.numbering)
    try folder.write(Self.pdf("/l1 [7 0 R /XYZ 0 841.9 0]"), "bin/1.pdf")
    let lessons = write(["01-a": "A", "02-b": "B"])
    let booklets = Booklets(browser, site: folder.path + "/site")
    #expect(booklets.print(lessons: lessons, isWhole: true).diagnostics == [])
    #expect(folder.text("bin/1.html")?.contains("--page") == false)
    #expect(
      folder.text("bin/2.html")?.contains("<style>[href=\"#l1\"]{--page:\"2\"}</style>\n</head>")
        == true)
    #expect(folder.text("bin/2.html")?.contains("<h3 role=\"presentation\">") == true)
    #expect(folder.text("bin/3.html") == nil)
  }

  @Test func `numbers that move pages are left out`() throws {
    let browser = try browser(Self.numbering)
    let pages = ["/l1 [7 0 R /XYZ 0 0 0]", "/l1 [6 0 R /XYZ 0 0 0]", "/l1 [7 0 R /XYZ 0 0 0]"]
    for (index, page) in pages.enumerated() {
      try folder.write(Self.pdf(page), "bin/\(index + 1).pdf")
    }
    let booklets = Booklets(browser, site: folder.path + "/site")
    #expect(booklets.print(lessons: write(["01-a": "A"]), isWhole: true).diagnostics == [])
    #expect(folder.text("bin/3.html")?.contains("--page:\"3\"") == true)
    #expect(folder.text("bin/4.html")?.contains("--page") == false)
    #expect(folder.text("bin/5.html") == nil)
  }

  @Test func `a page without a head keeps its styles in its booklet`() throws {
    var input = Sample.input([Sample.lesson("01-a", "---\ntitle: A\n---\n\nText.\n")])
    let folder = folder
    try folder.write(
      "<title>{{title}}</title>{{{head}}}<body>{{{content}}}</body>", "own/templates/page.html")
    let settings = CourseFolder(notebooks: folder.path, settings: folder.path + "/own")
    let (course, problems) = settings.readCourse()
    #expect(Sample.lines(problems) == [])
    input.course.ownTheme = course.ownTheme
    _ = input.build().write(to: folder.path + "/site")
    let booklets = Booklets(try browser(Self.copying), site: folder.path + "/site")
    #expect(booklets.print(lessons: ["01-a"]).diagnostics == [])
    let page = try #require(folder.text("site/pdf/01-a.pdf"))
    #expect(!page.contains("</head>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"assets/style.css\">"))
  }

  @Test func `a site that is written again leaves booklets alone`() throws {
    let browser = try browser(Self.printing)
    let lessons = write(["01-a": "A"])
    _ = print(lessons, browser)
    _ = write(["01-a": "New"])
    #expect(folder.text("site/pdf/01-a.pdf") != nil)
  }

  @Test(arguments: [
    ("exit 3", "it gave no PDF and ended with exit code 3"),
    ("exit 0", "it gave no PDF and ended with exit code 0"),
    ("kill -9 $$", "it gave no PDF and ended with exit code 137"),
  ])
  func `a browser that prints nothing is a problem`(_ script: String, _ reason: String) throws {
    let browser = try browser(script)
    let printed = print(write(["01-a": "A"]), browser)
    #expect(
      Sample.lines(printed.diagnostics) == [
        "'chromium' cannot print '01-a.html': \(reason) | see what '\(browser.path) --headless "
          + "--print-to-pdf' says about the page"
      ])
    #expect(printed.printed == [])
    #expect(folder.text("site/pdf/01-a.pdf") == nil)
    #expect(folder.text("site/pdf/01-a.pdf.new") == nil)
  }

  @Test func `a browser that hangs is ended`() throws {
    let browser = try browser("sleep 600")
    let booklets = Booklets(browser, site: folder.path + "/site", limit: .seconds(1))
    let start = ContinuousClock.now
    let printed = booklets.print(lessons: write(["01-a": "A"]))
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(
      Sample.lines(printed.diagnostics) == [
        "'chromium' did not print '01-a.html' within 1 s and was ended | try again when the "
          + "machine has less to do"
      ])
  }

  @Test func `a page that is not there is a problem`() throws {
    let browser = try browser(Self.printing)
    #expect(
      print(["01-a"], browser).diagnostics.map(\.summary) == [
        "'chromium' cannot print '01-a.html': there is no such page in '\(folder.path)/site'"
      ])
  }

  @Test(.enabled(if: ExternalTool(Booklets.browsers) != nil))
  func `the browser of this machine prints the same bytes twice`() throws {
    let browser = try #require(ExternalTool(Booklets.browsers))
    let lessons = write(["01-a": "A"])
    let booklets = Booklets(browser, site: folder.path + "/site", limit: .seconds(110))
    let paths = ["01-a.pdf", "index.pdf"].map { folder.path + "/site/pdf/" + $0 }
    #expect(booklets.print(lessons: lessons, isWhole: true).diagnostics == [])
    let first = paths.map(Files.read)
    #expect(first.allSatisfy { $0?.starts(with: "%PDF-".utf8) == true })
    for path in paths { try FileManager.default.removeItem(atPath: path) }
    Thread.sleep(forTimeInterval: 1.1)
    #expect(booklets.print(lessons: lessons, isWhole: true).diagnostics == [])
    #expect(paths.map(Files.read) == first)
  }
}
