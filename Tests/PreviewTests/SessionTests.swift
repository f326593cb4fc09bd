import Foundation
import Preview
import Site
import Synchronization
import Testing

@Suite struct SessionTests {
  /// What happened, in order, as words.
  private final class Log: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    /// The lines once one of them is there.
    func lines(until last: String) -> [String] {
      _ = waits { lines.withLock { $0.contains(last) } }
      return lines.withLock { $0 }
    }
  }

  /// A builder whose builds of the input "slow" go on until they are cancelled.
  private struct FakeBuilder: PreviewBuilder {
    let log: Log

    mutating func build(_ changes: Changes, _ progress: BuildProgress) -> PreviewBuild? {
      let name = changes.isUnknown ? "all" : changes.paths.sorted().joined(separator: "+")
      log.add("build \(name)")
      if changes.paths == ["slow"] {
        progress.whenCancelled { [log] in log.add("told to stop") }
        if waits(for: progress.isCancelled) { return nil }
      }
      return PreviewBuild(site: SiteFiles([SiteFile("index.html", name)]))
    }
  }

  private func session(_ log: Log) throws -> PreviewSession {
    let session = try #require(
      PreviewSession { event in
        switch event {
        case .began, .cell, .interim: break
        case .built(let number, let build, _):
          let text = String(decoding: build.site.files[0].bytes, as: UTF8.self)
          log.add("built \(number): \(text)")
        case .stopped(let number): log.add("stopped \(number)")
        }
      })
    session.start { FakeBuilder(log: log) }
    return session
  }

  @Test func `the first build comes by itself, others after edits`() throws {
    let log = Log()
    let session = try session(log)
    defer { session.stop() }
    #expect(log.lines(until: "built 1: all") == ["build all", "built 1: all"])
    session.note(Changes(["a"]))
    #expect(log.lines(until: "built 2: a").suffix(2) == ["build a", "built 2: a"])
  }

  @Test func `an edit stops the run that it made obsolete, and both are built then`() throws {
    let log = Log()
    let session = try session(log)
    defer { session.stop() }
    _ = log.lines(until: "built 1: all")
    session.note(Changes(["slow"]))
    _ = log.lines(until: "build slow")
    session.note(Changes(["b"]))
    let lines = log.lines(until: "built 3: b+slow").dropFirst(2).filter { $0 != "told to stop" }
    #expect(lines == ["build slow", "stopped 2", "build b+slow", "built 3: b+slow"])
    #expect(log.lines(until: "told to stop").contains("told to stop"))
  }

  @Test func `the last of many edits is built`() throws {
    let log = Log()
    let session = try session(log)
    defer { session.stop() }
    // Edits from before the first build would be part of it.
    _ = log.lines(until: "built 1: all")
    for number in 0..<500 {
      session.note(Changes(["edit \(number)"]))
      if number % 50 == 0 { session.note(Changes(["slow"])) }
    }
    session.note(Changes(["last"]))
    // A build may be told to stop when it has just stopped by itself.
    let last = { log.lines(until: "build all").last { $0 != "told to stop" } ?? "" }
    _ = waits { last().hasPrefix("built ") && last().contains("last") }
    #expect(last().hasPrefix("built "))
    #expect(last().contains("last"))
  }

  @Test func `a cell that runs is told of once, to pages that come later as well`() throws {
    let site = PreviewSite()
    let cell = RunningCell(
      page: "a.html", name: "slow", ids: ["cell.2", "slow"], number: 2, count: 5)
    #expect(!site.note(nil))
    #expect(site.note(cell))
    #expect(!site.note(cell))
    let hello = site.answer(HTTPRequest(target: "/-/events"))
    #expect(
      String(decoding: hello.body, as: UTF8.self).hasPrefix(
        "event: hello\ndata: {\"build\":0,\"cell\":{\"page\":\"a.html\",\"name\":\"slow\","
          + "\"ids\":[\"cell.2\",\"slow\"],\"number\":2,\"count\":5},\"elapsed\":"))
    #expect(site.note(nil))
    #expect(!site.note(nil))
  }

  @Test func `the steps of a loop are news about the same cell`() throws {
    let site = PreviewSite()
    var cell = RunningCell(page: "a.html", name: "slow", ids: [], number: 2, count: 5)
    #expect(site.note(cell))
    cell.steps = RunningCell.Steps(done: 3, count: 9)
    #expect(site.note(cell))
    #expect(!site.note(cell))
    let event = String(decoding: site.cellEvent.bytes, as: UTF8.self)
    #expect(
      event.hasPrefix(
        "event: cell\ndata: {\"page\":\"a.html\",\"name\":\"slow\",\"ids\":[],\"number\":2,"
          + "\"count\":5,\"steps\":{\"done\":3,\"count\":9},\"elapsed\":"))
    #expect(site.note(nil))
    #expect(String(decoding: site.cellEvent.bytes, as: UTF8.self) == "event: cell\ndata: {}\n\n")
  }

  @Test func `the stop ends a build that goes on`() throws {
    let log = Log()
    let session = try session(log)
    _ = log.lines(until: "built 1: all")
    session.note(Changes(["slow"]))
    _ = log.lines(until: "build slow")
    session.stop()
    #expect(log.lines(until: "stopped 2").last == "stopped 2")
  }
}
