import Foundation

/// Runs of the command itself, as a user starts it.
struct CommandRun {
  let output: String
  let problems: String
  let exitCode: Int32

  /// Runs `scorebook` in a folder.
  init(
    _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
      .merging(environment) { $1 }
    let (inputs, outputs, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputs
    process.standardOutput = outputs
    process.standardError = errors
    try process.run()
    inputs.fileHandleForWriting.write(Data(input.utf8))
    try inputs.fileHandleForWriting.close()
    // What is printed here is far below what a pipe holds, so one end can wait for the other.
    problems = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    output = String(decoding: outputs.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    exitCode = process.terminationStatus
  }

  /// The folder of what was built with the tests.
  static var products: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
  }

  static var executable: URL { products.appendingPathComponent("scorebook") }
}

/// A new folder that is removed when the value ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let name = "scorebook-tests-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
