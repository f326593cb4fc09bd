import Preview
import Testing

@Suite struct RequestTests {
  /// What a reader makes of bytes that come in one piece.
  private func outcome(_ text: String) -> RequestReader.Outcome {
    var reader = RequestReader()
    reader.append(Array(text.utf8))
    return reader.next()
  }

  @Test func `a request is read with its headers`() {
    let text = "GET /a.html?x=1 HTTP/1.1\r\nHost: localhost:4321\r\nAccept:  text/html \r\n\r\n"
    let expected = HTTPRequest(
      target: "/a.html?x=1",
      headers: [
        HTTPRequest.Header("host", "localhost:4321"), HTTPRequest.Header("accept", "text/html"),
      ])
    #expect(outcome(text) == .request(expected))
  }

  @Test func `a request may come byte by byte, and the next one right behind it`() {
    var reader = RequestReader()
    let text = "\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.0\n\n"
    var found: [String] = []
    for byte in text.utf8 {
      reader.append([byte])
      if case .request(let request) = reader.next() {
        found.append("\(request.method) \(request.target) \(request.isModern)")
      }
    }
    #expect(found == ["GET /a true", "HEAD /b false"])
    #expect(!reader.hasBegun)
  }

  private static let refused: [(String, HTTPStatus)] = [
    ("GET /\r\n\r\n", .badRequest),
    ("GET  / HTTP/1.1\r\n\r\n", .badRequest),
    ("GET / HTTP/2\r\n\r\n", .badRequest),
    ("G(T / HTTP/1.1\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nno colon\r\n\r\n", .badRequest),
    ("GET /\u{0} HTTP/1.1\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello", .bodyTooLarge),
    ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", .bodyTooLarge),
    ("GET /" + String(repeating: "a", count: 20_000), .headTooLarge),
    ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 20_000) + "\r\n\r\n", .headTooLarge),
    ("GET / HTTP/1.1\r\n" + String(repeating: "X: y\r\n", count: 101) + "\r\n", .headTooLarge),
  ]

  @Test(arguments: refused)
  func `what is no request is refused`(_ text: String, _ status: HTTPStatus) {
    guard case .refused(let found, _) = outcome(text) else {
      Issue.record("\(text.prefix(40)) was not refused")
      return
    }
    #expect(found == status)
  }

  @Test func `bytes that are no text are refused`() {
    var reader = RequestReader()
    reader.append(Array("GET /".utf8) + [0xFF, 0xFE] + Array(" HTTP/1.1\r\n\r\n".utf8))
    #expect(reader.next() == .refused(.badRequest, "the request is no text"))
  }

  @Test func `half a request waits for the rest`() {
    #expect(outcome("GET / HTTP/1.1\r\nHost: loc") == .incomplete)
  }
}
