import Foundation
import Testing

/// A check finds every mistake that an author can make, at its place, and nothing else.
@Suite struct PlantedTests {
  private static let folder = String(#filePath.dropLast("PlantedTests.swift".count)) + "Planted"

  /// What one run of the command says about all of them: the report of each notebook, and the
  /// problems of the course.
  private static let found: Result<[String: [String]], any Error> = Result {
    let copy = try TemporaryFolder()
    for name in ["Notebooks", "site"] {
      try FileManager.default.copyItem(
        atPath: folder + "/" + name, toPath: copy.path + "/" + name)
    }
    let run = try CommandRun(["check", "--diagnostics", "json"], in: copy.path)
    #expect(run.exitCode == 1)
    let problems = try run.problems.split(separator: "\n").map { line in
      try JSONDecoder().decode(Problem.self, from: Data(line.utf8))
    }
    return Dictionary(grouping: problems) { $0.file }.mapValues { $0.map(\.text) }
  }

  private struct Problem: Decodable {
    let path: String
    let line: Int
    let column: Int
    let severity: String
    let summary: String

    var file: String { String(path.split(separator: "/").last ?? "") }
    var text: String { "\(line):\(column): \(severity): \(summary)" }
  }

  @Test(arguments: PlantedMistake.all.map(\.file))
  func `a mistake is found at its place`(_ file: String) throws {
    let mistake = try #require(PlantedMistake.all.first { $0.file == file })
    #expect(
      try Self.found.get()[file] == ["\(mistake.line):\(mistake.column): \(mistake.problem)"])
  }

  @Test func `nothing else is found`() throws {
    #expect(try Self.found.get().keys.sorted() == PlantedMistake.all.map(\.file).sorted())
    #expect(PlantedMistake.all.count >= 40)
  }

  @Test func `there is a mistake in each notebook`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/Notebooks")
    let stem = { (name: String) in String(name.prefix { $0 != "." }) }
    let mistakes = PlantedMistake.all.map(\.file).filter { $0 != "course.yml" }.map(stem)
    #expect(Set(names.map(stem)).sorted() == mistakes.sorted())
  }

  @Test func `the course has none`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let copy = try TemporaryFolder()
    for name in ["Notebooks", "site"] {
      try FileManager.default.copyItem(atPath: root + "/" + name, toPath: copy.path + "/" + name)
    }
    let run = try CommandRun(["check", "--diagnostics", "json"], in: copy.path)
    #expect(run.exitCode == 0)
    #expect(run.problems == "")
  }
}
