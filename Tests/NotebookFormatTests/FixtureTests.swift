import Diagnostics
import NotebookFormat
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FixtureTests {
  @Test(arguments: Fixture.names) func `a fixture reads as recorded`(_ name: String) throws {
    let bytes = try Fixture.bytes("\(name).md")
    let (notebook, diagnostics) = NotebookReader.read(path: "\(name).md", bytes: bytes)
    try Fixture.expectRecorded(NotebookDump(notebook, diagnostics).text, "\(name).txt")
  }

  @Test(arguments: Fixture.names) func `every part selects its own text`(_ name: String) throws {
    let bytes = try Fixture.bytes("\(name).md")
    let (notebook, diagnostics) = NotebookReader.read(path: "\(name).md", bytes: bytes)
    #expect(PositionCheck(notebook, diagnostics).violations == [])
  }

  @Test(arguments: Fixture.names) func `line breaks of two bytes change no text`(_ name: String)
    throws
  {
    let text = String(decoding: try Fixture.bytes("\(name).md"), as: UTF8.self)
    let lineFeeds = Reading(whole: text)
    let both = Reading(whole: text.replacing("\n", with: "\r\n"))
    #expect(both.summaries == lineFeeds.summaries)
    #expect(both.notebook.cells.map(\.code.text) == lineFeeds.notebook.cells.map(\.code.text))
    #expect(both.formulas == lineFeeds.formulas)
    #expect(PositionCheck(both.notebook, both.diagnostics).violations == [])
  }

  @Test func `the example in the documentation of the reader has no diagnostics`() throws {
    let lines = try Fixture.readerSource().split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasSuffix("/// For example:") } ?? lines.endIndex
    let example = lines[start...].dropFirst().prefix { $0.hasPrefix("///") }
      .map { $0.dropFirst("///     ".count) }
    let reading = Reading(whole: example.dropFirst().joined(separator: "\n"))
    #expect(reading.diagnostics == [])
    #expect(reading.notebook.frontMatter.title?.value == "Score functions")
    #expect(reading.notebook.cells.map(\.name) == ["fig-score"])
    #expect(reading.notebook.labels.map(\.value) == ["eq-gaussian", "fig-score", "exr-mixture"])
  }

  @Test func `a lesson of 12 kB is read within a few milliseconds`() throws {
    let lesson = String(decoding: try Fixture.bytes("lesson.md"), as: UTF8.self)
    let body = lesson.split(separator: "\n---\n", maxSplits: 1)[1].replacing("{#", with: "{.")
    let text = lesson + String(repeating: String(body), count: 6)
    #expect(text.utf8.count > 12_000)
    let times = (0..<20).map { _ in ContinuousClock().measure { _ = Reading(whole: text) } }
    // One millisecond and a half is usual; the limit leaves room for a busy machine.
    #expect(times.min().map { $0 < .milliseconds(8) } == true)
  }

  @Test func `the lesson with everything has no diagnostics`() throws {
    let bytes = try Fixture.bytes("lesson.md")
    #expect(NotebookReader.read(path: "lesson.md", bytes: bytes).diagnostics == [])
  }
}

/// Files beside the tests.
enum Fixture {
  static let names = ["lesson", "nesting", "formulas", "commonmark", "mistakes"]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// The file that documents the format.
  static func readerSource() throws -> String {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/NotebookFormat/NotebookReader.swift")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Compares a text with a recorded one. A missing record is written and fails; RECORD=1 writes
  /// all of them.
  static func expectRecorded(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    if recorded == nil || isRecording {
      try Data(text.utf8).write(to: file)
    }
    if recorded == nil {
      Issue.record("\(name) was missing and has been written; look at it")
    } else if !isRecording, recorded != text {
      try Data(text.utf8).write(to: folder.appending(path: name + "-changed"))
      Issue.record("\(name) differs; the new text is in \(name)-changed")
    }
  }
}
