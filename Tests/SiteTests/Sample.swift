import Diagnostics
import Execution
import NotebookFormat
import Site

/// Lessons with runs as literal values, because nothing is executed here.
enum Sample {
  /// A lesson whose cells gave some outputs, by name of the cell.
  static func lesson(
    _ name: String, _ text: String, outputs: [String: [Output]] = [:],
    values: [String: String] = [:], failing: [String: Diagnostic] = [:]
  ) -> Lesson {
    let source = SourceText(path: "Notebooks/\(name).md", text)
    let (notebook, diagnostics) = NotebookReader.read(source)
    let cells = notebook.cells.map { cell in
      CellRun(
        status: cell.runs ? (failing[cell.name] == nil ? .succeeded : .failed) : .shown,
        outputs: outputs[cell.name] ?? [],
        tokens: [CodeToken(cell.code.text, .plain)])
    }
    var inlineValues: [Int: String] = [:]
    notebook.visitInlines { inline in
      guard case .inlineValue(let expression) = inline.kind else { return }
      inlineValues[expression.fileOffset(of: 0)] = values[expression.text]
    }
    let problems = notebook.cells.compactMap { cell -> Diagnostic? in
      guard var problem = failing[cell.name] else { return nil }
      problem.place = cell.code.place(0..<3)
      return problem
    }
    let run = NotebookRun(
      notebook: notebook, cells: cells, inlineValues: inlineValues,
      diagnostics: (diagnostics + problems).inReadingOrder)
    return Lesson(name: name, run: run)
  }

  /// A course of lessons in the order given.
  static func input(_ lessons: [Lesson], files: [String: [UInt8]] = [:]) -> SiteInput {
    let names = lessons.map { Course.LessonName($0.name) }
    let course = Course(title: "Sample", parts: [Course.Part(title: "Part", lessons: names)])
    return SiteInput(course: course, lessons: lessons, readFile: { files[$0] })
  }

  /// A small chart.
  static func figure(_ id: String, description: String = "A line.") -> Output {
    .figure(
      Figure(
        svg: "<svg class=\"chart\" viewBox=\"0 0 4 4\" role=\"img\" aria-label=\"\(id)\">"
          + "<path d=\"M0 4L4 0\"></path></svg>",
        id: id, title: nil, description: description,
        data: .object([
          (
            "layers",
            .array([
              .object([
                ("mark", .string("line")), ("label", .null),
                (
                  "columns",
                  .object([
                    ("x", .array([.number(0), .number(4)])),
                    ("y", .array([.number(-0.5), .number(1.23456)])),
                  ])
                ),
              ])
            ])
          )
        ])))
  }

  /// What is wrong with a site, one line for each: position, summary, help.
  static func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { problem in
      let start = problem.place.map { "\($0.source.path):\($0.start.line):\($0.start.column): " }
      return (start ?? "") + problem.summary + (problem.help.map { " | " + $0 } ?? "")
    }
  }
}

extension SiteFiles {
  /// The text of a file, or nothing.
  func text(_ path: String) -> String {
    String(decoding: self[path]?.bytes ?? [], as: UTF8.self)
  }
}
