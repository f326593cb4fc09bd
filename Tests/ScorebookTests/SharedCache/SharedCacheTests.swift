import Execution
import Foundation
import Testing

/// Machines that share results, as their users see it.
@Suite(.timeLimit(.minutes(5))) struct SharedCacheTests {
  private static let lessons = [
    "01-a": """
    ---
    title: First
    seed: 3
    ---

    ```swift {#data}
    let data = (0..<100).map { _ in random.normal() }
    ```

    ```swift {#mean}
    let mean = data.reduce(0, +) / 100
    print(mean > -1)
    ```

    The formula $x^2$, and the value `{swift} mean < 1`.
    """,
    "02-b": """
    ---
    title: Second
    ---

    ```swift {#fig-line caption="A line." alt="A line."}
    Chart(x: "x") { LineMark({ $0 }, x: 0...1) }
    ```

    @fig-line shows it.
    """,
    "03-c": """
    ---
    title: Third
    ---

    ```swift
    print((1...100).reduce(0, +))
    ```
    """,
  ]

  /// A machine: a folder of its own, at another depth than those of others.
  private struct Machine {
    let root: TemporaryFolder
    let folder: String

    init(_ name: String) throws {
      root = try TemporaryFolder()
      folder = "\(root.path)/\(name)"
      for (lesson, text) in SharedCacheTests.lessons {
        try root.write(text, to: "\(name)/Notebooks/\(lesson).md")
      }
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
      try CommandRun(arguments, in: folder, environment: environment)
    }

    /// The site, file by file.
    var site: [String: Data] {
      let base = folder + "/site/public/"
      let paths = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        uniqueKeysWithValues: paths.compactMap { path in
          FileManager.default.contents(atPath: base + path).map { (path, $0) }
        })
    }

    func edit(_ lesson: String, _ old: String, _ new: String) throws {
      let path = "\(folder)/Notebooks/\(lesson).md"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// The kinds of the entries that were sent.
  private func kinds(_ requests: [LocalCacheServer.Request]) -> [String] {
    requests.filter { $0.summary == "PUT cas" }.compactMap { request in
      let lines = request.body.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
      guard lines.count == 3 else { return nil }
      return String(decoding: lines[2].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }.sorted()
  }

  private func warnings(_ run: CommandRun) -> [String] {
    run.problems.split(separator: "\n").map(String.init).filter { $0.hasPrefix("warning: ") }
  }

  // MARK: Sharing

  @Test func `a second machine with an empty store runs nothing`() throws {
    let server = try LocalCacheServer()
    defer { server.stop() }
    let (a, b) = (try Machine("a"), try Machine("deep/er/b"))
    let first = try a.run("build", "--cache", server.address)
    #expect(first.exitCode == 0, "\(first.problems)")
    let sent = kinds(server.takeRequests())
    #expect(sent.count { $0 == "cell" } == 5)
    #expect(sent.count { $0 == "notebook" } == 3)
    #expect(sent.count { $0 == "page" } == 3)
    // The reference of the library is kept as pages are.
    #expect(Set(sent) == ["cell", "library", "notebook", "page", "value"])

    let second = try b.run("build", "--cache", server.address)
    #expect(second.exitCode == 0, "\(second.problems)")
    #expect(!second.problems.contains("done in"))
    #expect(server.takeRequests().map(\.summary) == ["GET ac", "GET cas"] * 7)
    #expect(a.site == b.site)
    #expect(!a.site.isEmpty)

    let third = try b.run("build", "--cache", server.address)
    #expect(third.exitCode == 0)
    #expect(server.takeRequests().isEmpty)
  }

  @Test func `after an edit, a machine runs only what no other has run`() throws {
    let server = try LocalCacheServer()
    defer { server.stop() }
    let (a, b) = (try Machine("a"), try Machine("b"))
    _ = try a.run("check", environment: ["SCOREBOOK_CACHE": server.address])
    try b.edit("01-a", "print(mean > -1)", "print(mean > -2)")
    _ = server.takeRequests()
    let run = try b.run("run", "Notebooks/01-a.md", "--cache", server.address)
    #expect(run.output == "[mean]\ntrue\n\n", "\(run.problems)")
    // The value of the cell above came from the server, and no cell above ran again.
    #expect(kinds(server.takeRequests()) == ["cell", "notebook", "value"])
    let why = try b.run("why", "Notebooks/02-b.md#fig-line", "--cache", server.address)
    #expect(why.output.contains("does not run"))
  }

  @Test func `a folder is shared, too`() throws {
    let (a, b, shared) = (try Machine("a"), try Machine("b"), try TemporaryFolder())
    let folder = shared.path + "/cache/"
    #expect(try a.run("build", "--cache", folder).exitCode == 0)
    let second = try b.run("build", environment: ["SCOREBOOK_CACHE": folder])
    #expect(second.exitCode == 0)
    #expect(!second.problems.contains("done in"))
    #expect(a.site == b.site)
    #expect(!FileManager.default.fileExists(atPath: b.folder + "/.scorebook/store"))
    let shown = try b.run("cache", "--cache", folder)
    #expect(shown.output.contains("\nfolder     \(shared.path)/cache\n"))
    #expect(shown.output.contains("\nnotebook   3 files, "))
  }

  // MARK: Bad servers

  @Test func `a server that is down is told once`() throws {
    let server = try LocalCacheServer()
    server.stop()
    let machine = try Machine("a")
    let run = try machine.run("build", "--jobs", "3", "--cache", server.address)
    #expect(run.exitCode == 0)
    #expect(
      warnings(run) == [
        "warning: the cache server '\(server.address)' cannot be reached: Connection refused"
      ])
    let clean = try Machine("clean")
    #expect(try clean.run("build").exitCode == 0)
    #expect(machine.site == clean.site)
    // What is on this machine needs no server.
    #expect(warnings(try machine.run("build", "--cache", server.address)) == [])
  }

  @Test func `a server that fails while notebooks run is told once`() throws {
    let server = try LocalCacheServer { request, _ in
      request.method == "GET" ? .status("404 Not Found") : .last([])
    }
    defer { server.stop() }
    let run = try Machine("a").run("build", "--jobs", "1", "--cache", server.address)
    #expect(run.exitCode == 0)
    #expect(
      warnings(run) == [
        "warning: the cache server '\(server.address)' closed the connection without an answer"
      ])
    // The first goes over a connection that may have been closed before, so that it is sent again.
    #expect(server.takeRequests().filter { $0.method == "PUT" }.count == 2)
  }

  @Test func `a server that is only read is told once`() throws {
    let server = try LocalCacheServer { request, files in
      request.method == "GET"
        ? LocalCacheServer.protocol(request, &files) : .status("403 Forbidden")
    }
    defer { server.stop() }
    let run = try Machine("a").run("check", "--jobs", "1", "--cache", server.address)
    #expect(run.exitCode == 0)
    #expect(warnings(run) == [])
    let remarks = run.problems.split(separator: "\n").filter { $0.contains("is only read") }
    #expect(
      remarks == [
        "the cache server '\(server.address)' is only read: it answers '403 Forbidden' to what is sent"
      ])
    #expect(server.takeRequests().filter { $0.method == "PUT" }.count == 1)
  }

  // MARK: Usage

  @Test func `the server is shown without its password`() throws {
    let server = try LocalCacheServer()
    let machine = try Machine("a")
    let location = "http://me:secret@127.0.0.1:\(server.port)/x"
    let up = try machine.run("cache", environment: ["SCOREBOOK_CACHE": location])
    #expect(
      up.output == """
        all        0 files, 0 bytes
        server     \(server.address)/x, which answers

        """)
    server.stop()
    let down = try machine.run("cache", "show", "--cache", location)
    #expect(
      down.output == """
        all        0 files, 0 bytes
        server     \(server.address)/x, which is of no use now

        """)
    #expect(warnings(down).count == 1)
    #expect(!(up.problems + down.problems).contains("secret"))
  }

  @Test(arguments: [
    (
      ["build", "--cache", "https://cache"],
      "Error: The value 'https://cache' is invalid for '--cache <folder or address>': "
        + "'https://cache' asks for TLS, which scorebook does not speak; run a proxy on this "
        + "machine that does (stunnel, nginx), and give its address: 'http://127.0.0.1:8080'"
    ),
    (
      ["check", "--cache", "x", "--no-cache"],
      "Error: '--cache' says where to remember, and '--no-cache' to remember nothing; leave out one."
    ),
    (
      ["run", "a.md", "--cache", "/etc/passwd"],
      "Error: The value '/etc/passwd' is invalid for '--cache <folder or address>': '/etc/passwd' "
        + "is a file; give a folder, or an address such as 'http://HOST:8080'"
    ),
  ])
  func `wrong usage is told`(_ arguments: [String], _ text: String) throws {
    let run = try CommandRun(arguments, in: "/tmp")
    #expect(run.exitCode == 64)
    #expect(run.problems.split(separator: "\n").first.map(String.init) == text)
  }

  @Test func `a wrong variable is told by its name`() throws {
    let run = try CommandRun(
      ["build"], in: "/tmp", environment: ["SCOREBOOK_CACHE": "grpc://cache:9092"])
    #expect(run.exitCode == 64)
    #expect(run.problems.hasPrefix("Error: SCOREBOOK_CACHE: 'grpc://cache:9092' asks for gRPC, "))
  }
}
