import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Testing

/// A notebook to run.
private func task(_ name: String = "a.md", expected: Duration? = nil) -> WorkerPool.Task {
  let text = "---\ntitle: Title\n---\n\n```swift\n1\n```\n\n```swift {.static}\n2\n```\n"
  let (notebook, problems) = NotebookReader.read(SourceText(path: name, text))
  return WorkerPool.Task(notebook: notebook, problems: problems, expected: expected)
}

/// A pool whose workers are scripts of the shell: what our own never do.
private func pool(_ script: String, jobs: Int = 2) -> WorkerPool {
  WorkerPool(executable: "/bin/sh", arguments: ["sh", "-c", script, "sh"], jobs: jobs)
}

/// What a message is on the way, for `printf`.
private func printf(_ message: WorkerMessage) -> String {
  let bytes = Frame.bytes(of: message.record)
  return "printf '" + bytes.map { "\\" + String($0, radix: 8) }.joined() + "';"
}

private func text(_ run: NotebookRun?) -> [String] {
  run?.diagnostics.map { DiagnosticRenderer().render($0) } ?? ["stopped"]
}

@Suite struct WorkerPoolTests {
  @Test(arguments: [
    ("exit 7", "ended with exit code 7"), ("exit 0", "ended without a result"),
    ("kill -SEGV $$", "ended with signal 11 (segmentation fault)"),
    ("kill -ILL $$", "ended with signal 4 (illegal instruction)"),
    ("echo no message; sleep 100", "sent what is no message"),
    ("printf SBW; exit 0", "sent what is no message"),
    ("printf 'SBW1\\1\\0\\0\\0x'; sleep 100", "sent what is no message"),
  ])
  func `a worker that fails is told of`(_ script: String, _ fact: String) throws {
    let runs = try #require(pool(script).run([task()]))
    #expect(
      text(runs[0]) == [
        """
        a.md:1:1: error: the worker of this notebook \(fact) before a cell ran
          ---
          ^
          help: this is a mistake of scorebook, not of the notebook; report it with the cell's code

        """
      ])
    #expect(runs[0].cells.map(\.status) == [.skipped, .shown])
  }

  @Test(arguments: [
    (
      "kill -KILL $$", "ended with signal 9 (killed)",
      "the system ends processes when memory runs out; make the data smaller, or run fewer "
        + "notebooks at once with '--jobs 1'"
    ),
    (
      "kill -TERM $$", "ended with signal 15 (terminated)",
      "something outside ended it; run the command again"
    ),
  ])
  func `who ended a worker decides what helps`(
    _ script: String, _ fact: String, _ help: String
  ) throws {
    let run = try #require(pool(script).run([task()])).first
    #expect(
      run?.diagnostics.first?.summary == "the worker of this notebook \(fact) before a cell ran")
    #expect(run?.diagnostics.first?.help == help)
  }

  @Test func `the cell that ran is marked, and those that had run keep what they gave`() throws {
    let done = CellRun(status: .succeeded, outputs: [.printed("x")], tokens: [])
    let started = printf(.started(cell: 0, of: 1))
    let running = try #require(pool(started + "exit 3").run([task()])).first
    #expect(
      text(running) == [
        """
        a.md:5:1: error: the worker of this notebook ended with exit code 3 while this cell ran
          ```swift
          ^~~~~~~~
          help: this is a mistake of scorebook, not of the notebook; report it with the cell's code

        """
      ])
    #expect(running?.cells.map(\.status) == [.failed, .shown])
    let finished = printf(.finished(cell: 0, done, .zero))
    let behind = try #require(pool(started + finished + "exit 3").run([task()])).first
    #expect(
      behind?.diagnostics.map(\.summary) == [
        "the worker of this notebook ended with exit code 3 after this cell had run"
      ])
    #expect(behind?.cells[0].outputs == [.printed("x")])
  }

  @Test func `problems that were found before the end are told`() throws {
    let task = task()
    let found = [
      Diagnostic("cell went wrong", at: Place(task.notebook.source, 35..<36), help: "mend it"),
      Diagnostic("code is odd", severity: .warning, at: Place(task.notebook.source, 0..<3)),
    ]
    let failed = CellRun(status: .failed, outputs: [.printed("x")], tokens: [])
    let script =
      printf(.found(found.record)) + printf(.found([1, 2]))
      + printf(.finished(cell: 0, failed, .zero)) + "exit 3"
    let run = try #require(pool(script).run([task])).first
    #expect(
      run?.diagnostics.map(\.summary) == [
        "code is odd",
        "the worker of this notebook ended with exit code 3 after this cell had run",
        "cell went wrong",
      ])
    #expect(run?.diagnostics.last == found[0])
    #expect(run?.cells.map(\.status) == [.failed, .shown])
  }

  @Test func `what a worker said last is told`() throws {
    let script =
      "echo first >&2; echo 'Fatal error: Index out of range' >&2; echo more >&2; kill -ILL $$"
    let run = try #require(pool(script).run([task()])).first
    #expect(
      run?.diagnostics.first?.notes.map(\.text) == [
        "its last words were: Fatal error: Index out of range"
      ])
  }

  @Test func `a worker that does nothing any more is ended`() throws {
    var pool = pool("exec sleep 1000")
    pool.seconds = 0.1
    pool.grace = 0.1
    let run = try #require(pool.run([task()])).first
    #expect(
      run?.diagnostics.map(\.summary) == [
        "the worker of this notebook did nothing for more than 0.1 s before a cell ran"
      ])
  }

  @Test func `steps of a loop are passed on, and are no sign that it will end`() throws {
    let step = printf(.stepped(StepProgress(done: 1, of: 9)))
    var pool = pool(step + "while true; do \(step) sleep 0.02; done")
    pool.seconds = 0.3
    pool.grace = 0.3
    var told: Set<Int> = []
    let run = try #require(
      pool.run(
        [task()],
        onEvent: { event in
          if case .cellStepped(0, let steps?) = event { told.insert(steps.done) }
        })
    ).first
    #expect(told == [1])
    #expect(
      run?.diagnostics.map(\.summary) == [
        "the worker of this notebook did nothing for more than 0.3 s before a cell ran"
      ])
  }

  @Test func `a worker that cannot be started is told of`() throws {
    let pool = WorkerPool(executable: "/nowhere/scorebook", arguments: ["scorebook"], jobs: 2)
    let runs = try #require(pool.run([task("a.md"), task("b.md")]))
    #expect(
      runs.flatMap(\.diagnostics).map(\.summary)
        == Array(
          repeating:
            "the worker of this notebook could not be started: No such file or directory",
          count: 2))
  }

  @Test func `a result of another notebook is no result`() throws {
    let record = Samples.run.record
    let run = try #require(pool(printf(.result(record)) + "sleep 100").run([task()])).first
    #expect(
      run?.diagnostics.map(\.summary) == [
        "the worker of this notebook sent what is no message before a cell ran"
      ])
  }

  @Test func `one worker's failure costs its notebook alone, and runs keep their order`() throws {
    let tasks = (0..<6).map { task("\($0).md", expected: .seconds($0)) }
    let result = NotebookRun(
      notebook: tasks[0].notebook, cells: [Samples.cells[0], Samples.cells[3]], inlineValues: [:],
      diagnostics: [])
    let script = "case $1 in 3.md) kill -BUS $$;; esac; " + printf(.result(result.record))
    var started: [Int] = []
    var finished: Set<Int> = []
    let runs = pool(script, jobs: 3).run(
      tasks,
      onEvent: { event in
        if case .started(let task) = event { started.append(task) }
        if case .finished(let task, _) = event { finished.insert(task) }
      })
    #expect(started == [5, 4, 3, 2, 1, 0])
    #expect(finished == Set(0..<6))
    #expect(runs?.map(\.notebook.source.path) == tasks.map(\.notebook.source.path))
    #expect(
      runs?.map { $0.diagnostics.map(\.summary) }.filter { !$0.isEmpty } == [
        ["the worker of this notebook ended with signal 7 (bus error) before a cell ran"]
      ])
    #expect(runs?[3].diagnostics.first?.place?.source.path == "3.md")
  }

  @Test func `workers are ended when the pool is stopped`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scorebook-tests-\(UUID().uuidString)").path
    var looks = 0
    let runs = pool("echo $$ > \(folder); exec sleep 1000").run(
      [task()],
      isStopped: {
        looks += 1
        let text = try? String(contentsOfFile: folder, encoding: .utf8)
        return text?.hasSuffix("\n") ?? false && looks > 3
      })
    #expect(runs == nil)
    let id = try #require(
      pid_t(String(contentsOfFile: folder, encoding: .utf8).trimmingCharacters(in: .newlines)))
    #expect(kill(id, 0) != 0)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func `a large notebook reaches a worker that is slow to read`() throws {
    let words = String(repeating: "Words and more words. ", count: 200_000)
    let text = "---\ntitle: Title\n---\n\n" + words
    let (notebook, problems) = NotebookReader.read(SourceText(path: "large.md", text))
    let result = NotebookRun(notebook: notebook, cells: [], inlineValues: [:], diagnostics: [])
    let size = Frame.bytes(
      of: RunRequest(path: "large.md", content: notebook.source.bytes, settings: RunSettings())
        .record
    ).count
    let script =
      "head -c \(size) | wc -c | grep -q '^ *\(size)$' && " + printf(.result(result.record))
    let runs = pool(script).run([.init(notebook: notebook, problems: problems)])
    #expect(runs?.first?.diagnostics.map(\.summary) == [])
  }

  @Test func `there is a processor`() {
    #expect(ProcessorCount.available >= 1)
    #expect(ProcessorCount.available <= ProcessInfo.processInfo.processorCount)
  }
}
