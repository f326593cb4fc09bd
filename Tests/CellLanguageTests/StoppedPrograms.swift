import CellLanguage
import Diagnostics
import Testing

/// A program with the problem that stops it.
struct StoppedProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// "2:7 division by zero"
  let problem: String

  var testDescription: String { name }
  var source: SourceSlice { SourceSlice(SourceText(path: "stopped", text)) }

  /// Title, program and problem of each.
  static let all: [StoppedProgram] = [limits, traps, uses].flatMap { table in
    ("\n" + table).split(separator: "\n=== ").map(program)
  }

  private static func program(_ entry: Substring) -> StoppedProgram {
    let lines = entry.split(separator: "\n").map(String.init)
    let end = lines.lastIndex { $0.hasPrefix("--- ") } ?? lines.count - 1
    return StoppedProgram(
      name: lines[0], text: lines[1..<end].joined(separator: "\n"),
      problem: String(lines[end].dropFirst("--- ".count)))
  }
}
