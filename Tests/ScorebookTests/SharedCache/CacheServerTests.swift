import Diagnostics
import Execution
import Foundation
import Testing

/// What stores of several machines give and take over a server, and what becomes of bad ones.
@Suite(.timeLimit(.minutes(2))) struct CacheServerTests {
  private let first = try? TemporaryFolder()
  private let second = try? TemporaryFolder()

  /// The stores of two machines.
  private func stores(
    _ address: String, patience: Duration = .seconds(10)
  ) throws -> (ContentStore, ContentStore) {
    func store(_ folder: TemporaryFolder?) throws -> ContentStore {
      let server = CacheServer(try CacheAddress(address), patience: patience)
      return ContentStore(folder: try #require(folder).path, server: server)
    }
    return (try store(first), try store(second))
  }

  private func text(_ problem: Diagnostic?, _ server: LocalCacheServer) -> String? {
    problem?.summary.replacing(server.address, with: "ADDRESS")
  }

  // MARK: Good servers

  @Test func `what one machine keeps, another has`() throws {
    let server = try LocalCacheServer()
    defer { server.stop() }
    let (a, b) = try stores(server.address + "/course/")
    #expect(a.bytes(for: "cell 1") == nil)
    let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    a.keep(content, for: "cell 1")
    a.keep([], for: "")
    #expect(server.takeRequests().map(\.summary) == ["GET ac"] + ["PUT cas", "PUT ac"] * 2)
    #expect(server.connectionCount == 1)
    #expect(server.files.keys.allSatisfy { $0.hasPrefix("/course/") })
    #expect(b.bytes(for: "cell 1") == content)
    #expect(b.bytes(for: "") == [])
    #expect(b.bytes(for: "cell 2") == nil)
    #expect(
      server.takeRequests().map(\.summary) == ["GET ac", "GET cas"] * 2 + ["GET ac"])
    #expect(server.connectionCount == 2)
    #expect(b.server?.report == CacheServer.Report())
  }

  @Test func `what is on this machine is not asked for, nor twice what is not there`() throws {
    let server = try LocalCacheServer()
    defer { server.stop() }
    let (a, b) = try stores(server.address)
    a.keep([1], for: "x")
    _ = (b.bytes(for: "x"), b.bytes(for: "y"), server.takeRequests())
    for store in [a, b] { #expect(store.bytes(for: "x") == [1]) }
    #expect(b.bytes(for: "y") == nil)
    #expect(server.takeRequests().isEmpty)
    #expect(b.local.bytes(for: "z") == nil)
    b.local.keep([2], for: "z")
    #expect(server.takeRequests().isEmpty)
  }

  @Test func `a connection that was closed meanwhile is opened again`() throws {
    let server = try LocalCacheServer()
    defer { server.stop() }
    let (a, b) = try stores(server.address)
    a.keep([1], for: "x")
    server.endConnections()
    a.keep([2], for: "y")
    #expect(b.bytes(for: "x") == [1])
    server.endConnections()
    #expect(b.bytes(for: "y") == [2])
    #expect(a.server?.report == CacheServer.Report())
    #expect(b.server?.report == CacheServer.Report())
  }

  @Test func `a user and a password are sent`() throws {
    let server = try LocalCacheServer { request, files in
      request.headers.contains("\r\nAuthorization: Basic dXNlcjpwYXNz\r\n")
        ? LocalCacheServer.protocol(request, &files) : .status("401 Unauthorized")
    }
    defer { server.stop() }
    let address = "http://user:pass@127.0.0.1:\(server.port)"
    let (a, b) = try stores(address)
    a.keep([1], for: "x")
    #expect(b.bytes(for: "x") == [1])
    #expect(b.server?.settings?.address == address)
  }

  @Test(arguments: ["401 Unauthorized", "403 Forbidden", "405 Method Not Allowed"])
  func `a server that takes nothing is read`(_ status: String) throws {
    let writer = try LocalCacheServer()
    defer { writer.stop() }
    try stores(writer.address).0.keep([1], for: "x")
    let known = writer.files
    let server = try LocalCacheServer { request, files in
      files = known
      return request.method == "PUT"
        ? .status(status) : LocalCacheServer.protocol(request, &files)
    }
    defer { server.stop() }
    let (_, b) = try stores(server.address)
    b.keep([2], for: "y")
    b.keep([3], for: "z")
    #expect(b.bytes(for: "x") == [1])
    #expect(server.takeRequests().map(\.summary) == ["PUT cas", "GET ac", "GET cas"])
    let news = b.server?.takeNews()
    #expect(news?.problem == nil)
    #expect(
      news?.remark
        == "the cache server '\(server.address)' is only read: it answers '\(status)' to what is sent"
    )
    #expect(b.server?.takeNews().remark == nil)
    #expect(b.server?.settings?.isReadOnly == true)
  }

  @Test func `what is too large for a server stays here`() throws {
    let server = try LocalCacheServer { request, files in
      request.body.count > 1000
        ? .status("413 Content Too Large") : LocalCacheServer.protocol(request, &files)
    }
    defer { server.stop() }
    let (a, b) = try stores(server.address)
    for size in [2000, 3000, 10] { a.keep([UInt8](repeating: 7, count: size), for: "\(size)") }
    #expect(server.takeRequests().map(\.summary) == ["PUT cas"] + ["PUT cas", "PUT ac"])
    #expect(b.bytes(for: "10")?.count == 10)
    #expect(a.bytes(for: "2000")?.count == 2000)
    let problem = a.server?.takeNews().problem
    #expect(
      text(problem, server) == "the cache server 'ADDRESS' does not take a file of 2058 bytes")
    #expect(a.server?.settings != nil)
  }

  // MARK: Bad servers

  /// Something that a server may do to those who read, what is said about it, and how often it is
  /// asked for five entries.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let requests: [String]
    let behaviour: LocalCacheServer.Behaviour

    init(
      _ text: String, _ requests: [String], _ behaviour: @escaping LocalCacheServer.Behaviour
    ) {
      (testDescription, self.requests, self.behaviour) = (text, requests, behaviour)
    }

    /// Right messages, and something else instead of contents.
    static func contents(
      _ text: String, _ requests: [String] = ["GET ac", "GET cas"] * 3,
      _ change: @escaping @Sendable ([UInt8]) -> LocalCacheServer.Answer
    ) -> Fault {
      Fault(text, requests) { request, files in
        request.path.hasPrefix("/cas/")
          ? change(files[request.path] ?? []) : LocalCacheServer.protocol(request, &files)
      }
    }
  }

  private static let faults: [Fault] = [
    Fault("answers '500 Internal Server Error'", ["GET ac"] * 3) { _, _ in
      .status("500 Internal Server Error", Array("oh".utf8))
    },
    Fault("cannot be read: it answers '401 Unauthorized'", ["GET ac"]) { _, _ in
      .status("401 Unauthorized")
    },
    Fault("answers '301 Moved Permanently' and names 'https://a/'", ["GET ac"]) { _, _ in
      .status("301 Moved Permanently", [], "Location: https://a/\r\n")
    },
    Fault("did not answer within 0.2 seconds", ["GET ac"]) { _, _ in .none },
    Fault("closed the connection without an answer", ["GET ac"]) { _, _ in .last([]) },
    Fault("gave an answer that breaks off", ["GET ac"] * 3) { _, _ in
      .last(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".utf8))
    },
    Fault(
      "gave an answer that is not HTTP: no status of HTTP/1.1", ["GET ac"] * 3
    ) { _, _ in .last(Array("220 mail.example.org ESMTP\r\n\r\n".utf8)) },
    Fault("gave no message about an entry", ["GET ac"] * 3) { _, _ in
      .status("200 OK", Array("<!doctype html>".utf8))
    },
    Fault("gave more than the 65536 bytes that were expected", ["GET ac"] * 3) { _, _ in
      .status("200 OK", [UInt8](repeating: 0, count: 70_000))
    },
    .contents("gave a file with another SHA-256 than its name") { file in
      .status("200 OK", file.dropLast() + [file.last.map { $0 ^ 1 } ?? 0])
    },
    .contents("gave a file with another SHA-256 than its name") { .status("200 OK", $0.dropLast()) },
    .contents("gave a file with another SHA-256 than its name") { .status("200 OK", $0 + [0]) },
    .contents("gave an answer that breaks off") { file in
      .last(Array("HTTP/1.1 200 OK\r\nContent-Length: \(file.count)\r\n\r\n".utf8) + [1])
    },
    .contents("did not answer within 0.2 seconds", ["GET ac", "GET cas"]) { _ in
      .bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".utf8))
    },
  ]

  @Test(arguments: faults)
  func `a bad server is as good as none, and told once`(_ fault: Fault) throws {
    let good = try LocalCacheServer()
    defer { good.stop() }
    let (a, _) = try stores(good.address)
    for key in 0..<5 { a.keep([UInt8(key)], for: "\(key)") }
    let known = good.files
    let server = try LocalCacheServer { request, files in
      files = known
      return fault.behaviour(request, &files)
    }
    defer { server.stop() }
    let (_, b) = try stores(server.address, patience: .milliseconds(200))
    for key in 0..<5 { #expect(b.bytes(for: "\(key)") == nil) }
    b.keep([9], for: "own")
    #expect(b.bytes(for: "own") == [9])
    #expect(server.takeRequests().map(\.summary) == fault.requests)
    let problem = b.server?.takeNews().problem
    #expect(text(problem, server) == "the cache server 'ADDRESS' \(fault.testDescription)")
    #expect(problem?.severity == .warning)
    #expect(problem?.help != nil)
    #expect(b.server?.takeNews().problem == nil)
    #expect(b.server?.settings == nil)
  }

  @Test func `a file of another entry is not taken`() throws {
    let server = try LocalCacheServer()
    defer { server.stop() }
    let (a, b) = try stores(server.address)
    let cache = try #require(a.server)
    a.keep([1], for: "x")
    cache.keep(try #require(Files.read(a.path(of: "x"))), for: "y")
    cache.keep(Array("something".utf8), for: "z")
    #expect(b.bytes(for: "y") == nil)
    #expect(b.bytes(for: "z") == nil)
    #expect(b.bytes(for: "x") == [1])
    #expect(
      text(b.server?.takeNews().problem, server)
        == "the cache server 'ADDRESS' gave the file of another entry")
  }

  @Test func `contents that the server has thrown away are missing`() throws {
    let server = try LocalCacheServer { request, files in
      request.method == "GET" && request.path.hasPrefix("/cas/")
        ? .status("404 Not Found") : LocalCacheServer.protocol(request, &files)
    }
    defer { server.stop() }
    let (a, b) = try stores(server.address)
    a.keep([1], for: "x")
    #expect(b.bytes(for: "x") == nil)
    #expect(b.server?.report == CacheServer.Report())
  }

  @Test func `a server that is down is asked once`() throws {
    let server = try LocalCacheServer()
    server.stop()
    let (a, _) = try stores(server.address)
    #expect(a.bytes(for: "x") == nil)
    a.keep([1], for: "x")
    let problem = a.server?.takeNews().problem
    #expect(
      text(problem, server) == "the cache server 'ADDRESS' cannot be reached: Connection refused")
    #expect(
      problem?.help
        == "start it, or correct the address; until then, what only it knows is computed here")
    #expect(a.server?.problemOfReaching() == problem)
  }

  @Test func `what a worker finds out is known to all`() throws {
    let server = CacheServer(try CacheAddress("http://cache"))
    var report = CacheServer.Report()
    report.isReadOnly = true
    report.remark = "only read"
    server.adopt(report)
    #expect(server.settings == CacheServerSettings(address: "http://cache", isReadOnly: true))
    report.problem = Diagnostic("one", severity: .warning)
    report.isClosed = true
    server.adopt(report)
    report.problem = Diagnostic("two", severity: .warning)
    server.adopt(report)
    #expect(server.settings == nil)
    #expect(server.takeNews().problem?.summary == "one")
  }
}

/// An array some times over.
func * (items: [String], count: Int) -> [String] { (0..<count).flatMap { _ in items } }
