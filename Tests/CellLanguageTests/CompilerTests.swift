import Foundation
import Testing

/// The spec programs mean what Swift means: compiled by `swiftc -O` they print what is recorded.
///
/// A sample always runs. COMPILER=1 in the environment compiles all programs, as many at a time as
/// there are processors; that takes some minutes.
@Suite struct CompilerTests {
  static let programs: [SpecProgram] =
    ProcessInfo.processInfo.environment["COMPILER"] == "1" ? SpecProgram.all : sample

  /// Every fortieth program in alphabetical order.
  private static var sample: [SpecProgram] {
    SpecProgram.all.enumerated().filter { $0.offset % 40 == 0 }.map(\.element)
  }

  @Test(arguments: programs)
  func `the compiler's program prints what is recorded`(_ program: SpecProgram) throws {
    let expected = try String(contentsOfFile: program.path + ".output", encoding: .utf8)
    #expect(try compiledOutput(of: program.path + ".swift") == expected)
  }

  @Test func `every program has a recorded output`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: SpecProgram.folder)
    let programs = files.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    #expect(Set(programs) == Set(SpecProgram.all.map(\.name)), "run Spec/record")
  }
}

/// What a program prints that `swiftc -O` compiles; what the compiler says if it does not.
private func compiledOutput(of source: String) throws -> String {
  let executable = FileManager.default.temporaryDirectory
    .appendingPathComponent("spec-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: executable) }
  let compiler = try output(
    of: "/usr/bin/env",
    ["swiftc", "-O", "-suppress-warnings", "-module-name", "main", "-lm", source, "-o", executable])
  guard FileManager.default.isExecutableFile(atPath: executable) else { return compiler }
  return try output(of: executable, [])
}

private func output(of path: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: bytes, as: UTF8.self)
}
