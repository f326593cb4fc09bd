import Foundation
import Testing

/// `scorebook check --record`, from the first record to the last.
@Suite struct RecordTests {
  private let lesson = "Notebooks/01-a.md"
  private let record = "Notebooks/01-a.expected.json"

  private func write(_ code: String, _ attributes: String, in folder: TemporaryFolder) throws {
    try folder.write(
      "---\ntitle: A\n---\n\n```swift {#cell\(attributes)}\n\(code)\n```\n", to: lesson)
  }

  private func check(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
    try CommandRun(["check"] + arguments, in: folder.path)
  }

  /// What stands in the record as the first number of the first output.
  private func recorded(_ folder: TemporaryFolder) throws -> Double? {
    let text = try #require(folder.read(record))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cells = object?["cells"] as? [String: Any]
    let output = (cells?["cell"] as? [[String: Any]])?.first?["value"] as? [String: Any]
    return (output?["numbers"] as? [Double])?.first
  }

  @Test func `outputs are recorded, compared, recorded anew and let go`() throws {
    let folder = try TemporaryFolder()
    try write("Tensor([0.123456789, 2.0])", " .pinned", in: folder)
    #expect(try check(in: folder).exitCode == 1)
    #expect(folder.read(record) == nil)

    let first = try check("--record", lesson, in: folder)
    #expect(first.exitCode == 0)
    #expect(first.problems.contains("recorded the outputs of 1 cell in \(record)\n"))
    #expect(try recorded(folder) == 0.123456789)
    // From the store, and without it.
    #expect(try check(in: folder).exitCode == 0)
    #expect(try check("--no-cache", in: folder).exitCode == 0)

    // All digits count, although only four are shown.
    try write("Tensor([0.123456788, 2.0])", " .pinned", in: folder)
    let changed = try check(in: folder)
    #expect(changed.exitCode == 1)
    #expect(
      changed.problems.contains(
        "\(lesson):5:18: error: pinned cell 'cell': output 1 is not as recorded: at numbers[0], "
          + "expected 0.123456789, found 0.123456788 (relative difference 8.1e-9)\n"),
      "\(changed.problems)")
    try write("Tensor([0.123456788, 2.0])", " .pinned tolerance=1e-8", in: folder)
    #expect(try check(in: folder).exitCode == 0)
    #expect(try check("--record", in: folder).exitCode == 0)
    #expect(try recorded(folder) == 0.123456789)

    try write("Tensor([0.5, 2.0])", " .pinned", in: folder)
    #expect(try check("--record", in: folder).exitCode == 0)
    #expect(try recorded(folder) == 0.5)

    try write("Tensor([0.5, 2.0])", "", in: folder)
    #expect(try check(in: folder).exitCode == 1)
    let last = try check("--record", in: folder)
    #expect(last.problems.contains("removed \(record), for no cell is pinned any more\n"))
    #expect(folder.read(record) == nil)
    #expect(try check(in: folder).exitCode == 0)
  }

  @Test func `with other parameters nothing is compared, and nothing recorded`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      title: A
      ---

      ```swift {.parameters}
      let rate = 0.5
      ```

      ```swift {#cell .pinned}
      rate
      ```

      """, to: lesson)
    #expect(try check("--record", in: folder).exitCode == 0)
    #expect(try check("-P", "rate=0.25", in: folder).exitCode == 0)
    let refused = try check("-P", "rate=0.25", "--record", in: folder)
    #expect(refused.exitCode == 64)
    #expect(refused.problems.contains("'--record' records what the parameters of the notebooks"))
  }

  @Test func `a notebook with problems is not recorded`() throws {
    let folder = try TemporaryFolder()
    try write("print(1)\nlet a = [1][1]", " .pinned", in: folder)
    let run = try check("--record", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.problems.contains("nothing recorded for \(lesson), which has problems\n"))
    #expect(folder.read(record) == nil)
  }

  @Test func `a record that cannot be written is a problem`() throws {
    let folder = try TemporaryFolder()
    try write("1", " .pinned", in: folder)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + record, withIntermediateDirectories: true)
    let run = try check("--record", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.problems.contains("error: cannot write the record '\(record)': "))
  }
}
