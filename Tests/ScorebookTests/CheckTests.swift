import Foundation
import Testing

/// `scorebook check` as a step of continuous integration.
@Suite struct CheckTests {
  /// Lessons of which one is well and one has each kind of case that a report knows.
  private func course() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      title: All is well
      ---

      # Start {#sec-start}

      ```swift {#sum}
      expectEqual(1 + 1, 2)
      ```

      """, to: "Notebooks/01-good.md")
    try folder.write(
      """
      ---
      title: "]]> <b>100 %</b>, \\"a\\": | 🙂"
      ---

      See @sec-start and @sec-strt.

      ```swift {.static}
      shown
      ```

      ```swift {#hostile}
      let text = "]]> <b> 100 %, ::error::no 🙂"
      ```

      ```swift {.test}
      expectEqual(text, "ok\\n")
      ```

      ```swift
      print(text)
      ```

      """, to: "Notebooks/02-bad.md")
    return folder
  }

  /// A report without what differs from run to run.
  private func settled(_ text: String) -> String {
    text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}/, with: "TIME")
      .replacing(/(time="|"seconds":|, |\| )[0-9]+\.[0-9]+("|,| s| \|)/) { "\($0.1)0\($0.2)" }
  }

  private func expectSnapshot(_ text: String?, _ name: String) throws {
    let text = settled(try #require(text, "\(name) is missing"))
    let file = String(#filePath.dropLast("CheckTests.swift".count)) + "Reports/" + name
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test func `all reports can be asked for at once`() throws {
    let folder = try course()
    try folder.write("before\n", to: "summary.md")
    let run = try CommandRun(
      ["check", "--junit", "out/r.xml", "--github", "--json", "r.json"],
      in: folder.path, environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
    #expect(run.exitCode == 1)
    try expectSnapshot(run.output, "annotations.txt")
    try expectSnapshot(folder.read("out/r.xml"), "junit.xml")
    try expectSnapshot(folder.read("r.json"), "report.json")
    try expectSnapshot(folder.read("summary.md"), "summary.md")
    // The annotations show the problems.
    #expect(run.problems.contains("\n2 lessons with 5 cells, 2 errors, "), "\(run.problems)")
  }

  @Test func `without annotations problems are on standard error as ever`() throws {
    let folder = try course()
    let run = try CommandRun(["check", "--junit", "r.xml"], in: folder.path)
    #expect(run.output == "")
    #expect(
      run.problems.contains(
        "Notebooks/02-bad.md:16:1: error: expected \"ok\\n\", found \"]]> <b> 100 %, ::error::no 🙂\""
      ), "\(run.problems)")
  }

  @Test func `programs read problems as JSON beside annotations`() throws {
    let folder = try course()
    let run = try CommandRun(
      ["check", "--github", "--diagnostics", "json"], in: folder.path)
    #expect(run.problems.split(separator: "\n").count == 2)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test func `a report that cannot be written is a problem`() throws {
    let folder = try course()
    let run = try CommandRun(
      ["check", "Notebooks/01-good.md", "--json", "/dev/null/r.json"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(run.problems.contains("error: cannot write the report '/dev/null/r.json': "))
  }

  @Test func `shards together run each lesson once, by what they took last time`() throws {
    let folder = try course()
    for number in 3...7 {
      try folder.write(
        "---\ntitle: Lesson \(number)\n---\n\nSee @sec-start.\n\n```swift\n\(number)\n```\n",
        to: "Notebooks/0\(number).md")
    }
    for _ in 0..<2 {
      var checked: [String] = []
      for shard in 1...3 {
        // Every machine begins with the same store.
        let store = folder.path + "/.scorebook"
        let kept = folder.path + "/kept"
        if FileManager.default.fileExists(atPath: store) {
          try FileManager.default.copyItem(atPath: store, toPath: kept)
        }
        let run = try CommandRun(
          ["check", "--shard", "\(shard)/3", "--json", "r.json"], in: folder.path)
        let report = try #require(folder.read("r.json"))
        let object = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
        #expect(object?["shard"] as? String == "\(shard)/3")
        let paths = (object?["notebooks"] as? [[String: Any]] ?? []).compactMap {
          $0["path"] as? String
        }
        #expect(run.exitCode == (paths.contains("Notebooks/02-bad.md") ? 1 : 0), "\(run.problems)")
        #expect(run.problems.contains("shard \(shard)/3: \(paths.count) lesson"))
        checked += paths
        try? FileManager.default.removeItem(atPath: store)
        if FileManager.default.fileExists(atPath: kept) {
          try FileManager.default.moveItem(atPath: kept, toPath: store)
        }
      }
      #expect(
        checked.sorted()
          == ["01-good", "02-bad", "03", "04", "05", "06", "07"].map { "Notebooks/\($0).md" })
      _ = try CommandRun(["check"], in: folder.path)
    }
  }

  @Test(arguments: [
    (["--shard", "0/8"], "shards are numbered from 1 to 8, found 0"),
    (["--shard", "9/8"], "shards are numbered from 1 to 8, found 9"),
    (["--shard", "x"], "expected a shard and the number of shards, such as '2/8', found 'x'"),
    (["--shard", "1/0"], "the number of shards must be positive, found 0"),
    (["--junit"], "Missing value for '--junit <file>'"),
    (["--junit", ""], "'--junit' needs the name of a file"),
    (["--json", "/tmp"], "'/tmp' is a folder; give '--json' a file"),
    (["--json", "a", "--junit", "a"], "'--junit' and '--json' have one file, 'a'"),
    (["--junt", "a"], "Unknown option '--junt'. Did you mean '--junit'?"),
    (["--diagnostics", "xml"], "'xml' is invalid"),
  ])
  func `wrong usage ends with 64 and says what is right`(
    _ arguments: [String], _ text: String
  ) throws {
    let folder = try course()
    let run = try CommandRun(["check"] + arguments, in: folder.path)
    #expect(run.exitCode == 64)
    #expect(run.problems.contains(text), "\(run.problems)")
    #expect(folder.read("a") == nil)
  }

  @Test func `the exit code is 0 if all is well and 1 if not`() throws {
    let folder = try course()
    #expect(try CommandRun(["check", "Notebooks/01-good.md"], in: folder.path).exitCode == 0)
    #expect(try CommandRun(["check"], in: folder.path).exitCode == 1)
  }

  @Test func `a lesson is checked within its course, whose other lessons do not run`() throws {
    let folder = try course()
    try folder.write(
      """
      ---
      title: Further
      ---

