import Diagnostics
import Execution
import NotebookFormat
import Testing

/// What a run gave, in a form that can be compared.
private func shown(_ run: NotebookRun) -> [String] {
  run.cells.map { "\($0)" } + run.inlineValues.sorted { $0.key < $1.key }.map { "\($0)" }
    + run.diagnostics.map { "\($0.json.text)" } + ["\(run.preparation)"]
}

/// What every record starts with.
private let start = {
  var writer = ByteWriter()
  RecordFormat.writeStart(to: &writer)
  return writer.bytes
}()

private func read(_ bytes: [UInt8]) throws -> NotebookRun {
  try NotebookRun(of: Samples.notebook, record: bytes) {
    $0 == Samples.other.path ? Samples.other : nil
  }
}

@Suite struct RecordTests {
  @Test func `numbers of every size come back`() throws {
    let numbers = [0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 40, .max, .min]
    let doubles = [0, -0.0, 0.1, .pi, -.infinity, .leastNonzeroMagnitude]
    var writer = ByteWriter()
    for number in numbers { writer.write(number) }
    for number in numbers { writer.write(UInt64(bitPattern: Int64(number))) }
    for double in doubles { writer.write(double) }
    var reader = ByteReader(writer.bytes)
    for number in numbers { #expect(try reader.integer() == number) }
    for number in numbers { #expect(try reader.unsigned() == UInt64(bitPattern: Int64(number))) }
    for double in doubles { #expect(try reader.double().bitPattern == double.bitPattern) }
    try reader.end()
  }

  @Test func `the bytes of small values are few and fixed`() {
    var writer = ByteWriter()
    writer.write(-2)
    writer.write(UInt64(300))
    writer.write("é")
    writer.write(1.0)
    #expect(start == Array("SBR".utf8) + [UInt8(RecordFormat.version)])
    #expect(writer.bytes == [3, 0xAC, 2, 2, 0xC3, 0xA9, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
    #expect(Output.printed("ok").record == start + [0, 2] + Array("ok".utf8))
  }

  @Test(arguments: [
    ([0x80, 0], RecordError(.number, at: 2)),
    ([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 2], RecordError(.number, at: 10)),
    ([0x80], RecordError(.truncated, at: 1)),
  ])
  func `a number is written in one way only`(_ bytes: [UInt8], _ error: RecordError) {
    #expect(throws: error) {
      var reader = ByteReader(bytes)
      _ = try reader.unsigned()
    }
  }

  @Test func `a length beyond the end is refused before room is made`() {
    #expect(throws: RecordError(.tooMany, at: 6)) {
      var reader = ByteReader([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 65])
      _ = try reader.text()
    }
  }

  @Test func `text that is not UTF-8 is refused`() {
    #expect(throws: RecordError(.text, at: 1)) {
      var reader = ByteReader([1, 0xC3])
      _ = try reader.text()
    }
  }

  @Test(arguments: Samples.outputs) func `outputs come back`(_ output: Output) throws {
    #expect(try Output(record: output.record) == output)
  }

  @Test func `a figure, its data and coloured code come back`() throws {
    #expect(try Figure(record: Samples.figure.record) == Samples.figure)
    #expect(try JSON(record: Samples.json.record) == Samples.json)
    for cell in Samples.cells {
      let copy = try CellRun(record: cell.record)
      #expect(copy.status == cell.status)
      #expect(copy.outputs == cell.outputs)
      #expect(copy.data == cell.data)
      #expect(copy.tokens == cell.tokens)
    }
  }

  @Test func `equal values have equal bytes`() {
    #expect(Samples.run.record == Samples.run.record)
    #expect(Samples.json.record == Samples.json.record)
  }

  @Test func `a run comes back`() throws {
    let copy = try read(Samples.run.record)
    #expect(shown(copy) == shown(Samples.run))
    #expect(copy.diagnostics == Samples.run.diagnostics)
  }

  @Test func `a run of another notebook is refused`() {
    let other = NotebookReader.read(SourceText(path: "records.md", "# Nothing")).0
    #expect(throws: RecordError(.mismatch, at: 0)) {
      try NotebookRun(of: other, record: Samples.run.record)
    }
  }

  @Test func `bytes of another version are refused`() {
    var bytes = Samples.run.record
    bytes[3] += 1
    #expect(throws: RecordError(.version, at: 0)) { try read(bytes) }
    #expect(throws: RecordError(.version, at: 0)) { try read(Array("no record".utf8)) }
  }

  @Test func `bytes behind the end are refused`() {
    let bytes = Samples.run.record
    #expect(throws: RecordError(.rest, at: bytes.count)) { try read(bytes + [0]) }
  }

  @Test func `bytes that end early are refused wherever they end`() {
    let bytes = Samples.run.record
    for count in bytes.indices {
      #expect(throws: RecordError.self) { try read(Array(bytes[..<count])) }
    }
  }

  @Test func `changed bytes are a record or an error`() {
    var numbers = Numbers(state: 1)
    let bytes = Samples.run.record
    var refused = 0
    for _ in 0..<20_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        changed[Int.random(in: 4..<bytes.count, using: &numbers)] = .random(
          in: 0...255, using: &numbers)
      }
      do { _ = shown(try read(changed)) } catch { refused += 1 }
    }
    #expect(refused > 1000)
  }

  @Test func `random bytes are an error`() {
    var numbers = Numbers(state: 2)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...60, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      _ = try? JSON(record: start + bytes)
      _ = try? Output(record: start + bytes)
      _ = try? read(start + bytes)
      #expect(throws: RecordError.self) { try read(bytes) }
    }
  }

  @Test func `values nested without end are refused`() {
    let bytes = start + (0..<100_000).flatMap { _ in [6, 1] as [UInt8] } + [0]
    #expect(throws: RecordError(.depth, at: 404)) { try JSON(record: bytes) }
  }
}
