import Execution
import Foundation
import Testing

/// Programs of the system that are run for what they give, and end in time.
@Suite(.timeLimit(.minutes(1))) struct ExternalToolTests {
  private let shell = ExternalTool(path: "/bin/sh")

  @Test func `a program gets its input and gives output, errors and a status`() throws {
    let input = [UInt8](repeating: 65, count: 300_000)
    let outcome = try shell.run(
      ["-c", "cat; echo problem >&2; exit 3"], input: input, limit: .seconds(20))
    #expect(outcome.output == input)
    #expect(outcome.errors == "problem\n")
    #expect(outcome.status == 3)
  }

  @Test func `input that nobody reads does no harm`() throws {
    let input = [UInt8](repeating: 65, count: 3_000_000)
    let outcome = try shell.run(["-c", "echo done"], input: input, limit: .seconds(20))
    #expect(outcome.output == Array("done\n".utf8))
    #expect(outcome.status == 0)
  }

  @Test func `a program that is ended by a signal has that as its status`() throws {
    #expect(try shell.run(["-c", "kill -9 $$"], limit: .seconds(20)).status == 137)
  }

  @Test func `one that hangs is ended with all that it has started`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/tool-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let start = ContinuousClock.now
    #expect(throws: ExternalTool.Failure.late) {
      try shell.run(
        ["-c", "(sleep 2; echo x > '\(folder)') & sleep 60"], limit: .milliseconds(300))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
    Thread.sleep(forTimeInterval: 2.5)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `children that go on behind its end are ended, and not waited for`() throws {
    let start = ContinuousClock.now
    let outcome = try shell.run(["-c", "sleep 30 & echo done"], limit: .seconds(20))
    #expect(outcome.output == Array("done\n".utf8))
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func `the first program that there is is taken`() throws {
    let tool = try #require(
      ExternalTool(["no-such-program", "sh", "ls"], in: ["/nowhere", "/bin"]))
    #expect(tool.path == "/bin/sh")
    #expect(tool.name == "sh")
    #expect(ExternalTool(["/bin/sh"], in: [])?.path == "/bin/sh")
    #expect(ExternalTool(["bin", "no-such-program"], in: ["/", "/bin"]) == nil)
    #expect(throws: ExternalTool.Failure.notStarted("No such file or directory")) {
      try ExternalTool(path: "/no/such").run([], limit: .seconds(1))
    }
  }
}