      See @sec-start, @sec-strt and [the start](../01-good.md).

      """, to: "Notebooks/more/03-further.md")
    try folder.write(
      "# Start {#sec-start}\n\n```swift\nfatalError()\n```\n", to: "Notebooks/04-again.md")
    try folder.write(
      "parts: [{lessons: [01-good, 02-bad, more/03-further, 04-again]}]\n", to: "site/course.yml")
    let further = try CommandRun(["check", "Notebooks/more/03-further.md"], in: folder.path)
    #expect(
      further.problems.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("1 lesson") }
        == [
          "Notebooks/more/03-further.md:5:18: error: cannot find section 'sec-strt'",
          "  See @sec-start, @sec-strt and [the start](../01-good.md).",
          "                   ^~~~~~~~", "  help: did you mean 'sec-start'?",
        ])
    // So is a folder of the course's notebooks.
    let part = try CommandRun(["check", "Notebooks/more"], in: folder.path)
    #expect(part.problems.hasPrefix("Notebooks/more/03-further.md:5:18: error: cannot find sec"))
    #expect(part.problems.contains("\n1 lesson"), "\(part.problems)")
    // The first of two equal labels has a problem, too, when it is checked alone.
    let first = try CommandRun(["check", "Notebooks/01-good.md"], in: folder.path)
    #expect(
      first.problems.contains(
        "04-again.md:1:11: error: label 'sec-start' is used twice in the course"),
      "\(first.problems)")
    #expect(!first.problems.contains("fatalError"))
    // A notebook that the course does not list is by itself.
    #expect(try CommandRun(["check", "Notebooks/02-bad.md"], in: folder.path).exitCode == 1)
  }

  @Test func `a lesson that is checked alone is told of itself only`() throws {
    let folder = try course()
    try folder.write("parts: [{lessons: [01-good]}]\n", to: "site/course.yml")
    let alone = try CommandRun(["check", "Notebooks/01-good.md"], in: folder.path)
    #expect(alone.exitCode == 0)
    #expect(alone.problems.hasPrefix("1 lesson"), "\(alone.problems)")
    // It is told of it when it is the lesson itself, and when all are checked.
    for arguments in [["check", "Notebooks/02-bad.md"], ["check"]] {
      let run = try CommandRun(arguments, in: folder.path)
      #expect(
        run.problems.contains(
          "site/course.yml:1:1: warning: no part lists the notebook '02-bad.md'\n"),
        "\(run.problems)")
    }
  }

  @Test func `in a job of GitHub annotations need no option, and can be switched off`() throws {
    let folder = try course()
    let job = ["GITHUB_ACTIONS": "true"]
    let usual = try CommandRun(["check"], in: folder.path, environment: job)
    #expect(usual.output.hasPrefix("::error file=Notebooks/02-bad.md,line=5,"), "\(usual.output)")
    let off = try CommandRun(["check", "--no-github"], in: folder.path, environment: job)
    #expect(off.output == "")
    #expect(off.problems.contains("Notebooks/02-bad.md:5:21: error: "), "\(off.problems)")
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func `a failure of scorebook itself ends with 70`(_ signal: Int32) throws {
    let process = Process()
    let (inputs, errors) = (Pipe(), Pipe())
    process.executableURL = CommandRun.executable
    // It waits for input, so that it is there to be hit.
    process.arguments = ["eval", "-"]
    process.standardInput = inputs
    process.standardError = errors
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    #expect(catchesSignals(process.processIdentifier))
    kill(process.processIdentifier, signal)
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 70)
    #expect(text.contains("error: scorebook itself failed"))
  }

  /// Waits until a process has set its handlers, as far as the system tells; false if it never does.
  private func catchesSignals(_ process: Int32) -> Bool {
    for _ in 0..<600 {
      guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      else { break }
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") } ?? ""
      let caught = UInt64(line.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) ?? 0
      if caught & 1 << (SIGABRT - 1) != 0 { return true }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return false
  }
}
