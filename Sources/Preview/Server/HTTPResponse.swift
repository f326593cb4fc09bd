/// What a response says about how it went.
package enum HTTPStatus: Int, Sendable {
  case ok = 200
  case found = 302
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case bodyTooLarge = 413
  case headTooLarge = 431
  case unavailable = 503

  var reason: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .bodyTooLarge: "Content Too Large"
    case .headTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    }
  }
}

/// A response as a value.
package struct HTTPResponse: Sendable, Equatable {
  package var status: HTTPStatus
  package var type: String
  package var body: [UInt8]
  /// Beyond those that every response has.
  package var headers: [HTTPRequest.Header] = []
  /// Whether the body goes on as events are sent.
  package var isEventStream = false

  package init(_ status: HTTPStatus = .ok, type: String, body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A response that is a line of text.
  package init(_ status: HTTPStatus, text: String) {
    self.init(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// The start of a stream of events.
  static var eventStream: HTTPResponse {
    var response = HTTPResponse(type: "text/event-stream; charset=utf-8", body: [])
    response.isEventStream = true
    return response
  }

  static func redirect(to address: String) -> HTTPResponse {
    var response = HTTPResponse(.found, text: "see \(address)")
    response.headers.append(HTTPRequest.Header("Location", address))
    return response
  }

  /// The bytes to send; a HEAD request gets all but the body.
  package func bytes(withBody: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nContent-Type: \(type)\r\n"
    if !isEventStream { head += "Content-Length: \(body.count)\r\n" }
    for header in headers { head += "\(header.name): \(header.value)\r\n" }
    head += Self.always
    head += "Connection: \(keepsAlive && !isEventStream ? "keep-alive" : "close")\r\n\r\n"
    return Array(head.utf8) + (withBody ? body : [])
  }

  /// A page changes with every edit, and what it shows is for this browser alone.
  private static let always =
    "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    + "Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: same-origin\r\n"
}
