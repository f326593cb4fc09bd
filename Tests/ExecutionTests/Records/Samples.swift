import Diagnostics
import Execution
import NotebookFormat

/// Results of every kind.
enum Samples {
  static let json = JSON.object([
    ("none", .null), ("yes", .bool(true)), ("no", .bool(false)), ("least", .integer(.min)),
    ("most", .integer(.max)), ("tenth", .number(0.1)), ("infinity", .number(-.infinity)),
    ("word", .string("é\u{0}\"")), ("empty", .array([])),
    ("nested", .array([.object([]), .array([.integer(-1)])])),
  ])

  static let figure = Figure(
    svg: "<svg id=\"fig-a\"/>", id: "fig-a", title: "A title", description: "Two points.",
    data: json)

  static let outputs: [Output] = [
    .printed("one\ntwo\n"), .printed(""), .value("[1, 2]", type: "[Int]"), .figure(figure),
    .figure(Figure(svg: "", id: "", title: nil, description: "", data: .null)),
  ]

  static let tokens = [
    CodeToken("let", .keyword), CodeToken(" ", .plain), CodeToken("é", .type),
    CodeToken("1", .number), CodeToken("\"s\"", .string), CodeToken("// c", .comment),
    CodeToken("@a", .attribute), CodeToken("+", .operator), CodeToken("", .plain),
  ]

  static var report: CacheServer.Report {
    var report = CacheServer.Report()
    report.problem = Diagnostic("it is down", severity: .warning, help: "start it")
    report.isReadOnly = true
    return report
  }

  static let cells = [
    CellRun(
      status: .succeeded, outputs: outputs, data: [nil, json, nil], tokens: tokens),
    CellRun(status: .failed, outputs: [.printed("x")], tokens: []),
    CellRun(status: .skipped, outputs: [], tokens: tokens),
    CellRun(status: .shown, outputs: [], tokens: []),
  ]

  static let text = """
    # Records

    ```swift
    let a = 1
    ```

    > ```swift
    > let b = a
    >   + a
    > ```

    ```swift
    a + b `{swift} a`
    ```

    ```swift {.static}
    nothing
    ```
    """

  static let notebook = NotebookReader.read(SourceText(path: "records.md", text)).0
  static let other = SourceText(path: "other.bib", "@book{a}\n@book{b}\n")

  static let diagnostics = [
    Diagnostic("without a place", help: "none"),
    Diagnostic(
      "in the notebook", severity: .warning, at: Place(notebook.source, 20..<25),
      notes: [.init("here as well", at: Place(notebook.source, 30..<30)), .init("nowhere")]),
    Diagnostic("elsewhere", at: Place(other, 9..<17)).asFailedCheck,
  ]

  static let run = NotebookRun(
    notebook: notebook, cells: cells, inlineValues: [99: "1", 3: "é", 40: ""],
    diagnostics: diagnostics, preparation: (.milliseconds(3), .nanoseconds(1)))
}

/// Equal numbers in every run.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
