import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Site
import Testing

/// Links that lead out of the course, with a server on loopback instead of the world.
@Suite(.timeLimit(.minutes(2)), .enabled(if: ExternalTool(["curl"]) != nil))
struct ExternalLinkTests {
  /// What is found for lines of text, of which `HOST` is the server's address.
  private func problems(_ text: String, _ server: LocalCacheServer, patience: Int = 60) throws
    -> [String]
  {
    let source = SourceText(path: "a.md", text.replacing("HOST", with: server.address))
    let links = ExternalLinks(in: [NotebookReader.read(source).0])
    let curl = try #require(ExternalTool(["curl"]))
    let answers = LinkProbe(curl, patience: patience).answers(to: links.links.map(\.address))
    return links.problems(answers).map { problem in
      let start = problem.place.map { "\($0.start.line):\($0.start.column)" } ?? ""
      let notes = problem.notes.compactMap { $0.place.map { ", \($0.start.line)" } }.joined()
      return "\(start)\(notes): \(problem.severity): \(problem.summary) | \(problem.help ?? "")"
        .replacing(server.address, with: "HOST")
    }
  }

  private static func server(
    _ answer: @escaping @Sendable (LocalCacheServer.Request) -> LocalCacheServer.Answer
  ) throws -> LocalCacheServer {
    try LocalCacheServer { request, _ in answer(request) }
  }

  /// An answer; one to HEAD has no body.
  private static func status(
    _ status: String, _ request: LocalCacheServer.Request, _ headers: String = ""
  ) -> LocalCacheServer.Answer {
    .status(status, [], headers)
  }

