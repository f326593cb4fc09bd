package import Diagnostics
package import Execution

/// Pages of a site on disk as PDF files, printed by a browser that is started without a window.
///
/// They lie in the folder `pdf` of the site, and are no part of the site itself: another browser
/// prints other bytes. The times that a browser writes into a file are taken out of it, so that the
/// same browser prints the same page as the same bytes. A page is printed again only if it, or
/// styles, fonts and images of the site have changed, or the browser is another.
package struct Booklets {
  private let site: String
  private let printer: PagePrinter
  private var folder: String { site + "/" + Self.name }

  private static let name = "pdf"
  /// Changes when other booklets are printed of the same pages.
  private static let version = 3

  /// What printing did, by the paths of the booklets in their folder.
  package struct Printed {
    package fileprivate(set) var printed: [String] = []
    package fileprivate(set) var unchanged: [String] = []
    package fileprivate(set) var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - site: the folder of a site that has been written.
  ///   - limit: how long the browser may take for a page.
  package init(_ browser: ExternalTool, site: String, limit: Duration = .seconds(180)) {
    self.site = site
    printer = PagePrinter(browser: browser, site: site, limit: limit)
  }

  /// The browsers that print pages without a window, by their programs' names.
  package static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "brave-browser",
    "microsoft-edge", "microsoft-edge-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ]

  /// What is said where there is no browser.
  package static let missingBrowser = Diagnostic(
    "no browser is found that prints pages",
    help: "install Chromium ('apt install chromium') or Google Chrome, or leave out '--pdf'")

  /// Prints the pages of lessons, by the lessons' names, and removes the booklets of others.
  ///
  /// - Parameter isWhole: whether the course is printed as one booklet, too: `index.pdf`.
  package func print(lessons: [String], isWhole: Bool = false) -> Printed {
    let shared = sharedHash
    var jobs = lessons.map { lesson in
      Job(name: lesson + ".pdf", pages: [lesson + ".html"]) { [self] file in
        print(lesson: lesson + ".html", to: file)
      }
    }
    if isWhole {
      let course = CourseBooklet(site: site, lessons: lessons.map { $0 + ".html" })
      // It takes longest.
      jobs.insert(
        Job(name: "index.pdf", pages: course.paths) { [self] in print(course, to: $0) }, at: 0)
    }
    return print(jobs, shared)
  }

  /// A booklet: its file, the pages that it shows, and how it is printed.
  private struct Job: Sendable {
    let name: String
    let pages: [String]
    let print: @Sendable (String) -> [Diagnostic]
  }

  private func print(_ jobs: [Job], _ shared: ContentHash) -> Printed {
    var result = Printed()
    var record = BookletRecord(folder: folder)
    let hashes = SideBySide.map(jobs.count) { hash(of: jobs[$0].pages, shared).text }
    let isKnown = zip(jobs, hashes).map { job, hash in
      record.hashes[job.name] == hash && Files.exists(folder + "/" + job.name)
    }
    let problems = SideBySide.map(jobs.count) { index in
      isKnown[index] ? [] : jobs[index].print(folder + "/" + jobs[index].name)
    }
    let old = record.hashes
    record.hashes = [:]
    for (index, job) in jobs.enumerated() {
      result.diagnostics += problems[index]
      guard problems[index].isEmpty else { continue }
      record.hashes[job.name] = hashes[index]
      if isKnown[index] {
        result.unchanged.append(job.name)
      } else {
        result.printed.append(job.name)
      }
    }
    for name in old.keys where !jobs.contains(where: { $0.name == name }) {
      _ = SiteManifest(folder: folder).remove(name)
    }
    if record.hashes != old { result.diagnostics += record.write() }
    return result
  }

  /// Prints the course, and once more with the numbers of pages in its contents.
  ///
  /// The numbers stand where there was nothing, so that they move nothing.
  private func print(_ course: CourseBooklet, to file: String) -> [Diagnostic] {
    var page = course.page()
    for _ in 0..<Self.mostPrints {
      let problems = print(page, at: "booklet.html", to: file, printer.withMoreTime)
      let numbered = course.page(PrintedPages(Files.read(file) ?? []).numbers)
      if !problems.isEmpty || numbered == page { return problems }
      page = numbered
    }
    // Styles of the course move pages with the numbers: then none is better than a wrong one.
    return print(course.page(), at: "booklet.html", to: file, printer.withMoreTime)
  }

  private static let mostPrints = 3

  /// Prints a lesson, without links to files of this machine.
  private func print(lesson path: String, to file: String) -> [Diagnostic] {
    guard let page = Files.read(site + "/" + path) else { return printer.print(path, to: file) }
    return print(BookletLinks.alone(page, path), at: path, to: file, printer)
  }

  /// Prints a page that lies in the site as long as the browser needs it.
  private func print(
    _ page: [UInt8], at path: String, to file: String, _ printer: PagePrinter
  ) -> [Diagnostic] {
    var parts = path.split(separator: "/").map(String.init)
    parts[parts.count - 1] = ".scorebook-" + parts[parts.count - 1]
    let copy = parts.joined(separator: "/")
    defer { _ = Files.remove(site + "/" + copy) }
    do throws(Files.Failure) {
      try Files.write(page, to: site + "/" + copy)
    } catch {
      return [.unwritable(error)]
    }
    return printer.print(copy, named: path, to: file)
  }

  private func hash(of pages: [String], _ shared: ContentHash) -> ContentHash {
    var writer = ByteWriter()
    writer.write(shared)
    for page in pages { writer.write(Files.read(site + "/" + page) ?? []) }
    return ContentHash(writer.bytes)
  }

  /// The hash of what any page may show, and of the browser.
  private var sharedHash: ContentHash {
    let unused = [".html", ".js", ".json", ".txt", ".xml"]
    let paths = SiteManifest(folder: site).read().filter { path in
      !unused.contains(where: path.hasSuffix)
    }
    var writer = ByteWriter()
    writer.write(Self.version)
    writer.write(printer.browser.path)
    for path in paths.sorted() {
      writer.write(path)
      writer.write(Files.read(site + "/" + path) ?? [])
    }
    return ContentHash(writer.bytes)
  }
}

/// What was printed in a folder, and from what: a line with a hash and a path for each booklet.
private struct BookletRecord {
  private let file: String
  var hashes: [String: String]

  init(folder: String) {
    file = folder + "/.scorebook-booklets"
    let text = String(decoding: Files.read(file) ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    let entries = lines.compactMap { line -> (String, String)? in
      guard line.count == 2, SiteManifest.isInside(String(line[1])) else { return nil }
      return (String(line[1]), String(line[0]))
    }
    hashes = Dictionary(entries, uniquingKeysWith: { first, _ in first })
  }

  func write() -> [Diagnostic] {
    let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
    do throws(Files.Failure) {
      try Files.write(Array(lines.joined().utf8), to: file)
      return []
    } catch {
      return [.unwritable(error)]
    }
  }
}
