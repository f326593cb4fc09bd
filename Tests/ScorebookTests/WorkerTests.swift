import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Testing

/// What happens to workers, and what becomes of the course then.
@Suite(.enabled(if: ListedProcess.isAvailable), .timeLimit(.minutes(5))) struct WorkerTests {
  private static let short = """
    ---
    title: A short lesson
    seed: 3
    ---

    ```swift
    random.normal()
    ```

    """

  private static func long(_ attributes: String = "") -> String {
    """
    ---
    title: A lesson without end
    ---

    ```swift {timeout=1000s\(attributes)}
    \(ListedProcess.mark)
    while true {}
    ```

    """
  }

  /// A course of short lessons and one without end.
  private func course(_ attributes: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["01-a", "03-c", "04-d"] {
      try folder.write(Self.short, to: "Notebooks/\(name).md")
    }
    try folder.write(Self.long(attributes), to: "Notebooks/02-b.md")
    return folder
  }

  /// The lines about problems, without those about progress.
  private func problems(_ text: String) -> String {
    text.split(separator: "\n").filter {
      !$0.hasPrefix("running ") && !$0.contains(": done in ") && !$0.contains(": failed after ")
        && !$0.contains("lessons with") && !$0.contains(" has run for ")
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    (
      SIGSEGV, "ended with signal 11 (segmentation fault)",
      "this is a mistake of scorebook, not of the notebook; report it with the cell's code"
    ),
    (
      SIGKILL, "ended with signal 9 (killed)",
      "the system ends processes when memory runs out; make the data smaller, or run fewer "
        + "notebooks at once with '--jobs 1'"
    ),
  ])
  func `a worker that ends costs its notebook alone`(
    _ signal: Int32, _ fact: String, _ help: String
  ) throws {
    let folder = try course()
    let command = try RunningCommand(["check", "--jobs", "2"], in: folder.path)
    kill(try command.worker(of: "Notebooks/02-b.md").id, signal)
    let (text, status, _) = command.finish()
    #expect(status == 1)
    #expect(
      problems(text) == """
        Notebooks/02-b.md:5:1: error: the worker of this notebook \(fact) while this cell ran
          ```swift {timeout=1000s}
          ^~~~~~~~~~~~~~~~~~~~~~~~
          help: \(help)
        """)
    for name in ["01-a", "03-c", "04-d"] { #expect(text.contains("\(name).md: done in ")) }
    #expect(text.contains("02-b.md: failed after "))
    #expect(text.contains("4 lessons with 4 cells, 1 error, "))
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func `workers end with the command`(_ signal: Int32) throws {
    let folder = try course()
    let command = try RunningCommand(["build"], in: folder.path)
    let worker = try command.worker(of: "Notebooks/02-b.md")
    kill(command.id, signal)
    worker.waitForEnd()
    let (_, status, isSignal) = command.finish()
    #expect(isSignal)
    #expect(status == signal)
  }

  @Test func `a worker ends when its input ends`() throws {
    let worker = try RunningCommand(["worker"], in: "/")
    let request = RunRequest(
      path: "a.md", content: Array(Self.long().utf8), settings: RunSettings())
    try worker.send(Frame.bytes(of: request.record))
    try worker.closeInput()
    #expect(worker.finish().status == 1)
  }

  @Test func `a worker that takes too much memory is ended`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.short, to: "Notebooks/01-a.md")
    try folder.write(
      """
      ---
      title: Much
      ---

      ```swift {#grows timeout=1000s}
      var all: [[Double]] = []
      while all.count < 75 { all.append(Array(repeating: 0.5, count: 1_000_000)) }
      while true {}
      ```

      """, to: "Notebooks/02-b.md")
    let run = try CommandRun(["check", "--memory", "400M"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(
      problems(run.problems) == """
        Notebooks/02-b.md:5:1: error: the worker of this notebook took more than 400 MB of memory while this cell ran
          ```swift {#grows timeout=1000s}
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: make the data smaller, or allow more with '--memory'
        """)
    #expect(run.problems.contains("Notebooks/01-a.md: done in "))
  }

  @Test func `a starter that takes too much memory costs the check of its notebook alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.short, to: "Notebooks/01-a.md")
    try folder.write(
      """
      ---
      title: Much
      ---

      ```swift {.exercise}
      func fill() -> Int {
        var all: [[Double]] = []
        while all.count < 75 { all.append(Array(repeating: 0.5, count: 1_000_000)) }
        while true {}
      }
      ```

      ```swift {.solution}
      func fill() -> Int { 4 }
      ```

      ```swift {#full .test timeout=1000s}
      precondition(fill() == 4)
      ```

      """, to: "Notebooks/02-b.md")
    try folder.write(
      """
      ---
      title: An exercise that is none
      ---

      ```swift {.exercise}
      func two() -> Int { 1 + 1 }
      ```

      ```swift {.solution}
      func two() -> Int { 2 }
      ```

      ```swift {.test}
      precondition(two() == 2)
      ```

      """, to: "Notebooks/03-c.md")
    let expected = """
      Notebooks/02-b.md:17:1: error: the worker that tries the exercises of this notebook took more than 400 MB of memory while this cell ran
        ```swift {#full .test timeout=1000s}
        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: make the data smaller, or allow more with '--memory'
      Notebooks/03-c.md:5:12: error: the starter of an exercise passes its test
        ```swift {.exercise}
                   ^~~~~~~~
        help: take out what a student is to find, or test more of it
      Notebooks/03-c.md:13:12: note: this tests it
        ```swift {.test}
                   ^~~~
      """
    // What is known of the exercises of the last lesson is told again.
    for _ in 0..<2 {
      let run = try CommandRun(["check", "--memory", "400M"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(problems(run.problems) == expected)
    }
  }

  @Test func `a loop in a worker tells its steps, until the worker is ended`() {
    let lesson = """
      ```swift {timeout=1000s}
      for step in Steps(1_000_000_000) { for _ in 0..<1000 {} }
      ```

      """
    let (notebook, problems) = NotebookReader.read(SourceText(path: "a.md", lesson))
    let pool = WorkerPool(
      executable: CommandRun.executable.path, arguments: ["scorebook", "worker"], jobs: 1)
    var told: StepProgress?
    let runs = pool.run(
      [WorkerPool.Task(notebook: notebook, problems: problems)], isStopped: { told != nil },
      onEvent: { event in
        if case .cellStepped(0, let steps?) = event { told = steps }
      })
    #expect(runs == nil)
    #expect(told?.count == 1_000_000_000)
    #expect(told.map { $0.done > 0 } == true)
  }

  @Test func `a cell that asks for more memory than workers have gets a larger one`() {
    func notebook(_ options: String) -> Notebook {
      NotebookReader.read(SourceText(path: "a.md", "```swift {\(options)}\n1\n```\n")).0
    }
    var pool = WorkerPool(executable: "", arguments: [])
    #expect(pool.memory(for: notebook("memory=1GB")) == 6 << 30)
    #expect(pool.memory(for: notebook("memory=8GB")) == 10 << 30)
    #expect(pool.memory(for: notebook("memory=8GB .static")) == 6 << 30)
    pool.memory = 1 << 30
    #expect(pool.memory(for: notebook("memory=8GB")) == 1 << 30)
  }

  @Test func `a worker that is stopped is ended when its cell's time is over`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.long().replacing("1000s", with: "20s"), to: "Notebooks/01-a.md")
    let command = try RunningCommand(["check"], in: folder.path)
    kill(try command.worker(of: "Notebooks/01-a.md").id, SIGSTOP)
    let (text, status, _) = command.finish()
    #expect(status == 1)
    #expect(
      problems(text).hasPrefix(
        """
        Notebooks/01-a.md:5:1: error: the worker of this notebook did nothing for more than 20 s while this cell ran
          ```swift {timeout=20s}
          ^~~~~~~~~~~~~~~~~~~~~~
          help: make the work smaller, or give the cell more time with 'timeout=…'
        """))
  }

  @Test func `the number of workers changes nothing`() throws {
    let folder = try TemporaryFolder()
    for number in 1...5 {
      try folder.write(
        Self.short + "\n```swift\nprint(\(number))\n[1][\(number % 3)]\n```\n",
        to: "Notebooks/0\(number).md")
    }
    let one = try CommandRun(["check", "--jobs", "1"], in: folder.path)
    let four = try CommandRun(["check", "-j", "4"], in: folder.path)
    #expect(problems(one.problems) == problems(four.problems))
    #expect(problems(one.problems).split(separator: "\n").count == 12)
  }

  @Test func `programs that read problems see no progress`() throws {
    let folder = try TemporaryFolder()
    for number in 1...3 { try folder.write(Self.short, to: "Notebooks/0\(number).md") }
    let run = try CommandRun(["check", "--diagnostics", "json"], in: folder.path)
    #expect(run.problems == "")
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [
    (["check", "--jobs", "0"], "Error: '--jobs' must be at least 1, found 0."),
    (["check", "--jobs", "many"], "Error: The value 'many' is invalid for '--jobs <number>'"),
    (
      ["check", "--memory", "5X"],
      "Error: The value '5X' is invalid for '--memory <size>'"
    ),
    (["check", "--memory", "0G"], "Error: The value '0G' is invalid for '--memory <size>'"),
    (
      ["worker"],
      "Error: 'worker' is started by other commands and told on standard input what to run; use "
        + "'run' to run a notebook."
    ),
  ])
  func `wrong usage is told`(_ arguments: [String], _ text: String) throws {
    let run = try CommandRun(arguments, in: "/")
    #expect(run.problems.split(separator: "\n").first.map(String.init) == text)
    #expect(run.exitCode == 64)
  }

  @Test func `the help does not speak of workers as a command`() throws {
    let text = try CommandRun(["--help"], in: "/").output
    #expect(text.contains("\n  check  "))
    #expect(!text.contains("worker"))
  }
}
