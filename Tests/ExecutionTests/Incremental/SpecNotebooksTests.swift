import CellLanguage
import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Testing

/// Incremental execution gives what running everything gives.
///
/// The spec programs of the language, cut into one cell for each statement, are run with a store from
/// which any part of what is kept may be missing. By default every seventh program; `EVERY=1` takes
/// all of them.
@Suite struct SpecNotebooksTests {
  @Test(arguments: SpecNotebook.some)
  func `a program cut into cells gives the same with any part of the store`(
    _ program: SpecNotebook
  ) throws {
    guard let notebook = program.notebook() else { return }
    let whole = NotebookRunner().run(notebook, [])
    let folder = TemporaryFolder()
    defer { folder.remove() }
    var runner = NotebookRunner()
    runner.store = ContentStore(folder: folder.path)
    runner.build = "test"
    expectEqual(runner.run(notebook, []), whole, program)
    var random = SplitMix(state: UInt64(program.name.utf8.count) &+ 77)
    for part in [2, 3, 10] as [UInt64] {
      folder.removeFiles { random.next() % part == 0 }
      expectEqual(runner.run(notebook, []), whole, program)
    }
  }

  private func expectEqual(_ a: NotebookRun, _ b: NotebookRun, _ program: SpecNotebook) {
    for (cell, (one, other)) in zip(a.notebook.cells, zip(a.cells, b.cells)) {
      #expect(one.outputs == other.outputs, "\(program.name), cell \(cell.code.text)")
      #expect(one.status == other.status, "\(program.name), cell \(cell.code.text)")
    }
    #expect(a.diagnostics.map(\.summary) == b.diagnostics.map(\.summary))
  }

  @Test func `most programs can be cut into cells`() {
    let programs = SpecNotebook.some
    let usable = programs.count { $0.notebook() != nil }
    #expect(usable * 10 > programs.count * 8, "\(usable) of \(programs.count)")
  }
}

/// A spec program as a notebook.
struct SpecNotebook: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  private static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/CellLanguageTests/Spec"

  static var some: [SpecNotebook] {
    let step = ProcessInfo.processInfo.environment["EVERY"].flatMap(Int.init) ?? 7
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let names = paths.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
    return stride(from: 0, to: names.count, by: step).map { SpecNotebook(name: names[$0]) }
  }

  /// One cell for each statement; nil when that does not compile, as with names bound by `guard`.
  func notebook() -> Notebook? {
    guard let code = try? String(contentsOfFile: Self.folder + "/\(name).swift", encoding: .utf8)
    else { return nil }
    let session = Session()
    let source = SourceText(path: "whole.swift", code)
    guard !session.check([SourceSlice(source)]).hasErrors, let outline = session.outlines.first
    else { return nil }
    let bytes = Array(code.utf8)
    var text = "---\ntitle: Test\n---\n"
    for statement in outline.statements {
      text += "\n~~~~swift\n" + String(decoding: bytes[statement.range], as: UTF8.self) + "\n~~~~\n"
    }
    let (notebook, problems) = NotebookReader.read(SourceText(path: "test.md", text))
    guard !problems.hasErrors else { return nil }
    return NotebookRunner().check(notebook, []).diagnostics.hasErrors ? nil : notebook
  }
}

/// A folder that ends with its test.
struct TemporaryFolder {
  let path = NSTemporaryDirectory() + "scorebook-" + UUID().uuidString

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func removeFiles(where condition: () -> Bool) {
    let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in paths.sorted() where name.count > 3 && condition() {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }
}

/// Numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
