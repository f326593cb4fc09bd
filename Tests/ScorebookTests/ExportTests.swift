import Foundation
import Testing

/// Notebooks as Swift programs.
@Suite struct ExportTests {
  @Test func `a program holds the cells and their places`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\ntitle: A lesson\nseed: 3\n---\n\n# Part\n\n```swift {#noise}\nlet x = random.normal()\nx\n```\n",
      to: "lesson.md")
    let run = try CommandRun(["export", "lesson.md", "--to", "swift"], in: folder.path)
    #expect(run.problems == "")
    #expect(
      run.output.hasSuffix(
        """
        // MARK: - Part

        notebookBegin("noise")
        random = RandomStream(seed: 3, label: "noise")
        #sourceLocation(file: "lesson.md", line: 9)
        let x = random.normal()
        notebookShow(x)
        #sourceLocation()
        notebookEnd()


        """))
    let file = try CommandRun(
      ["export", "lesson.md", "--to", "swift", "--output", "out/main.swift"], in: folder.path)
    #expect(file.output == "")
    #expect(folder.read("out/main.swift") == run.output)
  }

  @Test func `a cell that is meant to fail keeps its definitions and its recorded problem`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "```swift {raises=\"out of range\"}\nfunc f() -> Int { [1][2] }\nf()\n```\n", to: "a.md")
    let run = try CommandRun(["export", "a.md", "--to", "swift"], in: folder.path)
    #expect(run.output.contains("\nfunc f() -> Int { [1][2] }\n// f()\n"))
    #expect(run.output.contains(#"notebookWrite("error: index 2 is out of range"#))
  }

  @Test func `a notebook with a problem gives no program`() throws {
    let folder = try TemporaryFolder()
    try folder.write("```swift\nlet x: Int = 2.5\n```\n", to: "a.md")
    try folder.write("```swift\ndefer { print(1) }\n```\n", to: "b.md")
    let wrong = try CommandRun(
      ["export", "a.md", "--to", "swift", "--output", "a.swift"], in: folder.path)
    #expect(wrong.exitCode == 1)
    #expect(wrong.problems.contains("a.md:2:14: error: cannot convert value"))
    #expect(folder.read("a.swift") == nil)
    let deferred = try CommandRun(["export", "b.md", "--to", "swift"], in: folder.path)
    #expect(deferred.exitCode == 1)
    #expect(deferred.problems.contains("b.md:2:1: error: 'defer' at the top level"))
  }

  @Test(arguments: [
    (["a.md", "--to", "html"], "a notebook cannot be written as 'html' yet; use '--to swift'"),
    (["a.md", "--to", "md"], "cannot be written as 'md' yet"),
    (["a.md", "--to", "ipynb"], "cannot be written as 'ipynb' yet"),
    (["a.md", "--to", "pdf"], "'a.md' names no figure"),
    (["b.md#fig-a", "--to", "svg"], "'b.md' does not exist"),
    (["a.md#fig-a", "--to", "svg", "--width", "5"], "'--width' must be between 32 and 10000"),
    (["a.md", "--to", "docx"], "The value 'docx' is invalid"),
    (["a.md"], "Missing expected argument"),
    (["b.md", "--to", "swift"], "'b.md' does not exist"), ([".", "--to", "swift"], "is a folder"),
  ])
  func `what cannot be written is refused by name`(_ arguments: [String], _ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("text\n", to: "a.md")
    let run = try CommandRun(["export"] + arguments, in: folder.path)
    #expect(run.exitCode == 64)
    #expect(run.problems.contains(text), "\(run.problems)")
  }
}

/// The oracle of the cell language over the library: a notebook prints what its program prints when
/// `swiftc` compiles it against `Score`.
@Suite struct TwinTests {
  static let notebooks = [
    "Notebooks/01-score-functions.md", "Notebooks/guide/cell-language.md",
    "Tests/ScorebookTests/Twins/corners.md",
  ]

  @Test(arguments: notebooks)
  func `a notebook and its program print the same`(_ path: String) throws {
    let root = String(#filePath.dropLast("/Tests/ScorebookTests/ExportTests.swift".count))
    let folder = try TemporaryFolder()
    let run = try CommandRun(["run", path], in: root)
    try #require(run.exitCode == 0, "\(run.problems)")
    let program = folder.path + "/main.swift"
    let export = try CommandRun(["export", path, "--to", "swift", "--output", program], in: root)
    try #require(export.exitCode == 0, "\(export.problems)")
    let native = try NativeProgram(program, in: folder.path)
    #expect(try native.output() == run.output)
  }
}

/// A program compiled against the modules that were built beside the tests.
struct NativeProgram {
  private let executable: String

  /// - Throws: `CompilerProblem`, if it does not compile.
  init(_ source: String, in folder: String) throws {
    executable = folder + "/program"
    let products = CommandRun.products
    let targets = ["Markup", "Charts", "CKernels", "Tensors", "ScoreModels", "Score"]
    let objects = targets.flatMap { module in
      let build = products.appendingPathComponent("\(module).build")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: build.path)) ?? []
      return names.filter { $0.hasSuffix(".o") }.map { build.appendingPathComponent($0).path }
    }
    let modules = products.appendingPathComponent("Modules").path
    let root = #filePath.dropLast("/Tests/ScorebookTests/ExportTests.swift".count)
    let headers = ["CKernels/include", "CZlib"].flatMap { ["-I", root + "/Sources/" + $0] }
    let (status, text) = try Self.run(
      "/usr/bin/env",
      [
        "swiftc", "-O", "-suppress-warnings", "-module-name", "main", "-I", modules, source, "-o",
        executable,
      ] + headers + objects)
    if status != 0 { throw CompilerProblem(text: text) }
  }

  func output() throws -> String { try Self.run(executable, []).output }

  private static func run(
    _ path: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// What the compiler says about a program.
struct CompilerProblem: Error {
  let text: String
}
