import Diagnostics
import Execution
import NotebookFormat
import Preview
import Testing

@Suite struct StaleOutputTests {
  /// A run of cells, each a label (or nothing), its code, and what it printed; nil for a failure.
  private func run(_ cells: [(label: String?, code: String, output: String?)]) -> NotebookRun {
    let text = cells.map { cell in
      "```swift\(cell.label.map { " {#\($0)}" } ?? "")\n\(cell.code)\n```\n"
    }.joined(separator: "\n")
    let (notebook, _) = NotebookReader.read(SourceText(path: "a.md", text))
    let runs = cells.map { cell in
      CellRun(
        status: cell.output == nil ? .failed : .succeeded,
        outputs: cell.output.map { [.printed($0)] } ?? [], tokens: [])
    }
    return NotebookRun(notebook: notebook, cells: runs, inlineValues: [:], diagnostics: [])
  }

  @Test func `a failing cell keeps what it showed, and goes on to`() {
    var stale = StaleOutputs()
    #expect(stale.merge(run([(nil, "a", "1"), (nil, "b", "2")]), lesson: "x").isEmpty)
    let broken = run([(nil, "a", "1"), (nil, "b!", nil)])
    #expect(stale.merge(broken, lesson: "x") == [1: [.printed("2")]])
    #expect(stale.merge(broken, lesson: "x") == [1: [.printed("2")]])
    #expect(stale.merge(run([(nil, "a", "1"), (nil, "b", "3")]), lesson: "x").isEmpty)
    #expect(
      stale.merge(run([(nil, "a", "1"), (nil, "c!", nil)]), lesson: "x")[1] == [.printed("3")])
  }

  @Test func `cells keep their outputs when others come and go`() {
    var stale = StaleOutputs()
    _ = stale.merge(run([(nil, "a", "1"), (nil, "b", "2"), (nil, "c", "3")]), lesson: "x")
    let more = run([(nil, "new", nil), (nil, "a", nil), (nil, "b", nil), (nil, "c", nil)])
    #expect(
      stale.merge(more, lesson: "x")
        == [1: [.printed("1")], 2: [.printed("2")], 3: [.printed("3")]])
    let fewer = run([(nil, "new", nil), (nil, "c", nil)])
    #expect(stale.merge(fewer, lesson: "x") == [1: [.printed("3")]])
  }

  @Test func `a label says which cell it is`() {
    var stale = StaleOutputs()
    _ = stale.merge(run([("one", "a", "1"), ("two", "b", "2")]), lesson: "x")
    let swapped = run([("two", "b!", nil), ("one", "a!", nil)])
    #expect(stale.merge(swapped, lesson: "x") == [0: [.printed("2")], 1: [.printed("1")]])
  }

  @Test func `nothing is known of new cells, of other lessons, and of lessons that are gone`() {
    var stale = StaleOutputs()
    _ = stale.merge(run([(nil, "a", "1")]), lesson: "x")
    #expect(stale.merge(run([(nil, "a", nil)]), lesson: "y").isEmpty)
    #expect(
      stale.merge(run([(nil, "a", nil), (nil, "other", nil)]), lesson: "x") == [0: [.printed("1")]])
    stale.keep(lessons: ["y"])
    #expect(stale.merge(run([(nil, "a", nil)]), lesson: "x").isEmpty)
  }
}
