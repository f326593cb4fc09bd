import Diagnostics

/// One JSON object with all that a check found; problems have the members that
/// `--diagnostics json` gives them, and `failedCheck` where something ran and did not give what it
/// was to give.
package struct JSONReport: Report {
  private let file: String

  package init(file: String) {
    self.file = file
  }

  package func outputs(of check: CheckResult) -> [ReportOutput] {
    [.write(Self.json(of: check).text + "\n", to: file)]
  }

  static func json(of check: CheckResult) -> JSON {
    let problems = check.problems
    var members: [(key: String, value: JSON)] = [
      ("errors", .integer(problems.count { $0.severity == .error })),
      ("warnings", .integer(problems.count { $0.severity == .warning })),
      ("seconds", seconds(check.duration)),
    ]
    if let shard = check.shard { members.append(("shard", .string(shard.description))) }
    members.append(("notebooks", .array(check.notebooks.map(json))))
    members.append(("problems", .array(check.otherProblems.map(json))))
    return .object(members)
  }

  private static func json(_ notebook: NotebookCheck) -> JSON {
    .object([
      ("path", .string(notebook.path)),
      ("title", notebook.title.map { .string($0) } ?? .null),
      ("seconds", seconds(notebook.duration)),
      ("cells", .array(notebook.cells.map(json))),
      ("problems", .array(notebook.problems.map(json))),
    ])
  }

  private static func json(_ cell: CellCheck) -> JSON {
    .object([
      ("name", .string(cell.name)), ("line", .integer(cell.line)),
      ("status", .string("\(cell.status)")), ("seconds", seconds(cell.duration)),
      ("problems", .array(cell.problems.map(json))),
    ])
  }

  /// A problem, marked where it is a check that failed rather than a mistake.
  private static func json(_ problem: Diagnostic) -> JSON {
    guard problem.isFailedCheck, case .object(let members) = problem.json else {
      return problem.json
    }
    return .object(members + [("failedCheck", .bool(true))])
  }

  private static func seconds(_ duration: Duration) -> JSON {
    .number(Double(duration.milliseconds) / 1000)
  }
}
