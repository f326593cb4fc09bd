import CellLanguage
import Diagnostics
import Foundation
import Testing

/// What the language does, program by program.
///
/// Spec/<feature>/<case>.swift prints Spec/<feature>/<case>.output, which `swiftc` recorded
/// (Spec/record).
@Suite struct SpecTests {
  @Test(arguments: SpecProgram.all)
  func `a program prints what the compiler's prints`(_ program: SpecProgram) throws {
    let expected = try String(contentsOfFile: program.path + ".output", encoding: .utf8)
    #expect(try program.output() == expected)
  }

  @Test(arguments: SpecProgram.all)
  func `a program prints the same without machine code`(_ program: SpecProgram) throws {
    #expect(try program.output(.never) == program.output(.always))
  }
}

/// A program with what it prints.
struct SpecProgram: Sendable, CustomTestStringConvertible {
  /// "enums/raw-values"
  let name: String

  static let folder = String(#filePath.dropLast("SpecTests.swift".count)) + "Spec"

  var path: String { Self.folder + "/" + name }
  var testDescription: String { name }

  /// What the interpreter prints; a problem is printed behind it.
  func output(_ machineCode: MachineCode = .whenHot) throws -> String {
    let text = try String(contentsOfFile: path + ".swift", encoding: .utf8)
    let session = Session(machineCode: machineCode)
    let problems = session.check([SourceSlice(SourceText(path: name + ".swift", text))])
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { return errors.map(DiagnosticRenderer().render).joined() }
    let result = session.run(0)
    return result.printed + (result.problem.map { DiagnosticRenderer().render($0) } ?? "")
  }

  static let all: [SpecProgram] = names(in: folder).flatMap { feature in
    names(in: folder + "/" + feature).filter { $0.hasSuffix(".output") }
      .map { SpecProgram(name: "\(feature)/\($0.dropLast(".output".count))") }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
