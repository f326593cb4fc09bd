import Diagnostics
import Execution
import NotebookFormat
import Testing
import scorebook

/// Events of two notebooks, with their times in milliseconds.
private struct Story {
  let notebook = NotebookReader.read(
    SourceText(path: "a.md", "```swift {#fig-a}\n1\n```\n\n```swift\n2\n```\n")
  ).0
  let lessons = [
    Progress.Lesson(path: "a.md", expected: .seconds(60)),
    Progress.Lesson(path: "folder/b.md", expected: .seconds(20)),
  ]

  private func run(_ problems: [Diagnostic] = []) -> NotebookRun {
    NotebookRun(notebook: notebook, cells: [], inlineValues: [:], diagnostics: problems)
  }

  var events: [(Int, WorkerPool.Event)] {
    let done = CellRun(status: .succeeded, outputs: [], tokens: [])
    return [
      (0, .started(task: 0)), (10, .started(task: 1)),
      (20, .cellStarted(task: 0, notebook.cells[0], of: 2)), (1000, .waiting),
      (1020, .cellFinished(task: 0, notebook.cells[0], done, .seconds(1))),
      (1040, .cellStarted(task: 0, notebook.cells[1], of: 2)), (1050, .waiting),
      (2000, .finished(task: 1, run([Diagnostic("wrong")]))), (11_000, .waiting),
      (11_041, .waiting), (11_100, .waiting), (33_000, .waiting), (70_000, .waiting),
      (71_000, .cellFinished(task: 0, notebook.cells[1], done, .seconds(70))),
      (71_250, .finished(task: 0, run())),
    ]
  }
}

@Suite struct ProgressTests {
  @Test func `a log has a line for each begin and end, and for what takes long`() {
    let story = Story()
    var log = ProgressLog(Progress(story.lessons, jobs: 2))
    let text = story.events.map { log.receive($1, at: .milliseconds($0)) }.joined()
    #expect(
      text == """
        running a.md
        running folder/b.md
        folder/b.md: failed after 1.9 s (1 of 2)
        a.md: 'cell-2' (2 of 2) has run for 10 s
        a.md: 'cell-2' (2 of 2) has run for 30 s
        a.md: 'cell-2' (2 of 2) has run for 1 min 0 s
        a.md: done in 1 min 11 s (2 of 2)

        """)
  }

  @Test func `of a single notebook the log tells only what takes long`() {
    let story = Story()
    var log = ProgressLog(Progress([story.lessons[0]], jobs: 2))
    let events = story.events.filter { if case .finished(1, _) = $1 { false } else { true } }
    let text = events.filter { if case .started(1) = $1 { false } else { true } }
      .map { log.receive($1, at: .milliseconds($0)) }.joined()
    #expect(
      text == """
        a.md: 'cell-2' (2 of 2) has run for 10 s
        a.md: 'cell-2' (2 of 2) has run for 30 s
        a.md: 'cell-2' (2 of 2) has run for 1 min 0 s

        """)
  }

  @Test func `a terminal shows what runs, for how long, and how much is left`() {
    let story = Story()
    var screen = ProgressScreen(Progress(story.lessons, jobs: 2), width: 80)
    let drawings = story.events.map { screen.receive($1, at: .milliseconds($0)) }
      .filter { !$0.isEmpty }
    let back = { (lines: Int) in "\r" + (lines > 1 ? "\u{1B}[\(lines - 1)A" : "") + "\u{1B}[J" }
    #expect(
      drawings.map { $0.replacing("\u{1B}", with: "^") }
        == [
          "a.md: fig-a (1 of 2), 0.9 s\nfolder/b.md: 0.9 s\n0 of 2 lessons, 1.0 s, about 60 s left",
          back(3) + "a.md: cell-2 (2 of 2), 0.9 s\n1 of 2 lessons, 2.0 s, about 60 s left",
          back(2) + "a.md: cell-2 (2 of 2), 9.9 s\n1 of 2 lessons, 11 s, about 50 s left",
          back(2) + "a.md: cell-2 (2 of 2), 10 s\n1 of 2 lessons, 11 s, about 50 s left",
          back(2) + "a.md: cell-2 (2 of 2), 31 s\n1 of 2 lessons, 33 s, about 30 s left",
          back(2) + "a.md: cell-2 (2 of 2), 1 min 8 s\n1 of 2 lessons, 1 min 10 s",
          back(2) + "a.md: 1 min 11 s\n1 of 2 lessons, 1 min 11 s",
          back(2),
        ].map { $0.replacing("\u{1B}", with: "^") })
  }

  @Test func `steps of a loop stand beside the cell, until the loop or the cell is over`() {
    let story = Story()
    let cell = story.notebook.cells[1]
    let events: [(Int, WorkerPool.Event)] = [
      (0, .started(task: 0)), (500, .cellStarted(task: 0, cell, of: 2)),
      (1000, .cellStepped(task: 0, StepProgress(done: 400, of: 1_200_000))),
      (10_600, .waiting), (12_000, .cellStepped(task: 0, nil)), (20_700, .waiting),
      (21_000, .cellStepped(task: 0, StepProgress(done: 1, of: 2))),
      (22_000, .cellStarted(task: 0, cell, of: 2)), (32_100, .waiting),
    ]
    var log = ProgressLog(Progress([story.lessons[0]], jobs: 1))
    #expect(
      events.map { log.receive($1, at: .milliseconds($0)) }.joined() == """
        a.md: 'cell-2' (1 of 2) has run for 10 s, step 400 of 1 200 000
        a.md: 'cell-2' (1 of 2) has run for 20 s
        a.md: 'cell-2' (1 of 2) has run for 10 s

        """)
    var screen = ProgressScreen(Progress([story.lessons[0]], jobs: 1), width: 80)
    for (time, event) in events.prefix(3) {
      _ = screen.receive(event, at: .milliseconds(time))
    }
    let drawing = screen.receive(.waiting, at: .seconds(2))
    #expect(drawing.contains("a.md: cell-2 (1 of 2), step 400 of 1 200 000, 1.5 s\n"))
  }

  @Test func `steps without a cell are nobody's`() {
    let story = Story()
    var log = ProgressLog(Progress([story.lessons[0]], jobs: 1))
    let events: [WorkerPool.Event] = [
      .started(task: 0), .cellStepped(task: 0, StepProgress(done: 1, of: 2)), .waiting,
    ]
    #expect(events.map { log.receive($0, at: .seconds(60)) }.joined() == "")
  }

  @Test func `nothing is drawn of what is over at once`() {
    let story = Story()
    var screen = ProgressScreen(Progress(story.lessons, jobs: 2), width: 80)
    #expect(story.events.map { screen.receive($1, at: .milliseconds($0 / 1000)) }.joined() == "")
  }

  @Test func `lines are cut at the edge and notebooks beyond eight are counted`() {
    let story = Story()
    let lessons = (0..<10).map { Progress.Lesson(path: "a-long-name-of-a-lesson-\($0).md") }
    var screen = ProgressScreen(Progress(lessons, jobs: 10), width: 24)
    for task in 0..<10 { _ = screen.receive(.started(task: task), at: .zero) }
    let text = screen.receive(
      .cellStarted(task: 0, story.notebook.cells[0], of: 2), at: .milliseconds(500))
    #expect(
      text.split(separator: "\n")
        == Array(repeating: "a-long-name-of-a-lesso…", count: 8) + [
          "and 2 more", "0 of 10 lessons, 0.5 s",
        ])
  }
}
