import Diagnostics
import Execution
import Foundation
import Preview
import Site
import Synchronization
import Testing

/// The whole preview over a folder, with a builder that copies its inputs into pages.
@Suite struct PreviewTests {
  /// Every file `name.md` becomes a page that shows its text. A text with "broken" is a problem,
  /// and one that is no UTF-8 as well.
  private struct CopyingBuilder: PreviewBuilder {
    let folder: String

    func build(_ changes: Changes, _ progress: BuildProgress) -> PreviewBuild? {
      var files = [SiteFile("404.html", Self.page("missing", "Nothing here."))]
      var pages: [PreviewBuild.Page] = []
      var problems: [Diagnostic] = []
      for name in Files.names(in: folder) where name.hasSuffix(".md") {
        if progress.isCancelled() { return nil }
        let text = String(decoding: Files.read(folder + "/" + name) ?? [], as: UTF8.self)
        let source = SourceText(path: name, text)
        let found =
          text.contains("broken")
          ? [Diagnostic("text is broken", at: Place(source, 0..<6), help: "mend it")] : []
        let path = name.dropLast(3) + ".html"
        files.append(SiteFile(String(path), Self.page(name, text)))
        pages.append(PreviewBuild.Page(path: String(path), notebook: name, problems: found))
        problems += found
      }
      return PreviewBuild(site: SiteFiles(files), pages: pages, problems: problems)
    }

    private static func page(_ title: String, _ text: String) -> String {
      // Tags that HTML lets a template leave out.
      if text.contains("headless") { return "<title>\(title)</title><body><p>\(text)</p>" }
      if text.contains("bare") { return "<title>\(title)</title><p>\(text)</p>" }
      return "<html><head><title>\(title)</title></head><body><main>\(text)</main></body></html>"
    }
  }

  /// A running preview of a new folder.
  private final class Running {
    let folder: Folder
    let preview: Preview

    init(_ files: [String: String]) throws {
      let folder = try Folder()
      for (name, text) in files { try folder.write(text, "Notebooks/" + name) }
      self.folder = folder
      var options = Preview.Options(
        inputs: [folder.path + "/Notebooks"], output: folder.path + "/out")
      options.port = 0
      preview = try Preview(options)
      let path = folder.path + "/Notebooks"
      preview.start { CopyingBuilder(folder: path) }
    }

    deinit { preview.stop() }

    var port: UInt16 { UInt16(preview.address.split(separator: ":")[2].dropLast()) ?? 0 }

    func answer(_ path: String) -> String { Client.answer(path, port: port) ?? "" }

    /// Whether a page comes to hold some text, on disk and in what is served.
    func shows(_ text: String, at path: String) -> Bool {
      waits {
        folder.text("out/" + path)?.contains(text) ?? false && answer("/" + path).contains(text)
      }
    }
  }

  @Test func `an edit reaches the disk and the browser`() throws {
    let running = try Running(["a.md": "first"])
    #expect(running.shows("first", at: "a.html"))
    try running.folder.write("second", "Notebooks/a.md")
    #expect(running.shows("second", at: "a.html"))
    try running.folder.write("other", "Notebooks/b.md")
    #expect(running.shows("other", at: "b.html"))
  }

  @Test func `the preview's own parts are in what is served, not on disk`() throws {
    let running = try Running(["a.md": "fine"])
    #expect(running.shows("fine", at: "a.html"))
    let page = running.answer("/a.html")
    #expect(page.contains("<script src=\"/-/preview.js\" data-build=\"1\" defer></script>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"/-/preview.css\">"))
    #expect(running.folder.text("out/a.html")?.contains("preview") == false)
    #expect(running.answer("/-/preview.js").contains("EventSource"))
    #expect(running.answer("/-/preview.css").contains("[data-stale]"))
    #expect(running.answer("/-/other").hasPrefix("HTTP/1.1 404 "))
  }

  @Test func `pages whose templates leave out tags follow edits too`() throws {
    let running = try Running(["a.md": "headless", "b.md": "bare"])
    #expect(running.shows("headless", at: "a.html"))
    let script = "<script src=\"/-/preview.js\" data-build=\"1\" defer></script>\n"
    #expect(running.answer("/a.html").contains(script + "<body><p>headless</p>"))
    #expect(running.answer("/b.html").hasSuffix(script))
    try running.folder.write("broken, bare", "Notebooks/b.md")
    #expect(running.shows("broken, bare", at: "b.html"))
    #expect(running.answer("/b.html").contains("<aside class=\"preview-panel\""))
  }

