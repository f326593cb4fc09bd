import Diagnostics

/// What GitHub's runner reads: an annotation for each problem, as a workflow command on standard
/// output, and the summary of the job in the file that `GITHUB_STEP_SUMMARY` names.
package struct GitHubReport: Report {
  private let summaryFile: String?
  /// Where the repository is, and which folder paths start in.
  private let workspace: String
  private let folder: String

  /// - Parameters:
  ///   - environment: the value of a variable that GitHub's runner sets.
  ///   - folder: the folder that the command runs in.
  package init(folder: String = "", environment: (String) -> String?) {
    summaryFile = environment("GITHUB_STEP_SUMMARY").flatMap { $0.isEmpty ? nil : $0 }
    workspace = environment("GITHUB_WORKSPACE") ?? ""
    self.folder = folder
  }

  package func outputs(of check: CheckResult) -> [ReportOutput] {
    let commands = check.problems.map(command).joined()
    return (commands.isEmpty ? [] : [.print(commands)])
      + (summaryFile.map { [.append(GitHubSummary(check).text, to: $0)] } ?? [])
  }

  /// The line that annotates the place of a problem.
  private func command(_ problem: Diagnostic) -> String {
    let properties = properties(problem.place) + [("title", problem.summary)]
    let list = properties.map { "\($0.name)=\(Self.escaped($0.value, inProperty: true))" }
    let rendered = DiagnosticRenderer().render(problem)
    let message = rendered.hasSuffix("\n") ? String(rendered.dropLast()) : rendered
    return "::\(problem.severity) \(list.joined(separator: ","))::"
      + Self.escaped(message, inProperty: false) + "\n"
  }

  private func properties(_ place: Place?) -> [(name: String, value: String)] {
    guard let place else { return [] }
    let (start, end) = (place.start, place.end)
    let lines = [
      ("file", pathInRepository(place.source.path)), ("line", "\(start.line)"),
      ("endLine", "\(end.line)"),
    ]
    // Columns are refused where a place has more than one line.
    guard start.line == end.line else { return lines }
    return lines + [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
  }

  /// The path from the top of the repository, where annotations look for it.
  private func pathInRepository(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    let top = workspace.hasSuffix("/") ? workspace : workspace + "/"
    return top != "/" && full.hasPrefix(top) ? String(full.dropFirst(top.count)) : path
  }

  /// Text in which the runner sees neither the end of a command nor the beginning of another.
  private static func escaped(_ text: String, inProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      case "\t": result += "\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
