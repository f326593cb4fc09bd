import Foundation
import Testing

/// One mistake of an author in a small course is one diagnostic, at its place, with what to do.
///
/// Each file of `Mistakes` holds the files of a course, every one behind a line `=== PATH`, and
/// behind the line `=== says` what `scorebook check` says about it. Run the tests with `RECORD=1`
/// to write what it says anew, and look at the difference.
@Suite struct MistakeTests {
  @Test(arguments: Mistake.all)
  func `a mistake is told once`(_ mistake: Mistake) throws {
    let parts = try mistake.parts()
    let folder = try TemporaryFolder()
    for part in parts where part.path != Mistake.says { try folder.write(part.text, to: part.path) }
    let run = try CommandRun(["check"], in: folder.path)
    // The last line says how long it took.
    let lines = run.problems.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.hasPrefix("running ") || $0.contains(".md: done in ") }.dropLast(2)
    let said = lines.joined(separator: "\n") + "\n"
    try mistake.record(parts, said)
    #expect(try said == mistake.parts().last?.text)
    #expect(lines.count(where: { $0.contains(#/: (error|warning): /#) }) == 1, "\(said)")
    let first = try #require(lines.first)
    #expect(first.contains(#/^[^:]+:[0-9]+:[0-9]+: (error|warning): [^.]+/#), "\(first)")
    #expect(said.contains("^"))
  }
}

/// A course with a mistake.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String

  static let says = "says"
  private static let folder = String(#filePath.dropLast("MistakeTests.swift".count)) + "Mistakes"

  static let all: [Mistake] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    .filter { $0.hasSuffix(".txt") }.map { Mistake(name: String($0.dropLast(4))) }

  private var path: String { "\(Self.folder)/\(name).txt" }
  var testDescription: String { name }

  /// The files of the course, and what is said of them as the last one.
  func parts() throws -> [(path: String, text: String)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "=== ").map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  func record(_ parts: [(path: String, text: String)], _ said: String) throws {
    guard ProcessInfo.processInfo.environment["RECORD"] != nil else { return }
    let files = parts.filter { $0.path != Self.says } + [(Self.says, said)]
    try files.map { "=== \($0.path)\n\($0.text)" }.joined()
      .write(toFile: path, atomically: true, encoding: .utf8)
  }
}