  @Test func `problems stand at the end of pages, until they are gone`() throws {
    let running = try Running(["a.md": "fine", "b.md": "fine"])
    #expect(running.shows("fine", at: "a.html"))
    try running.folder.write("broken text", "Notebooks/a.md")
    #expect(running.shows("broken text", at: "a.html"))
    let page = running.answer("/a.html")
    #expect(
      page.contains(
        """
        <aside class="preview-panel" aria-label="Problems"><div class="problem error"><p><b>Problem\
        </b> a.md:1:1: text is broken</p><pre tabindex="0">  broken text
          ^~~~~~
          help: mend it</pre></div></aside></body>
        """))
    #expect(
      running.answer("/b.html").contains(
        "<p>More problems: <a href=\"/a.html\">a.md</a> (1).</p>"))
    try running.folder.write("mended", "Notebooks/a.md")
    #expect(running.shows("mended", at: "a.html"))
    #expect(!running.answer("/b.html").contains("preview-panel"))
  }

  @Test func `addresses without a file, and outside of the site`() throws {
    let running = try Running(["a.md": "fine"])
    #expect(running.shows("fine", at: "a.html"))
    let missing = running.answer("/no.html")
    #expect(missing.hasPrefix("HTTP/1.1 404 "))
    #expect(missing.contains("Nothing here."))
    try running.folder.write("secret", "secret.txt")
    symlink(running.folder.path + "/secret.txt", running.folder.path + "/out/link.txt")
    for path in [
      "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt", "/.scorebook-files",
      running.folder.path + "/secret.txt", "/" + running.folder.path + "/secret.txt",
    ] {
      let answer = running.answer(path)
      #expect(!answer.contains("secret"), "\(path)")
      #expect(!answer.hasPrefix("HTTP/1.1 200 "), "\(path)")
    }
  }

  @Test func `open pages are told what changed`() throws {
    let running = try Running(["a.md": "fine", "b.md": "fine"])
    #expect(running.shows("fine", at: "a.html"))
    let client = try #require(Client(port: running.port))
    client.send("GET /-/events HTTP/1.1\r\nHost: localhost:\(running.port)\r\n\r\n")
    #expect(client.receive(until: "event: hello\ndata: {\"build\":1,\"cell\":null}\n\n"))
    try running.folder.write("new", "Notebooks/a.md")
    // A build that the watcher's next news stopped has a number, too.
    #expect(client.receive(until: ",\"files\":[\"a.html\"]}\n\n"))
    #expect(client.received.contains("event: built\ndata: {\"build\":"))
  }

  @Test func `files that come half, vanish and come back, and folders that go`() throws {
    let running = try Running(["a.md": "fine", "b.md": "fine"])
    #expect(running.shows("fine", at: "a.html"))
    try running.folder.write("", "Notebooks/a.md")
    try Files.write([0x66, 0xFF, 0xFE], to: running.folder.path + "/Notebooks/b.md")
    #expect(running.shows("\u{FFFD}", at: "b.html"))
    try FileManager.default.removeItem(atPath: running.folder.path + "/Notebooks")
    #expect(waits { running.answer("/a.html").hasPrefix("HTTP/1.1 404 ") })
    #expect(running.folder.text("out/a.html") == nil)
    try running.folder.write("back", "Notebooks/a.md")
    #expect(running.shows("back", at: "a.html"))
  }

  @Test func `many quick edits, broken ones among them, end on the right page`() throws {
    let running = try Running(["a.md": "fine"])
    #expect(running.shows("fine", at: "a.html"))
    for number in 0..<100 {
      try running.folder.write(
        number % 3 == 0 ? "broken \(number)" : "edit \(number)", "Notebooks/a.md")
      if number % 10 == 0 { usleep(20_000) }
    }
    try running.folder.write("the last edit", "Notebooks/a.md")
    #expect(running.shows("the last edit", at: "a.html"))
    #expect(!running.answer("/a.html").contains("preview-panel"))
  }
}
