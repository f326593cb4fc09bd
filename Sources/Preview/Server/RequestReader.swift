/// Reads requests from the bytes of a connection as they come.
package struct RequestReader: Sendable {
  /// What the bytes so far come to.
  package enum Outcome: Sendable, Equatable {
    /// The head of a request is not complete yet.
    case incomplete
    case request(HTTPRequest)
    /// The bytes are no request that is answered; the connection ends after the answer.
    case refused(HTTPStatus, String)
  }

  /// The most bytes that a request may take.
  package static let sizeLimit = 16 << 10
  private static let headerLimit = 100

  private var bytes: [UInt8] = []

  package init() {}

  /// Whether a request has begun.
  package var hasBegun: Bool { !bytes.isEmpty }

  package mutating func append(_ new: some Collection<UInt8>) { bytes += new }

  /// Takes the next request off the bytes.
  package mutating func next() -> Outcome {
    // Empty lines before a request are allowed.
    bytes.removeFirst(bytes.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count)
    guard let end = headEnd else {
      return bytes.count > Self.sizeLimit
        ? .refused(.headTooLarge, "a request may take \(Self.sizeLimit) bytes") : .incomplete
    }
    guard end <= Self.sizeLimit else {
      return .refused(.headTooLarge, "a request may take \(Self.sizeLimit) bytes, found \(end)")
    }
    let head = bytes[..<end]
    bytes.removeFirst(end)
    return Self.request(head)
  }

  /// Where the empty line behind the head ends.
  private var headEnd: Int? {
    var lineStart = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      let line = bytes[lineStart..<index]
      if line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")]) { return index + 1 }
      lineStart = index + 1
    }
    return nil
  }

  private static func request(_ head: ArraySlice<UInt8>) -> Outcome {
    guard let text = String(validating: head, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0 == "\0" })
    else { return .refused(.badRequest, "the request is no text") }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first, let (method, target, version) = requestLine(first) else {
      return .refused(.badRequest, "the request line is malformed")
    }
    guard lines.count - 1 <= headerLimit else {
      return .refused(.headTooLarge, "a request may have \(headerLimit) headers")
    }
    var headers: [HTTPRequest.Header] = []
    for line in lines.dropFirst() {
      guard let header = header(line) else {
        return .refused(.badRequest, "a header is malformed")
      }
      headers.append(header)
    }
    let request = HTTPRequest(
      method: method, target: target, headers: headers, isModern: version == "HTTP/1.1")
    return hasBody(request)
      ? .refused(.bodyTooLarge, "requests with a body are not answered") : .request(request)
  }

  private static func requestLine(_ line: String) -> (String, String, String)? {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, ["HTTP/1.0", "HTTP/1.1"].contains(parts[2]), isToken(parts[0]),
      !parts[1].isEmpty
    else { return nil }
    return (parts[0], parts[1], parts[2])
  }

  private static func header(_ line: String) -> HTTPRequest.Header? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    // A name that ends in white space, or a line that starts with it, is read in different ways by
    // different programs.
    let name = String(line[..<colon])
    guard isToken(name) else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    let end = value.lastIndex { $0 != " " && $0 != "\t" }
    return HTTPRequest.Header(name.lowercased(), end.map { String(value[...$0]) } ?? "")
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }

  private static func hasBody(_ request: HTTPRequest) -> Bool {
    !request.values("transfer-encoding").isEmpty
      || request.values("content-length").contains { $0 != "0" }
  }
}
