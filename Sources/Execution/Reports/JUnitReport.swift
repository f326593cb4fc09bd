import Diagnostics

/// JUnit's XML, as Ant, Jenkins and GitLab read it: a suite for each notebook, a case for each cell.
///
/// A cell whose checks failed is a failure, one with any other problem an error, and one that did
/// not run is skipped. What is wrong outside of cells is a case "(text)" of its notebook, and the
/// problems of other files are a suite of their own. Warnings are in the suite's `system-err`.
///
/// The schema of Ant's files is the strictest in use, and whatever it does not know is left out:
/// file and line stand at the head of the text of a failure, not in attributes.
package struct JUnitReport: Report {
  private let file: String

  package init(file: String) {
    self.file = file
  }

  package func outputs(of check: CheckResult) -> [ReportOutput] {
    [.write(Self.text(of: check), to: file)]
  }

  package static func text(of check: CheckResult) -> String {
    var suites = check.notebooks.map(Suite.init)
    if !check.otherProblems.isEmpty { suites.append(Suite(ofCourse: check.otherProblems)) }
    let timestamp = UTCTime(secondsSince1970: check.started).text
    let parts = suites.enumerated().map { $0.element.text(number: $0.offset, timestamp) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      \(parts.joined())</testsuites>

      """
  }

  private struct Suite {
    let name: String
    var cases: [Case]
    let duration: Duration
    let warnings: [Diagnostic]

    init(_ notebook: NotebookCheck) {
      name = notebook.path
      cases = notebook.cells.map { Case($0, of: notebook.path) }
      duration = notebook.duration
      if notebook.problems.hasErrors {
        cases.append(Case(textOf: notebook.path, notebook.problems))
      }
      warnings = notebook.allProblems.filter { $0.severity == .warning }
    }

    init(ofCourse problems: [Diagnostic]) {
      name = "(course)"
      duration = .zero
      let paths = Set(problems.filter { $0.severity == .error }.map { $0.place?.source.path ?? "" })
      cases = paths.sorted().map { path in
        Case(
          textOf: path.isEmpty ? "(course)" : path,
          problems.filter { ($0.place?.source.path ?? "") == path })
      }
      warnings = problems.filter { $0.severity == .warning }
    }

    func text(number: Int, _ timestamp: String) -> String {
      let attributes = [
        ("id", "\(number)"), ("name", name), ("package", ""), ("timestamp", timestamp),
        ("hostname", "localhost"), ("tests", "\(cases.count)"),
        ("failures", count(.failure)), ("errors", count(.error)), ("skipped", count(.skipped)),
        ("time", duration.secondsText),
      ]
      let text = warnings.map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
      return "  <testsuite\(XMLText.attributes(attributes))>\n    <properties/>\n"
        + cases.map(\.text).joined()
        + "    <system-out/>\n"
        + (text.isEmpty
          ? "    <system-err/>\n" : "    <system-err>\(XMLText.content(text))</system-err>\n")
        + "  </testsuite>\n"
    }

    private func count(_ outcome: Case.Outcome) -> String {
      String(cases.count { $0.outcome == outcome })
    }
  }

  private struct Case {
    enum Outcome {
      case passed, failure, error, skipped
    }

    let name: String
    let className: String
    let duration: Duration
    let outcome: Outcome
    /// Why it did not pass.
    private let message: String
    private let details: String

    init(_ cell: CellCheck, of path: String) {
      switch cell.status {
      case .succeeded: self.init(cell, path, .passed)
      case .failed: self.init(cell.name, path, cell.problems, cell.duration)
      case .skipped:
        self.init(cell, path, .skipped, "not run, because something failed before it")
      case .shown: self.init(cell, path, .skipped, "shown and not run")
      }
    }

    init(textOf path: String, _ problems: [Diagnostic]) {
      self.init("(text)", path, problems, .zero)
    }

    private init(_ cell: CellCheck, _ path: String, _ outcome: Outcome, _ message: String = "") {
      (name, className, duration) = (cell.name, path, cell.duration)
      (self.outcome, self.message, details) = (outcome, message, "")
    }

    private init(
      _ name: String, _ className: String, _ problems: [Diagnostic], _ duration: Duration
    ) {
      let errors = problems.filter { $0.severity == .error }
      (self.name, self.className, self.duration) = (name, className, duration)
      outcome = errors.allSatisfy(\.isFailedCheck) ? .failure : .error
      message = errors.first?.summary ?? "the cell failed"
      details = errors.map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
    }

    var text: String {
      let attributes = XMLText.attributes([
        ("name", name), ("classname", className), ("time", duration.secondsText),
      ])
      let message = [("message", message)]
      switch outcome {
      case .passed: return "    <testcase\(attributes)/>\n"
      case .skipped:
        return "    <testcase\(attributes)>\n"
          + "      <skipped\(XMLText.attributes(message))/>\n    </testcase>\n"
      case .failure, .error:
        let element = outcome == .failure ? "failure" : "error"
        let type = outcome == .failure ? "failed check" : "problem"
        return "    <testcase\(attributes)>\n"
          + "      <\(element)\(XMLText.attributes(message + [("type", type)]))>"
          + XMLText.content(details) + "</\(element)>\n    </testcase>\n"
      }
    }
  }
}
