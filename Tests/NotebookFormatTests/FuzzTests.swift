import Diagnostics
import NotebookFormat
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Random changes of the fixtures. FUZZ=1000000 makes that many instead of a few thousand; a
/// failure names the seed that makes the same notebook again.
@Suite struct FuzzTests {
  private static let count =
    ProcessInfo.processInfo.environment["FUZZ"].flatMap(UInt64.init) ?? 2000

  @Test(arguments: [UInt64(1), 2]) func `whatever the file, every part selects its own text`(
    _ half: UInt64
  ) throws {
    let originals = try Fixture.names.map { try Fixture.bytes("\($0).md") }
    let first = (half - 1) * Self.count / 2
    for seed in first..<half * Self.count / 2 {
      var mutation = Mutation(seed: seed + 1)
      let bytes = mutation.changed(originals)
      let (notebook, diagnostics) = NotebookReader.read(path: "fuzz.md", bytes: bytes)
      let check = PositionCheck(notebook, diagnostics)
      #expect(check.violations == [], "seed \(seed + 1): \(String(decoding: bytes, as: UTF8.self))")
      if !check.violations.isEmpty { return }
    }
  }

  @Test func `random bytes are read`() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var mutation = Mutation(seed: seed)
      let bytes = mutation.bytes(2000, below: seed.isMultiple(of: 2) ? 256 : 128)
      let (notebook, diagnostics) = NotebookReader.read(path: "fuzz.md", bytes: bytes)
      #expect(PositionCheck(notebook, diagnostics).violations == [], "seed \(seed)")
    }
  }

  @Test func `many notebooks can be read at the same time`() async throws {
    let originals = try Fixture.names.map { try Fixture.bytes("\($0).md") }
    let expected = originals.map { Self.dump($0) }
    let results = await withTaskGroup(of: (Int, String).self) { group in
      for round in 0..<200 {
        let index = round % originals.count
        group.addTask { (index, Self.dump(originals[index])) }
      }
      return await group.reduce(into: [(Int, String)]()) { $0.append($1) }
    }
    #expect(results.count == 200)
    #expect(results.allSatisfy { expected[$0.0] == $0.1 })
  }

  @Test func `a notebook reads the same every time`() throws {
    let bytes = try Fixture.bytes("mistakes.md")
    #expect(Self.dump(bytes) == Self.dump(bytes))
  }

  private static func dump(_ bytes: [UInt8]) -> String {
    let (notebook, diagnostics) = NotebookReader.read(path: "lesson.md", bytes: bytes)
    return NotebookDump(notebook, diagnostics).text
  }
}
