import Diagnostics
import Preview
import Testing

@Suite struct ConnectionTests {
  private func text(_ connection: Connection) -> String {
    String(decoding: connection.output, as: UTF8.self)
  }

  private func after(_ requests: String, answer: HTTPResponse? = nil) -> Connection {
    var connection = Connection(at: 0)
    connection.receive(Array(requests.utf8), at: 0) { request in
      answer ?? HTTPResponse(.ok, text: request.target)
    }
    return connection
  }

  @Test func `an answer carries its type, its length and nothing to remember it by`() {
    let connection = after("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(
      text(connection) == """
        HTTP/1.1 200 OK\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Length: 3\r
        Cache-Control: no-store\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        Referrer-Policy: same-origin\r
        Connection: keep-alive\r
        \r
        /a

        """)
    #expect(connection.phase == .open)
  }

  @Test func `HEAD gets the length without the body`() {
    let connection = after("HEAD /a HTTP/1.1\r\n\r\n")
    #expect(text(connection).contains("Content-Length: 3\r\n"))
    #expect(text(connection).hasSuffix("\r\n\r\n"))
  }

  @Test func `requests in a row are answered in a row`() {
    let output = text(after("GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n"))
    #expect(output.components(of: "HTTP/1.1 200 OK") == 2)
  }

  @Test(
    arguments: [
      "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
      "GET / HTTP/1.1\r\nConnection: Upgrade, Close\r\n\r\n", "nonsense\r\n\r\n",
    ])
  func `a connection ends when the client wants it to, or speaks another language`(
    _ request: String
  ) {
    var connection = after(request + "GET /second HTTP/1.1\r\n\r\n")
    #expect(connection.phase == .ending)
    #expect(text(connection).contains("Connection: close\r\n"))
    #expect(!text(connection).contains("/second"))
    #expect(!connection.isOver)
    connection.sent(connection.output.count, at: 0)
    #expect(connection.isOver)
  }

  @Test func `events follow an answer that is a stream`() {
    var response = HTTPResponse(type: "text/event-stream", body: [])
    response.isEventStream = true
    var connection = after("GET / HTTP/1.1\r\n\r\n", answer: response)
    #expect(connection.phase == .streaming)
    connection.sent(connection.output.count, at: 0)
    let event = ServerEvent("built", .object([("build", .integer(3)), ("text", .string("a\nb"))]))
    connection.send(event.bytes)
    #expect(
      text(connection) == "event: built\ndata: {\"build\":3,\"text\":\"a\\nb\"}\n\n")
  }

  @Test func `only streams get events`() {
    var connection = after("GET /a HTTP/1.1\r\n\r\n")
    let before = connection.output
    connection.send(ServerEvent("built", .null).bytes)
    #expect(connection.output == before)
  }

  @Test func `a reader that does not read is let go`() {
    var response = HTTPResponse(type: "text/event-stream", body: [])
    response.isEventStream = true
    var connection = after("GET / HTTP/1.1\r\n\r\n", answer: response)
    let event = [UInt8](repeating: 0x20, count: 1 << 16)
    for _ in 0..<17 { connection.send(event) }
    #expect(connection.isOver)
  }

  @Test func `a connection without use ends, one with events does not`() {
    #expect(!Connection(at: 0).isIdle(at: 50_000))
    #expect(Connection(at: 0).isIdle(at: 61_000))
    #expect(after("GET / HT").isIdle(at: 11_000))
    var response = HTTPResponse(type: "text/event-stream", body: [])
    response.isEventStream = true
    var stream = after("GET / HTTP/1.1\r\n\r\n", answer: response)
    #expect(stream.isIdle(at: 31_000))
    stream.sent(stream.output.count, at: 0)
    #expect(!stream.isIdle(at: 1_000_000))
  }
}

extension String {
  /// How often some text stands in this one.
  fileprivate func components(of part: String) -> Int {
    ranges(of: part).count
  }
}
