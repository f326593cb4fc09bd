import Foundation
import Testing

/// Data files that cells read: where they are found, what they decide, what is said about them.
@Suite struct DataTests {
  private static let lesson = """
    ---
    title: Lesson
    ---

    ```swift {#read}
    let data = try Dataset(csv: "data/points.csv")
    ```

    ```swift {#sum}
    print(data.points.sum())
    ```

    ```swift {#other}
    print("other")
    ```
    """

  private func course(_ lesson: String = DataTests.lesson) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(lesson, to: "Notebooks/a.md")
    try folder.write("x,y\n1,2\n", to: "Notebooks/data/points.csv")
    return folder
  }

  private func reading(_ path: String) -> String {
    """
    ---
    title: A
    ---

    ```swift
    let data = try Dataset(csv: "\(path)")
    print(data.points.sum())
    ```

    """
  }

  private func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> CommandRun {
    try CommandRun(["run", "Notebooks/a.md"] + arguments, in: folder.path)
  }

  // MARK: What a file decides

  @Test func `a cell runs again when its file changes, and only then`() throws {
    let folder = try course()
    let known = "cell 'read' does not run: nothing that it uses changed since it last ran\n"
    func why(_ cell: String) throws -> String {
      try CommandRun(["why", "Notebooks/a.md#\(cell)"], in: folder.path).output
    }
    #expect(try run([], folder).output.contains("[sum]\n3.0\n"))
    #expect(try why("read") == known)
    // Written again as it was.
    try folder.write("x,y\n1,2\n", to: "Notebooks/data/points.csv")
    #expect(try why("read") == known)
    try folder.write("x,y\n1,5\n", to: "Notebooks/data/points.csv")
    #expect(
      try why("read")
        == "cell 'read' has to run:\n  file 'data/points.csv' changed, which it reads\n")
    #expect(
      try why("sum")
        == "cell 'sum' has to run:\n"
        + "  it reads 'data', which cell 'read' sets, and that cell has to run\n")
    #expect(
      try why("other")
        == "cell 'other' does not run: nothing that it uses changed since it last ran\n")
    #expect(try run([], folder).output.contains("[sum]\n6.0\n"))
    #expect(try why("read") == known)
  }

  @Test func `a build sees what workers read`() throws {
    let folder = try course()
    func page() throws -> String {
      let build = try CommandRun(["build"], in: folder.path)
      #expect(build.exitCode == 0, "\(build.problems)")
      return try #require(folder.read("site/public/a.html"))
    }
    #expect(try page().contains("3.0"))
    try folder.write("x,y\n1,2.5\n", to: "Notebooks/data/points.csv")
    #expect(try page().contains("3.5"))
    try folder.write("x,y\n1,none\n", to: "Notebooks/data/points.csv")
    let failed = try CommandRun(["build"], in: folder.path)
    #expect(failed.exitCode == 1)
    #expect(
      failed.problems.contains(
        """
        Notebooks/a.md:6:16: error: 'data/points.csv', line 2, column 3: expected a number in \
        column 'y', found 'none'
        """), "\(failed.problems)")
    #expect(
      failed.problems.contains(
        "help: name the columns of numbers, as in columns: [\"x\", \"y\"]\n"))
  }

  @Test func `lessons of two folders with the same code read their own files`() throws {
    let folder = try course(reading("p.csv"))
    try folder.write("1\n", to: "Notebooks/p.csv")
    try folder.write(reading("p.csv"), to: "Notebooks/inner/b.md")
    try folder.write("2\n", to: "Notebooks/inner/p.csv")
    for _ in 0..<2 {
      #expect(try run([], folder).output.contains("[cell-1]\n1.0\n"))
      let inner = try CommandRun(["run", "Notebooks/inner/b.md"], in: folder.path)
      #expect(inner.output.contains("[cell-1]\n2.0\n"))
    }
  }

  // MARK: Which files may be read

  /// The problem without its place, and the help.
  private func problem(_ path: String, _ folder: TemporaryFolder, _ options: [String] = []) throws
    -> [String]
  {
    try folder.write(reading(path), to: "Notebooks/a.md")
    let run = try run(options, folder)
    let lines = run.problems.split(separator: "\n").map(String.init)
    return lines.compactMap { line in
      (line.range(of: "error: ") ?? line.range(of: "help: ")).map { String(line[$0.upperBound...]) }
    }
  }

  @Test func `a path is relative to the notebook, and stays in the course`() throws {
    let folder = try course()
    try folder.write("1\n", to: "beside.csv")
    #expect(try problem("../beside.csv", folder) == [])
    #expect(try problem("./data/../data/points.csv", folder) == [])
    #expect(try problem(folder.path + "/Notebooks/data/points.csv", folder) == [])
    let outside = try TemporaryFolder()
    try outside.write("1\n", to: "o.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Notebooks/link.csv", withDestinationPath: outside.path + "/o.csv")
    #expect(
      try problem("link.csv", folder) == [
        "'link.csv' lies outside of the course's folder",
        "put the file below that folder, or allow it with '--allow-data Notebooks/link.csv'",
      ])
    #expect(
      try problem("../../o.csv", folder) == [
        "'../../o.csv' lies outside of the course's folder",
        "put the file below that folder, or allow it with '--allow-data ../o.csv'",
      ])
    #expect(try problem(outside.path + "/none.csv", folder).count == 2)
    #expect(try problem("link.csv", folder, ["--allow-data", outside.path]) == [])
    #expect(try problem("link.csv", folder, ["--allow-data", outside.path + "/o.csv"]) == [])
  }

  @Test func `what is no file is told, and no pipe is waited for`() throws {
    let folder = try course()
    #expect(
      try problem("data/pionts.csv", folder) == [
        "there is no file 'data/pionts.csv'", "did you mean 'data/points.csv'?",
      ])
    #expect(
      try problem("missing.csv", folder) == [
        "there is no file 'missing.csv'",
        "paths are relative to the notebook's folder, 'Notebooks'",
      ])
    #expect(try problem("data", folder) == ["'data' is a folder", "name a file in it"])
    #expect(mkfifo(folder.path + "/Notebooks/pipe.csv", 0o644) == 0)
    #expect(
      try problem("pipe.csv", folder) == [
        "'pipe.csv' is no file that can be read whole", "name a file",
      ])
    #expect(try problem("", folder).first == "'' is no path of a file")
    let huge = folder.path + "/Notebooks/huge.csv"
    #expect(FileManager.default.createFile(atPath: huge, contents: nil))
    #expect(truncate(huge, 1 << 40) == 0)
    #expect(
      try problem("huge.csv", folder) == [
        "'huge.csv' has 1099511627776 bytes, at most 1073741824 are read",
        "split it into smaller files",
      ])
  }

  @Test func `a program says where its files are looked for`() throws {
    let folder = try course()
    let program = try CommandRun(
      ["export", "Notebooks/a.md", "--to", "swift"], in: folder.path)
    #expect(
      program.output.contains(
        "// It looks for data files in the folder in which it runs; those of the notebook are in "
          + "'Notebooks'.\n"))
  }

  @Test func `a cell can catch what is wrong, and mean it`() throws {
    let folder = try course(
      """
      # A

      ```swift
      do {
        print(try Dataset(csv: "none.csv"))
      } catch let error as DataError {
        print(error, error.help == nil)
      }
      print((try? Dataset(npy: "none.npy"))?.count ?? 0)
      ```

      ```swift {raises="no file"}
      _ = try Dataset(csv: "none.csv")
      ```
      """)
    let text = "there is no file 'none.csv' false\n0\n"
    #expect(try run([], folder).output.contains(text))
    try folder.write("1\n", to: "Notebooks/none.csv")
    let found = try run([], folder)
    #expect(found.output.contains("1 example of shape [1]\n0\n"))
    #expect(found.problems.contains("cell was meant to end with the problem 'no file'"))
  }
}
