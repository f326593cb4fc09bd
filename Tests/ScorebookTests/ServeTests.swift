import Foundation
import Testing

@Suite struct ServeTests {
  /// A preview that runs until it is told to end.
  private final class Serving {
    let process = Process()
    let address: String
    private let problems = Pipe()

    init(_ arguments: [String], in folder: String) throws {
      process.executableURL = CommandRun.products.appendingPathComponent("scorebook")
      process.arguments = ["serve", "--port", "0"] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
      let outputs = Pipe()
      process.standardOutput = outputs
      process.standardError = problems
      try process.run()
      let line = String(decoding: outputs.fileHandleForReading.availableData, as: UTF8.self)
      address = String(line.dropLast())
    }

    /// Ends it as control-C does. Returns the exit code and what was said.
    func end() -> (code: Int32, problems: String) {
      process.interrupt()
      process.waitUntilExit()
      let data = problems.fileHandleForReading.readDataToEndOfFile()
      return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
  }

  private func folder(_ lesson: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(lesson, to: "Notebooks/a.md")
    return folder
  }

  /// Whether a page on disk comes to hold some text.
  private func shows(_ text: String, _ folder: TemporaryFolder) -> Bool {
    // Only a test that fails meets the ceiling, which is far beyond what a busy machine takes.
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(120) {
      if folder.read(".scorebook/preview/a.html")?.contains(text) ?? false { return true }
      usleep(10_000)
    }
    return false
  }

  @Test func `edits come to the page, problems too, and the last result stays greyed out`() throws {
    let folder = try folder("# A\n\n```swift\n6 * 7\n```\n")
    let serving = try Serving([], in: folder.path)
    #expect(serving.address.hasPrefix("http://localhost:"))
    #expect(shows("<samp>42</samp>", folder))
    try folder.write("# A\n\n```swift\n6 * sevn\n```\n", to: "Notebooks/a.md")
    #expect(shows("cannot find 'sevn' in scope", folder))
    let page = try #require(folder.read(".scorebook/preview/a.html"))
    #expect(page.contains("<div data-stale title=\"from the last good run\"><pre"))
    try folder.write("# A\n\nMended.\n\n```swift\n6 * 8\n```\n", to: "Notebooks/a.md")
    #expect(shows("<samp>48</samp>", folder))
    #expect(folder.read(".scorebook/preview/a.html")?.contains("data-stale") == false)
    let (code, problems) = serving.end()
    #expect(code == 0)
    #expect(problems.hasPrefix("serving Notebooks; control-C ends it\n"))
    #expect(problems.contains("Notebooks/a.md:4:5: error: cannot find 'sevn' in scope\n"))
    #expect(problems.hasSuffix("the preview has ended\n"))
    #expect(folder.read("site/public/a.html") == nil)
  }

  @Test func `a data file comes, changes and goes`() throws {
    let code = "print(try Dataset(csv: \"../data/p.csv\").points.sum() * 2)"
    let folder = try folder("# A\n\n```swift\n\(code)\n```\n")
    let serving = try Serving([], in: folder.path)
    #expect(shows("there is no file '../data/p.csv'", folder))
    try folder.write("1,2\n", to: "data/p.csv")
    #expect(shows("6.0", folder))
    try folder.write("1,2.5\n", to: "data/p.csv")
    #expect(shows("7.0", folder))
    try FileManager.default.removeItem(atPath: folder.path + "/data/p.csv")
    #expect(shows("there is no file '../data/p.csv'", folder))
    #expect(serving.end().code == 0)
  }

  @Test func `a cell that failed keeps its problem when another one is edited`() throws {
    let folder = try folder("# A\n\n```swift\n6 * 7\n```\n\n```swift\n[1, 2].count\n```\n")
    let serving = try Serving([], in: folder.path)
    #expect(shows("<samp>2</samp>", folder))
    let failing = "```swift\n[1, 2][5]\n```\n"
    for number in [7, 8, 9] {
      try folder.write("# A\n\n```swift\n6 * \(number)\n```\n\n\(failing)", to: "Notebooks/a.md")
      #expect(shows("index 5 is out of range", folder))
      #expect(shows("<samp>\(6 * number)</samp>", folder))
      let page = try #require(folder.read(".scorebook/preview/a.html"))
      #expect(page.contains("index 5 is out of range"))
      #expect(page.contains("<div data-stale title=\"from the last good run\"><pre"))
    }
    #expect(serving.end().code == 0)
  }

  @Test func `an edit ends a run that it made obsolete`() throws {
    let folder = try folder("# A\n\n```swift\nwhile true {}\n```\n")
    let serving = try Serving([], in: folder.path)
    // The page is there while the cell runs.
    #expect(shows("while", folder))
    try folder.write("# A\n\n```swift\n6 * 7\n```\n", to: "Notebooks/a.md")
    #expect(shows("<samp>42</samp>", folder))
    #expect(serving.end().code == 0)
  }

  @Test func `a run goes on while text is edited, which shows at once, and ends when code is`()
    throws
  {
    let cell = "```swift\nwhile true {}\n```\n"
    let folder = try folder("# A\n\n" + cell)
    let serving = try Serving([], in: folder.path)
    #expect(shows("while", folder))
    for text in ["One text.", "Another text."] {
      try folder.write("# A\n\n\(text)\n\n\(cell)", to: "Notebooks/a.md")
      #expect(shows(text, folder))
    }
    try folder.write("# A\n\nMended.\n\n```swift\n6 * 7\n```\n", to: "Notebooks/a.md")
    #expect(shows("<samp>42</samp>", folder))
    let (code, problems) = serving.end()
    #expect(code == 0)
    // Nothing but the last build came to its end.
    #expect(problems.components(separatedBy: "built in").count == 2)
  }

  @Test func `the end comes in the middle of a run, too`() throws {
    let folder = try folder("# A\n\n```swift\nwhile true {}\n```\n")
    let serving = try Serving([], in: folder.path)
    #expect(shows("while", folder))
    #expect(serving.end().code == 0)
  }

  @Test func `the published site and the sources are no folders for a preview`() throws {
    let folder = try folder("# A\n")
    let published = try CommandRun(["serve", "--out", "site/public"], in: folder.path)
    #expect(published.exitCode == 64)
    #expect(
      published.problems.contains(
        "'site/public' holds the site that is published; give the preview another folder"))
    let sources = try CommandRun(["serve", "--out", "Notebooks"], in: folder.path)
    #expect(sources.exitCode == 64)
    #expect(
      sources.problems.contains(
        "'Notebooks' holds what the site is made from; give the preview another folder"))
  }

  @Test func `a port that is in use is said so`() throws {
    let folder = try folder("# A\n")
    let serving = try Serving([], in: folder.path)
    let port = serving.address.split(separator: ":")[2].dropLast()
    let second = try CommandRun(["serve", "--port", String(port)], in: folder.path)
    #expect(second.exitCode == 1)
    #expect(
      second.problems == """
        error: port \(port) is in use
          help: choose another with '--port', or leave the option out

        """)
    #expect(serving.end().code == 0)
  }

  @Test func `help shows an example`() throws {
    let help = try CommandRun(["serve", "--help"], in: "/tmp")
    #expect(help.output.contains("Example: scorebook serve Notebooks --open"))
  }
}
