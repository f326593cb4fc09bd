import CellLanguage
import Diagnostics
import Foundation
import Testing

/// What the language refuses, program by program, and in which words.
///
/// Refused/<topic>/<case>.swift gives exactly the problems in Refused/<topic>/<case>.txt, before it
/// runs or, where a value decides, when it does. RECORD=1 writes the problems of now; read them as
/// an author would before committing them.
@Suite struct RefusedTests {
  @Test(arguments: RefusedProgram.all)
  func `a program is refused in these words`(_ program: RefusedProgram) throws {
    let problems = try program.problems()
    try #require(!problems.isEmpty, "the program is accepted")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try problems.write(toFile: program.path + ".txt", atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOfFile: program.path + ".txt", encoding: .utf8)
    #expect(problems == recorded)
  }

  @Test(arguments: RefusedProgram.all)
  func `every problem has a place and fits the style`(_ program: RefusedProgram) throws {
    for problem in try program.diagnostics() {
      #expect(problem.place != nil)
      #expect(!problem.summary.hasSuffix("."))
      #expect(!problem.summary.contains("'_'"), "an unknown type is not for authors")
    }
  }

  @Test func `there are enough programs`() {
    #expect(RefusedProgram.all.count >= 150)
  }
}

/// A program that has to be refused.
struct RefusedProgram: Sendable, CustomTestStringConvertible {
  /// "optionals/chained-result"
  let name: String

  static let folder = String(#filePath.dropLast("RefusedTests.swift".count)) + "Refused"

  var path: String { Self.folder + "/" + name }
  var testDescription: String { name }

  /// The problems as they are shown.
  func problems() throws -> String {
    try diagnostics().map(DiagnosticRenderer().render).joined()
  }

  func diagnostics() throws -> [Diagnostic] {
    let text = try String(contentsOfFile: path + ".swift", encoding: .utf8)
    let file = name.split(separator: "/").last.map { "\($0).swift" } ?? name
    let session = Session()
    let problems = session.check([SourceSlice(SourceText(path: file, text))])
    guard !problems.hasErrors else { return problems }
    return problems + [session.run(0).problem].compactMap { $0 }
  }

  static let all: [RefusedProgram] = names(in: folder).flatMap { topic in
    names(in: folder + "/" + topic).filter { $0.hasSuffix(".swift") }
      .map { RefusedProgram(name: "\(topic)/\($0.dropLast(".swift".count))") }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
