import Execution
import Testing

@Suite struct HTTPAnswerTests {
  /// The answer that some bytes are, however they arrive, with the end of the connection behind
  /// them.
  private func answer(_ text: String, limit: Int = 1000) throws -> HTTPAnswer {
    let bytes = Array(text.utf8)
    let whole = try Self.read([bytes], limit)
    for size in [1, 2, 3, 7, 50] {
      let parts = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(try Self.read(parts, limit) == whole)
    }
    return whole
  }

  private static func read(_ parts: [[UInt8]], _ limit: Int) throws -> HTTPAnswer {
    var reader = HTTPAnswerReader(limit: limit)
    for part in parts {
      if let answer = try reader.append(part) { return answer }
    }
    return try reader.end()
  }

  @Test func `a length, chunks or the end of the connection end a body`() throws {
    let length = try answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
    #expect(length.status == 200)
    #expect(length.reason == "OK")
    #expect(length.body == Array("hello".utf8))
    #expect(length.keepsAlive)
    let chunks = try answer(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
        + "3;x=y\r\nhel\r\n002\r\nlo\r\n0\r\nX: y\r\n\r\n")
    #expect(chunks.body == Array("hello".utf8))
    #expect(chunks.keepsAlive)
    let rest = try answer("HTTP/1.1 200 OK\r\n\r\nhello")
    #expect(rest.body == Array("hello".utf8))
    #expect(!rest.keepsAlive)
  }

  @Test(arguments: [
    ("HTTP/1.1 204 No Content\r\n\r\n", 204, true),
    ("HTTP/1.1 201\r\nContent-Length: 0\r\n\r\n", 201, true),
    ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\ncontent-length:0\r\n\r\n", 404, true),
    ("HTTP/1.1 200 OK\nContent-Length: 0\n\n", 200, true),
    ("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", 200, false),
    ("HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n", 200, false),
    ("HTTP/1.1 200 OK\r\nContent-Length: 0, 0\r\n\r\n", 200, true),
  ])
  func `heads are read as servers write them`(_ text: String, _ status: Int, _ keeps: Bool) throws {
    let answer = try answer(text)
    #expect(answer.status == status)
    #expect(answer.body == [])
    #expect(answer.keepsAlive == keeps)
  }

  @Test func `bytes behind the answer end the connection`() throws {
    var reader = HTTPAnswerReader(limit: 10)
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab"
    #expect(try reader.append(Array(text.utf8))?.keepsAlive == false)
  }

  @Test func `a server's words are shown without control characters`() throws {
    let answer = try answer(
      "HTTP/1.1 302 Go\u{1b}[2J away\r\nLocation: http://b/\u{7}x\r\nContent-Length: 0\r\n\r\n")
    #expect(answer.title == "302 Go[2J away")
    #expect(answer.location == "http://b/x")
  }

  @Test(arguments: [
    ("SSH-2.0-OpenSSH\r\n\r\n", HTTPAnswerReader.Failure.malformed("no status of HTTP/1.1")),
    ("HTTP/2 200 OK\r\n\r\n", .malformed("no status of HTTP/1.1")),
    ("HTTP/1.1 99 No\r\n\r\n", .malformed("no status of HTTP/1.1")),
    ("HTTP/1.1 101 Other\r\n\r\n", .malformed("no status of HTTP/1.1")),
    ("\r\n\r\n", .malformed("no status of HTTP/1.1")),
    ("HTTP/1.1 200 OK\r\nno header\r\n\r\n", .malformed("a line that is no header")),
    ("HTTP/1.1 200 OK\r\nA : b\r\n\r\n", .malformed("a line that is no header")),
    ("HTTP/1.1 200 OK\r\n: b\r\n\r\n", .malformed("a line that is no header")),
    ("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", .malformed("a body of unknown length")),
    ("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", .malformed("a body of unknown length")),
    ("HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n", .malformed("a body of unknown length")),
    (
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      .malformed("a body of unknown length")
    ),
    (
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      .malformed("a body of unknown length")
    ),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
      .malformed("a body of unknown length")
    ),
    (
      "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 0\r\n\r\n",
      .malformed("a body in the encoding 'zstd'")
    ),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", .tooLarge(limit: 1000)),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n",
      .tooLarge(limit: 1000)
    ),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
      .malformed("a chunk of unknown length")
    ),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
      .malformed("a chunk of unknown length")
    ),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
      .malformed("a chunk of another length than it says")
    ),
    ("", .brokenOff),
    ("HTTP/1.1 200 OK\r\n", .brokenOff),
    ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell", .brokenOff),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", .brokenOff),
    ("HTTP/1.1 100 Continue\r\n\r\n", .brokenOff),
  ])
  func `other bytes are no answer`(_ text: String, _ failure: HTTPAnswerReader.Failure) {
    #expect(throws: failure) { try answer(text) }
  }

  @Test func `heads and bodies without end are given up`() {
    let line = String(repeating: "a", count: 20_000)
    let head = "HTTP/1.1 200 OK\r\n"
    #expect(throws: HTTPAnswerReader.Failure.malformed("a line without end")) {
      try answer(head + "A: " + line)
    }
    #expect(throws: HTTPAnswerReader.Failure.malformed("a head without end")) {
      try Self.read([Array((head + String(repeating: "A: b\r\n", count: 5000)).utf8)], 10)
    }
    #expect(throws: HTTPAnswerReader.Failure.tooLarge(limit: 10)) {
      try answer(head + "\r\n" + line, limit: 10)
    }
  }
}
