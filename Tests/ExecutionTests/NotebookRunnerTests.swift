import CellLanguage
import Diagnostics
import Execution
import NotebookFormat
import Testing

/// Runs a notebook with the given body.
func run(_ body: String, _ runner: NotebookRunner = NotebookRunner()) -> NotebookRun {
  let text = "---\ntitle: Test\nseed: 5\n---\n\n" + body
  let (notebook, problems) = NotebookReader.read(SourceText(path: "test.md", text))
  return runner.run(notebook, problems)
}

/// "line:column: summary" of each problem.
func problems(_ run: NotebookRun) -> [String] {
  run.diagnostics.map { problem in
    let position = problem.place.map { "\($0.start.line):\($0.start.column): " } ?? ""
    return position + problem.summary
  }
}

@Suite struct NotebookRunnerTests {
  @Test func `outputs come in the order in which they are made`() {
    let run = run("```swift\nprint(1)\nprint(2)\n\"three\"\n```\n")
    #expect(run.cells[0].outputs == [.printed("1\n2\n"), .value("three", type: "String")])
    #expect(run.cells[0].status == .succeeded)
    #expect(problems(run) == [])
  }

  @Test func `cells share names in reading order`() {
    let run = run(
      "```swift\nlet a = 2\n```\n\n> ```swift\n> func twice() -> Int { 2 * a }\n> ```\n\n```swift\ntwice()\n```\n"
    )
    #expect(run.cells[2].outputs == [.value("4", type: "Int")])
  }

  @Test func `an inline value sees the cells above it`() {
    let run = run(
      "```swift\nvar n = 1\n```\n\nNow `{swift} n`.\n\n```swift\nn += 1\n```\n\nThen `{swift} n`.\n"
    )
    #expect(run.inlineValues.sorted { $0.key < $1.key }.map(\.value) == ["1", "2"])
  }

  @Test func `an inline value in a caption sees its cell`() {
    let run = run("~~~swift {caption=\"It is `{swift} n`.\"}\nlet n = 7\n~~~\n")
    #expect(Array(run.inlineValues.values) == ["7"])
  }

  @Test func `nothing runs before all cells are checked`() {
    let run = run("```swift\nprint(1)\n```\n\n```swift\nlet x: Int = 2.5\n```\n")
    #expect(run.cells.map(\.status) == [.skipped, .failed])
    #expect(run.cells[0].outputs == [])
    #expect(
      problems(run) == ["11:14: cannot convert value of type 'Double' to specified type 'Int'"])
  }

  @Test func `a cell that fails keeps what it printed and those that need nothing of it run`() {
    let run = run(
      "```swift\nprint(1)\nlet empty: [Int] = []\nprint(empty[0])\n```\n\n```swift\nprint(2)\n```\n"
    )
    #expect(run.cells.map(\.status) == [.failed, .succeeded])
    #expect(run.cells[0].outputs == [.printed("1\n")])
    #expect(problems(run) == ["9:7: index 0 is out of range for an array of 0 elements"])
  }

  @Test func `a static cell is shown and not run`() {
    let run = run("```swift {.static}\nnonsense(\n```\n")
    #expect(run.cells.map(\.status) == [.shown])
    #expect(problems(run) == [])
  }

  @Test(arguments: [
    "```swift {raises=\"out of range\"}\n[1][3]\n```\n",
    "```swift {raises=\"cannot convert\"}\nlet x: Int = \"a\"\n```\n",
  ])
  func `a cell may be meant to fail`(_ body: String) {
    let run = run(body + "\n```swift\n1\n```\n")
    #expect(problems(run) == [])
    #expect(run.cells.map(\.status) == [.succeeded, .succeeded])
    guard case .printed(let text)? = run.cells[0].outputs.first else {
      Issue.record("no output")
      return
    }
    #expect(text.hasPrefix("error: "))
  }

  @Test func `a cell that fails in another way than it is meant to is reported`() {
    let run = run("```swift {raises=\"division by zero\"}\n[1][3]\n```\n")
    #expect(problems(run) == ["7:1: index 3 is out of range for an array of 1 element"])
  }

  @Test func `a cell that is meant to fail and does not is reported`() {
    let run = run("```swift {raises=\"nil\"}\n1\n```\n")
    #expect(
      problems(run) == [
        "6:19: cell was meant to end with the problem 'nil', and ended without one"
      ])
  }

  @Test func `a solution that declares the same names takes the exercise's place`() {
    let run = run(
      "```swift {.exercise}\nfunc f() -> Int { 0 }\n```\n\n```swift {.solution}\nfunc f() -> Int { 1 }\n```\n\n```swift {.test}\nf()\n```\n"
    )
    #expect(problems(run) == [])
    #expect(run.cells.map(\.status) == [.shown, .succeeded, .succeeded])
    #expect(run.cells[2].outputs == [.value("1", type: "Int")])
  }

  @Test func `an exercise with other names runs beside its solution`() {
    let run = run(
      "```swift {.exercise}\nfunc f() -> Int { 0 }\n```\n\n```swift {.solution}\nf() + 1\n```\n")
    #expect(run.cells.map(\.status) == [.succeeded, .succeeded])
  }

  @Test func `a time limit is named`() {
    let run = run("```swift {timeout=1s}\nwhile true {}\n```\n")
    #expect(problems(run) == ["7:7: the cell ran for more than 1 s"])
  }

  @Test(arguments: [
    ("steps=1e6", "while true {}", "7:7: the cell took more than 1 000 000 steps"),
    (
      "memory=16MB", "let all = [Int](repeating: 0, count: 1 << 24)",
      "7:11: the cell needs more than 16 MB of memory"
    ),
    ("output=1kB", "while true { print(1) }", "7:14: the cell printed more than 1 kB"),
    (
      "recursion=50", "func down(_ n: Int) -> Int { down(n + 1) + 1 }; print(down(0))",
      "7:30: calls are nested more than 50 deep"
    ),
  ])
  func `limits of a cell are its own`(_ option: String, _ code: String, _ problem: String) {
    let honest = """
      ```swift
      func sum(_ n: Int) -> Int { n == 0 ? 0 : n + sum(n - 1) }
      print(sum(1000), [Int](repeating: 1, count: 1 << 22).count)
      for n in 0..<1000 { print(n) }
      ```

      """
    let run = run("```swift {\(option)}\n\(code)\n```\n\n" + honest)
    #expect(problems(run) == [problem])
    #expect(run.cells.map(\.status) == [.failed, .succeeded])
  }

  @Test func `the deepest recursion of an option is what the machine has room for`() {
    #expect(CellOptions.deepestRecursion == Limits.deepestRecursion)
  }

  @Test func `code is split into coloured pieces without loss`() {
    let code = "let s = \"a\\(1 + 2)\" // done\nfunc f(_ x: Int) -> Int { x }"
    let run = run("```swift\n\(code)\n```\n")
    #expect(run.cells[0].tokens.map(\.text).joined() == code)
    #expect(run.cells[0].tokens.contains(CodeToken("let", .keyword)))
    #expect(run.cells[0].tokens.contains(CodeToken("// done", .comment)))
  }
}
