import Diagnostics

/// The summary of a job, in GitHub's Markdown: a table of the notebooks, then the problems.
struct GitHubSummary {
  private let check: CheckResult

  /// GitHub refuses summaries of more than 1 MiB altogether; other steps may write to it too.
  private static let byteLimit = 500_000

  init(_ check: CheckResult) {
    self.check = check
  }

  var text: String {
    var text = "## Scorebook\n\n\(verdict)\n\n" + table
    let problems = check.problems
    if !problems.isEmpty { text += "\n### Problems\n\n" }
    for (index, problem) in problems.enumerated() {
      let block = Self.block(DiagnosticRenderer().render(problem))
      guard text.utf8.count + block.utf8.count <= Self.byteLimit else {
        return text + "…and \(Self.counted(problems.count - index, "more problem")).\n\n"
      }
      text += block
    }
    return text + "\n"
  }

  private var verdict: String {
    let errors = check.problems.count { $0.severity == .error }
    let warnings = check.problems.count - errors
    let found = errors == 0 ? "no errors" : "**\(Self.counted(errors, "error"))**"
    return found + (warnings == 0 ? "" : ", \(Self.counted(warnings, "warning"))")
      + " in \(Self.counted(check.notebooks.count, "lesson"))"
      + (check.shard.map { " (shard \($0))" } ?? "") + ", \(check.duration.secondsText) s"
  }

  private var table: String {
    guard !check.notebooks.isEmpty else { return "" }
    return "| Lesson | Cells | Failed | Not run | Errors | Seconds |\n"
      + "| :-- | --: | --: | --: | --: | --: |\n"
      + check.notebooks.map(row).joined()
  }

  private func row(_ notebook: NotebookCheck) -> String {
    let name = Self.inline(notebook.path)
    let title = notebook.title.map { ": \(Self.inline($0))" } ?? ""
    let numbers = [
      notebook.cells.count, notebook.cells.count { $0.status == .failed },
      notebook.cells.count { $0.status == .skipped },
      notebook.allProblems.count { $0.severity == .error },
    ]
    return "| \(name)\(title) | " + numbers.map(String.init).joined(separator: " | ")
      + " | \(notebook.duration.secondsText) |\n"
  }

  /// Text that is nothing but text in a cell of a table.
  private static func inline(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": result += " "
      case "!"..."/", ":"..."@", "["..."`", "{"..."~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text as a block of code, in a fence that it cannot close.
  private static func block(_ text: String) -> String {
    var (longest, current) = (2, 0)
    for character in text.unicodeScalars {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 }))
    return "\(fence)text\n\(visible)\(fence)\n\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
