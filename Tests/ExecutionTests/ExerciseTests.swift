import CellLanguage
import Diagnostics
import Execution
import NotebookFormat
import Testing

/// Exercises leave something to do.
@Suite struct ExerciseTests {
  private func problems(_ cells: (attributes: String, code: String)...) -> [String] {
    let body = cells.map { "```swift {\($0.attributes)}\n\($0.code)\n```\n\n" }.joined()
    let run = run(body)
    #expect(ExecutionTests.problems(run) == [])
    return ExerciseCheck.problems(of: run, runner: NotebookRunner()).map { problem in
      let start = problem.place?.start ?? Position(line: 0, column: 0)
      return "\(start.line):\(start.column): \(problem.summary)"
    }
  }

  private let solution = (".solution", "func twice(_ x: Int) -> Int { 2 * x }")
  private let test = (".test", "precondition(twice(2) == 4)")
  private let passing = ["6:12: the starter of an exercise passes its test"]

  @Test(arguments: [
    "func twice(_ x: Int) -> Int { 0 }", "func twice(_ x: Int) -> Int { fatalError(\"you\") }",
    "func twice(_ x: Int) -> Int { }", "let x = 1", "func twice(_ x: Int) -> Int { yours }",
  ])
  func `a starter that fails is as it should be`(_ starter: String) {
    #expect(problems((".exercise", starter), solution, test) == [])
  }

  @Test func `a starter that does not end fails`() {
    let endless = "func twice(_ x: Int) -> Int { var a = 0; while a >= 0 { a &+= 1 }; return a }"
    let test = (".test timeout=200ms", "precondition(twice(2) == 4)")
    #expect(problems((".exercise", endless), solution, test) == [])
  }

  @Test func `a starter that passes is a problem`() {
    let starter = (".exercise", "func twice(_ y: Int) -> Int { y + y }")
    #expect(problems(starter, solution, test) == passing)
  }

  @Test func `one of several tests is enough to fail`() {
    let weak = (".test", "precondition(twice(0) == 0)")
    let starter = (".exercise", "func twice(_ x: Int) -> Int { 0 }")
    #expect(problems(starter, solution, weak, test) == [])
    #expect(problems(starter, solution, weak) == passing)
  }

  @Test func `what is above the exercise is there for the starter`() {
    let found = problems(
      ("#a", "let factor = 2\nvar count = 0"), ("#b", "count += 1"),
      ("#c", "extension Int { var doubled: Int { self * factor } }"),
      (".exercise", "func twice(_ x: Int) -> Int { count == 1 ? x.doubled : 0 }"), solution, test)
    #expect(found == ["19:12: the starter of an exercise passes its test"])
  }

  @Test func `a test that names nothing of an exercise is not one of its tests`() {
    let other = (".test", "precondition(1 + 1 == 2)")
    #expect(problems((".exercise", "func twice(_ x: Int) -> Int { 0 }"), solution, other) == [])
  }

  @Test func `an exercise ends where the next one begins`() {
    let other = [
      (".exercise", "func half(_ x: Int) -> Int { twice(x) / 4 }"),
      (".solution", "func half(_ x: Int) -> Int { x / 2 }"),
      (".test", "precondition(half(twice(8)) == 8)"),
    ]
    let starter = (".exercise", "func twice(_ x: Int) -> Int { 0 }")
    #expect(
      problems(starter, solution, test, other[0], other[1], other[2])
        == ["18:12: the starter of an exercise passes its test"])
  }

  @Test func `a starter that is no Swift is a problem where it is none`() {
    #expect(
      problems((".exercise", "func twice(_ x: Int) -> Int {\n  0"), solution, test)
        == ["8:4: expected '}' to end function"])
  }

  @Test func `an exercise whose starter declares nothing that the solution does runs as it is`() {
    let found = problems(
      (".exercise", "func guess() -> Int { 4 }"), (".solution", "let answer = 4"),
      (".test", "precondition(answer == 4)"))
    #expect(found == [])
  }

  @Test func `what was found is known until something changes`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let text = [(".exercise", "func twice(_ y: Int) -> Int { y + y }"), solution, test]
      .map { "```swift {\($0.0)}\n\($0.1)\n```\n\n" }.joined()
    let run = run(text)
    var runner = NotebookRunner()
    runner.store = ContentStore(folder: folder.path)
    var events: [String] = []
    runner.onEvent = { event in
      switch event {
      case .started(let cell, _): events.append("started \(cell.ordinal)")
      case .finished(let cell, let run, _): events.append("ended \(cell.ordinal) \(run.outputs)")
      case .found: events.append("found")
      case .recalled, .stepped: break
      }
    }
    let tried = runner.tryExercises(of: run.notebook)
    #expect(tried.diagnostics.map(\.summary) == ["the starter of an exercise passes its test"])
    #expect(events == ["started 0", "ended 0 []", "started 2", "ended 2 []"])
    // Whoever asks for more than what is known would have to start this worker.
    var pool = WorkerPool(executable: "/nowhere/scorebook", arguments: ["scorebook"])
    pool.settings.store = folder.path
    let again = ExecutionTests.run(text + "More.\n")
    let plain = ExecutionTests.run("```swift\n1\n```\n")
    let found = pool.exerciseProblems(
      of: [plain, run, again], store: ContentStore(folder: folder.path)
    ).map(\.problems)
    #expect(found[0] == [])
    #expect(found[1] == tried.diagnostics)
    #expect(
      found[2].map(\.summary) == [
        "the worker that tries the exercises of this notebook could not be started: "
          + "No such file or directory"
      ])
  }

  @Test func `a notebook with errors is not judged`() {
    let run = run(
      "```swift {.exercise}\nlet a = 1\n```\n\n```swift {.solution}\nlet a = 2\n```\n\n"
        + "```swift {.test}\nprecondition(a == 1)\n```\n")
    #expect(ExerciseCheck.problems(of: run, runner: NotebookRunner()).isEmpty)
  }
}
