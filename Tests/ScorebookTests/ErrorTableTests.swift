import Foundation
import Testing

/// What an author sees when something is wrong.
///
/// Errors/<case>.md is a notebook with a mistake; <case>.text is what `scorebook check` prints and
/// <case>.json what it prints with `--diagnostics json`. Run the tests with `RECORD=1` to
/// write both anew, and look at the difference.
@Suite struct ErrorTableTests {
  @Test(arguments: ErrorCase.all)
  func `a mistake is shown at its place`(_ mistake: ErrorCase) throws {
    let run = try CommandRun(["check", mistake.name + ".md"], in: ErrorCase.folder)
    // The last line says how long it took.
    let lines = run.problems.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    try mistake.compare(lines.joined(separator: "\n") + "\n", with: "text")
    #expect(run.exitCode == 1)
  }

  @Test(arguments: ErrorCase.all)
  func `programs read the same as JSON`(_ mistake: ErrorCase) throws {
    let run = try CommandRun(
      ["check", mistake.name + ".md", "--diagnostics", "json"], in: ErrorCase.folder)
    try mistake.compare(run.problems, with: "json")
    #expect(run.exitCode == 1)
    for line in run.problems.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["path"] as? String == mistake.name + ".md")
      #expect(object?["line"] is Int)
    }
  }

  @Test(arguments: ErrorCase.all)
  func `the first line names file, line and column`(_ mistake: ErrorCase) throws {
    let text = try String(contentsOfFile: mistake.path + ".text", encoding: .utf8)
    let first = try #require(text.split(separator: "\n").first)
    #expect(first.contains(/^[a-z-]+\.md:[0-9]+:[0-9]+: error: [^.]+/))
    #expect(text.contains("^"))
  }
}

/// A notebook with a mistake.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  let name: String

  static let folder = String(#filePath.dropLast("ErrorTableTests.swift".count)) + "Errors"

  var path: String { Self.folder + "/" + name }
  var testDescription: String { name }

  static let all: [ErrorCase] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    .filter { $0.hasSuffix(".md") }.map { ErrorCase(name: String($0.dropLast(3))) }

  func compare(_ text: String, with kind: String) throws {
    let file = path + "." + kind
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text == recorded)
  }
}
