import Diagnostics
import Preview
import Testing

@Suite struct ServerTests {
  private func server(
    answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse = {
      HTTPResponse(.ok, text: "you asked for \($0.target)")
    }
  ) throws -> PreviewServer {
    let server = try PreviewServer(port: 0, answer: answer)
    server.start()
    return server
  }

  @Test func `a request is answered`() throws {
    let server = try server()
    defer { server.stop() }
    let answer = try #require(Client.answer("/a.html", port: server.port))
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix("\r\n\r\nyou asked for /a.html\n"))
  }

  @Test func `foreign hosts and origins do not reach the site`() throws {
    let server = try server()
    defer { server.stop() }
    let foreignHost = try #require(
      Client.answer("/", port: server.port, host: "example.org:\(server.port)"))
    #expect(foreignHost.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
    let foreignOrigin = try #require(
      Client.answer("/", port: server.port, headers: "Origin: http://example.org\r\n"))
    #expect(foreignOrigin.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
    let post = try #require(Client.answer("/", port: server.port, method: "POST"))
    #expect(post.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
    for answer in [foreignHost, foreignOrigin, post] { #expect(!answer.contains("you asked")) }
  }

  @Test func `a large answer comes whole`() throws {
    let text = String(repeating: "0123456789abcdef", count: 1 << 17)
    let server = try server { _ in HTTPResponse(.ok, text: text) }
    defer { server.stop() }
    let answer = try #require(Client.answer("/", port: server.port))
    #expect(answer.hasSuffix("\r\n\r\n" + text + "\n"))
  }

  @Test func `what is no request is answered and ends`() throws {
    let server = try server()
    defer { server.stop() }
    let client = try #require(Client(port: server.port))
    client.send("what is this?\r\n\r\n")
    #expect(client.ends)
    #expect(client.received.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
  }

  @Test func `a request without end is answered and ends`() throws {
    let server = try server()
    defer { server.stop() }
    let client = try #require(Client(port: server.port))
    client.send("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: RequestReader.sizeLimit))
    #expect(client.ends)
    #expect(client.received.hasPrefix("HTTP/1.1 431 "))
  }

  @Test func `pages that listen get events`() throws {
    let server = try server { _ in
      var response = HTTPResponse(type: "text/event-stream", body: [])
      response.isEventStream = true
      return response
    }
    defer { server.stop() }
    let clients = try (0..<3).map { _ in try #require(Client(port: server.port)) }
    for client in clients {
      client.send("GET /-/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(client.receive(until: "retry: 500\n\n"))
    }
    server.send(ServerEvent("built", .object([("build", .integer(7))])))
    for client in clients {
      #expect(client.receive(until: "event: built\ndata: {\"build\":7}\n\n"))
    }
  }

  @Test func `many connections at once are served`() throws {
    let server = try server()
    defer { server.stop() }
    let idle = (0..<300).compactMap { _ in Client(port: server.port) }
    let answer = try #require(Client.answer("/a", port: server.port))
    #expect(answer.hasSuffix("you asked for /a\n"))
    #expect(idle.count == 300)
  }

  @Test func `a port that is taken is said so, and free again after the stop`() throws {
    let first = try server()
    let port = first.port
    #expect(throws: PreviewServer.Failure.portTaken(port)) {
      try PreviewServer(port: port) { _ in HTTPResponse(.ok, text: "") }
    }
    first.stop()
    let second = try PreviewServer(port: port) { _ in HTTPResponse(.ok, text: "") }
    #expect(second.port == port)
    second.start()
    second.stop()
  }

  @Test func `without a port the default one or one behind it is taken`() throws {
    let servers = try (0..<2).map { _ in
      try PreviewServer { _ in HTTPResponse(.ok, text: "") }
    }
    #expect(servers[0].port >= PreviewServer.defaultPort)
    #expect(servers[1].port > servers[0].port)
    for server in servers {
      server.start()
      server.stop()
    }
  }
}
