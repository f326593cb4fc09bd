import Execution
import NotebookFormat
import Testing

@Suite struct FrameTests {
  @Test func `frames come out whole, however their bytes arrive`() throws {
    let contents: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 700)]
    let bytes = contents.flatMap { Frame.bytes(of: $0) }
    for size in [1, 2, 5, 8, 100, bytes.count] {
      var frames = FrameBuffer()
      var found: [[UInt8]] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        frames.append(bytes[start..<min(start + size, bytes.count)])
        while let content = try frames.next() { found.append(content) }
      }
      #expect(found == contents)
      #expect(!frames.isInside)
    }
  }

  @Test func `a frame is its mark, its length and its content`() {
    #expect(Frame.bytes(of: [9, 8]) == Array("SBW1".utf8) + [2, 0, 0, 0, 9, 8])
  }

  @Test(arguments: [
    Array("Hello".utf8), Array("SBW2".utf8), Array("S!".utf8),
    Array("SBW1".utf8) + [0, 0, 0, 0x50],
  ])
  func `what is no frame is seen at once`(_ bytes: [UInt8]) {
    var frames = FrameBuffer()
    frames.append(bytes)
    #expect(throws: FrameBuffer.Garbage.self) { try frames.next() }
  }

  @Test func `messages and requests come back`() throws {
    let run = CellRun(status: .failed, outputs: Samples.outputs, tokens: Samples.tokens)
    let messages: [WorkerMessage] = [
      .started(cell: 3, of: 12), .finished(cell: 3, run, .milliseconds(1500)),
      .recalled(cell: 4, run), .found([3]), .transferring, .server(Samples.report),
      .stepped(StepProgress(done: 3, of: 1_000_000)), .stepped(nil), .result([1, 2]),
    ]
    for message in messages {
      #expect("\(try WorkerMessage(record: message.record))" == "\(message)")
    }
    var settings = RunSettings(
      parameters: Parameters([.init("a", "1")]), store: "folder",
      server: CacheServerSettings(address: "http://a", isReadOnly: true), build: "b")
    settings.purpose = .exercises
    let request = RunRequest(path: "é.md", content: [0, 255], settings: settings)
    let copy = try RunRequest(record: request.record)
    #expect(copy.path == request.path)
    #expect(copy.content == request.content)
    #expect(copy.settings.parameters.values == settings.parameters.values)
    #expect(copy.settings.store == "folder")
    #expect(copy.settings.server == settings.server)
    #expect(copy.settings.build == "b")
    #expect(copy.settings.purpose == .exercises)
  }
}