  @Test func `an address is asked for once, without what stands behind its fragment`() throws {
    let server = try Self.server { Self.status("200 OK", $0) }
    defer { server.stop() }
    let text = "[a](HOST/x#one) [b](HOST/x#two) <HOST/y?a=b> [c](HOST/ü%20z) [d](01-x.md) HOST/x\n"
    #expect(try problems(text, server) == [])
    #expect(
      Set(server.takeRequests().map { "\($0.method) \($0.path)" })
        == ["HEAD /x", "HEAD /y?a=b", "HEAD /%C3%BC%20z"])
  }

  @Test(arguments: [
    (
      "404 Not Found",
      "error: there is nothing at 'HOST/x' any more (404) | correct the address, or remove the link"
    ),
    (
      "410 Gone",
      "error: there is nothing at 'HOST/x' any more (410) | correct the address, or remove the link"
    ),
    (
      "403 Forbidden",
      "warning: 'HOST/x' does not answer a program (403) | look at it in a browser"
    ),
    (
      "400 Bad Request",
      "error: 'HOST/x' is not given out (400) | correct the address, or remove the link"
    ),
    (
      "503 Busy", "warning: the host of 'HOST/x' has a problem (503) | run the check again later"
    ),
  ])
  func `a bad answer is told at the link`(_ status: String, _ problem: String) throws {
    let server = try Self.server { Self.status(status, $0) }
    defer { server.stop() }
    #expect(
      try problems("Text\n\n[a](HOST/x) and\n[b](HOST/x)\n", server) == ["3:5, 4: " + problem])
    // A host may not know HEAD.
    #expect(server.takeRequests().map(\.method) == ["HEAD", "GET"])
  }

  @Test func `a host that does not know HEAD is asked with GET`() throws {
    let server = try Self.server {
      Self.status($0.method == "HEAD" ? "405 Method Not Allowed" : "200 OK", $0)
    }
    defer { server.stop() }
    #expect(try problems("[a](HOST/x)\n", server) == [])
  }

  @Test func `what has moved for good is told, and what has not is followed`() throws {
    let server = try Self.server { request in
      switch request.path {
      case "/for-good": Self.status("301 Moved", request, "Location: /first\r\n")
      case "/first": Self.status("308 Moved", request, "Location: /second\r\n")
      case "/second": Self.status("302 Found", request, "Location: /third\r\n")
      case "/now": Self.status("302 Found", request, "Location: /first\r\n")
      case "/circle": Self.status("302 Found", request, "Location: /circle\r\n")
      case "/lost": Self.status("301 Moved", request, "Location: /nothing\r\n")
      case "/file": Self.status("302 Found", request, "Location: file:///etc/passwd\r\n")
      case "/nothing": Self.status("404 Not Found", request)
      default: Self.status("200 OK", request)
      }
    }
    defer { server.stop() }
    let text = """
      [a](HOST/for-good)
      [a](HOST/now)
      [a](HOST/circle)
      [a](HOST/lost)
      [a](HOST/file)

      """
    let found = try problems(text, server)
    #expect(
      found.prefix(3) == [
        "1:5: warning: link 'HOST/for-good' has moved to 'HOST/second' | link to the new address",
        "3:5: error: link 'HOST/circle' leads from one address to the next without an end "
          + "| correct the address, or remove the link",
        "4:5: error: there is nothing at 'HOST/lost' any more (404) "
          + "| correct the address, or remove the link",
      ])
    #expect(found.count == 4)
    #expect(found.last?.hasPrefix("5:5: error: 'HOST/file' cannot be asked for: ") == true)
  }

  @Test func `a host that says nothing is asked once`() throws {
    let server = try Self.server { _ in .none }
    defer { server.stop() }
    #expect(
      try problems("[a](HOST/silent)\n", server, patience: 1) == [
        "1:5: warning: 'HOST/silent' did not answer in time | run the check again later"
      ])
    #expect(server.takeRequests().count <= 1)
  }

  @Test func `hosts that are not there, or hang up`() throws {
    let server = try Self.server { _ in .last([]) }
    defer { server.stop() }
    #expect(
      try problems("[a](HOST/x)\n[a](http://127.0.0.1:1/)\n", server, patience: 60) == [
        "1:5: error: the host of 'HOST/x' closed the connection "
          + "| correct the address, or remove the link",
        "2:5: error: the host of 'http://127.0.0.1:1/' refuses connections "
          + "| correct the address, or remove the link",
      ])
  }

  @Test func `an address cannot give curl orders`() throws {
    let server = try Self.server { Self.status("200 OK", $0) }
    defer { server.stop() }
    let file = FileManager.default.temporaryDirectory.path + "/written-\(UUID().uuidString)"
    let text = "[a](<HOST/x\"\\n output = \(file)>) [b](<HOST/[1-9]{a,b}>)\n"
    #expect(try problems(text, server) == [])
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(server.takeRequests().count == 2)
  }

  @Test func `check --links asks, and without it nothing is asked`() throws {
    let server = try Self.server { Self.status("404 Not Found", $0) }
    defer { server.stop() }
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: T\n---\n\n[a](\(server.address)/x)\n", to: "Notebooks/01-a.md")
    let quiet = try CommandRun(["check"], in: folder.path)
    #expect(quiet.exitCode == 0)
    #expect(server.takeRequests().isEmpty)
    let run = try CommandRun(["check", "--links"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(
      run.problems.contains(
        "Notebooks/01-a.md:5:5: error: there is nothing at '\(server.address)/x' any more (404)\n"))
    let without = try CommandRun(
      ["check", "--links"], in: folder.path, environment: ["PATH": "/nowhere"])
    #expect(without.exitCode == 1)
    #expect(
      without.problems.contains(
        "error: links cannot be asked for without 'curl'\n  help: install it ('apt install curl'), "
          + "or leave out '--links'\n"))
  }

  @Test func `build --pdf needs a browser`() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: T\n---\n", to: "Notebooks/01-a.md")
    let run = try CommandRun(
      ["build", "--pdf"], in: folder.path, environment: ["PATH": "/nowhere"])
    #expect(run.exitCode == 1)
    #expect(
      run.problems
        == "error: no browser is found that prints pages\n  help: install Chromium ('apt install "
        + "chromium') or Google Chrome, or leave out '--pdf'\n")
    #expect(folder.read("site/public/01-a.html") == nil)
  }
}
