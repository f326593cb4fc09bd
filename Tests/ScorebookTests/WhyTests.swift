import Testing

/// `scorebook why` and `scorebook cache`, as an author uses them.
@Suite struct WhyTests {
  private static let lesson = """
    ---
    title: Lesson
    ---

    ```swift {#data}
    let data = [1.0, 2.0]
    ```

    ```swift {#slope}
    func slope(_ x: Double) -> Double { 2 * x }
    ```

    ```swift {#mean}
    let mean = data.reduce(0, +) / 2
    ```

    ```swift {#result}
    print(slope(mean))
    ```

    ```swift {.static #shown}
    nothing
    ```
    """

  private func why(_ cell: String, after edit: (String, String)?) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "a.md")
    _ = try CommandRun(["run", "a.md"], in: folder.path)
    if let edit { try folder.write(Self.lesson.replacing(edit.0, with: edit.1), to: "a.md") }
    return try CommandRun(["why", "a.md#\(cell)"], in: folder.path).output
  }

  @Test func `nothing changed`() throws {
    let known = "cell 'result' does not run: nothing that it uses changed since it last ran\n"
    #expect(try why("result", after: nil) == known)
    #expect(try why("result", after: ("title: Lesson", "title: Other")) == known)
    #expect(try why("result", after: ("print(slope", "print(  slope")) == known)
    #expect(try why("result", after: ("[1.0, 2.0]", "[1.0, 1.0 + 1.0]")) != known)
  }

  @Test(arguments: [
    ("result", "print(slope(mean))", "print(slope(mean), 1)", "its code changed"),
    ("result", "2 * x", "3 * x", "'func slope' changed, which it uses"),
    (
      "mean", "[1.0, 2.0]", "[1.0, 3.0]",
      "it reads 'data', which cell 'data' sets, and that cell has to run"
    ),
    (
      "result", "[1.0, 2.0]", "[1.0, 3.0]",
      "it reads 'mean', which cell 'mean' sets, and that cell has to run"
    ),
    (
      "result", "{#result}", "{#result timeout=9s}",
      "its limit 'timeout' is lower than when it ran"
    ),
    ("result", "{#result}", "{#result raises=\"deep\"}", "it now uses option 'raises'"),
  ])
  func `the input that changed is named`(
    _ cell: String, _ old: String, _ new: String, _ reason: String
  ) throws {
    #expect(try why(cell, after: (old, new)) == "cell '\(cell)' has to run:\n  \(reason)\n")
  }

  @Test func `a cell that failed does not run, until something changes`() throws {
    let folder = try TemporaryFolder()
    let text = "```swift {#wrong output=1kB}\nprint([1][2])\n```\n"
    try folder.write(text, to: "a.md")
    _ = try CommandRun(["run", "a.md"], in: folder.path)
    let why = try CommandRun(["why", "a.md#wrong"], in: folder.path).output
    #expect(
      why == "cell 'wrong' does not run: it failed, and nothing that it uses changed since then\n")
    try folder.write(text.replacing("1kB", with: "2kB"), to: "a.md")
    #expect(
      try CommandRun(["why", "a.md#wrong"], in: folder.path).output
        == "cell 'wrong' has to run:\n"
        + "  it failed, and its options or the places of its problems changed since then\n")
  }

  @Test func `a cell that did not run before, and one that never runs`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "a.md")
    let first = try CommandRun(["why", "a.md#data"], in: folder.path)
    #expect(first.output == "cell 'data' has to run:\n  it has not run before\n")
    #expect(try why("shown", after: nil) == "cell 'shown' is only shown and never runs\n")
  }

  @Test(arguments: [
    ("a.md", "'a.md' names no cell; write a notebook and a cell: 'FILE.md#CELL'."),
    ("a.md#maen", "'a.md' has no cell 'maen'; did you mean 'mean'?"),
    ("b.md#a", "'b.md' does not exist; give a folder of notebooks or a notebook ('.md')."),
  ])
  func `wrong names are told`(_ cell: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "a.md")
    let run = try CommandRun(["why", cell], in: folder.path)
    #expect(run.exitCode == 64)
    #expect(run.problems.hasPrefix("Error: " + message), "\(run.problems)")
  }

  @Test func `the store is shown, verified and cleaned`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "a.md")
    let before = try CommandRun(["run", "a.md"], in: folder.path)
    let shown = try CommandRun(["cache"], in: folder.path).output
    #expect(shown.contains("cell       4 files"))
    #expect(shown.contains("notebook   1 file,"))
    let verified = try CommandRun(["cache", "verify"], in: folder.path).output
    #expect(verified.hasSuffix(" files read, 0 damaged\n"))
    let rehearsed = try CommandRun(["cache", "clean", "--all", "--dry-run"], in: folder.path).output
    #expect(rehearsed.contains(" files would be removed, "))
    let cleaned = try CommandRun(["cache", "clean", "--all"], in: folder.path).output
    #expect(cleaned.contains(" files removed, "))
    #expect(try CommandRun(["cache"], in: folder.path).output == "all        0 files, 0 bytes\n")
    #expect(try CommandRun(["run", "a.md"], in: folder.path).output == before.output)
  }
}
