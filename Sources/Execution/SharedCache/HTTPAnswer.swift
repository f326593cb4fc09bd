/// What a server answers to a request.
package struct HTTPAnswer: Equatable, Sendable {
  package let status: Int
  /// What the server calls it: "Not Found".
  package let reason: String
  package var body: [UInt8]
  /// Whether the connection can be used for another request.
  package var keepsAlive: Bool
  /// Where to look instead.
  package let location: String?

  /// "404 Not Found"
  package var title: String { reason.isEmpty ? "\(status)" : "\(status) \(reason)" }
}

/// Reads an answer from the bytes of a connection as they come.
///
/// It does what RFC 9112 asks of a client, and stops at whatever two programs might read in
/// different ways. The preview's `RequestReader` reads the other half of the protocol, without
/// bodies; the two have nothing in common but the form of a header.
package struct HTTPAnswerReader: Sendable {
  /// Why bytes are no answer.
  package enum Failure: Error, Equatable {
    case malformed(String)
    /// The body has more bytes than it may have.
    case tooLarge(limit: Int)
    /// The connection ended before the answer did.
    case brokenOff
  }

  private enum Body: Equatable {
    case bytes(Int)
    case chunks
    /// All that comes until the connection ends.
    case rest
  }

  /// The most bytes that the head may take, and a line between chunks.
  private static let (headLimit, lineLimit) = (1 << 14, 1 << 10)

  private let limit: Int
  private var answer: HTTPAnswer?
  private var length = Body.rest
  private var bytes: [UInt8] = []
  /// How many of the bytes are read.
  private var read = 0
  /// Whether the last chunk was read, and lines follow until an empty one.
  private var isBehindChunks = false

  /// - Parameter limit: the most bytes that the body may have.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Whether anything of an answer has come.
  package var hasBegun: Bool { answer != nil || !bytes.isEmpty }

  /// The answer once these bytes complete it.
  package mutating func append(
    _ new: some Collection<UInt8>
  ) throws(Failure) -> HTTPAnswer? {
    bytes += new
    while answer == nil {
      guard let head = try takeHead() else { return nil }
      // Others announce that the answer is still to come.
      if head.status >= 200 { answer = head }
    }
    switch length {
    case .bytes(let count) where bytes.count - read >= count:
      if bytes.count - read > count { answer?.keepsAlive = false }
      answer?.body = Array(bytes[read..<read + count])
      return answer
    case .bytes: return nil
    case .chunks: return try takeChunks() ? answer : nil
    case .rest:
      guard bytes.count - read <= limit else { throw .tooLarge(limit: limit) }
      return nil
    }
  }

  /// The answer when the connection ends here.
  package mutating func end() throws(Failure) -> HTTPAnswer {
    guard length == .rest, var answer else { throw .brokenOff }
    answer.keepsAlive = false
    answer.body = Array(bytes[read...])
    return answer
  }

  // MARK: Head

  private mutating func takeHead() throws(Failure) -> HTTPAnswer? {
    var lines: [Substring] = []
    var next = read
    while let line = try line(at: next, limit: Self.headLimit) {
      next = line.end
      guard next - read <= Self.headLimit else { throw .malformed("a head without end") }
      if line.text.isEmpty {
        read = next
        return try head(lines)
      }
      lines.append(Substring(line.text))
    }
    return nil
  }

  private mutating func head(_ lines: [Substring]) throws(Failure) -> HTTPAnswer {
    let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0] == "HTTP/1.1" || words[0] == "HTTP/1.0", words[1].count == 3,
      let status = Int(words[1]), (100...599).contains(status), status != 101
    else { throw .malformed("no status of HTTP/1.1") }
    var values: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        !line[..<colon].contains(where: \.isWhitespace)
      else { throw .malformed("a line that is no header") }
      let name = line[..<colon].lowercased()
      let value = Self.trimmed(line[line.index(after: colon)...])
      values[name] = values[name].map { "\($0), \(value)" } ?? value
    }
    length = try body(values, status)
    let options = (values["connection"] ?? "").lowercased()
    return HTTPAnswer(
      status: status, reason: words.count > 2 ? Self.readable(words[2]) : "", body: [],
      keepsAlive: words[0] == "HTTP/1.1" && !options.contains("close") && length != .rest,
      location: values["location"].map { Self.readable($0[...]) })
  }

  private func body(_ values: [String: String], _ status: Int) throws(Failure) -> Body {
    if status < 200 || status == 204 || status == 304 { return .bytes(0) }
    if let encoding = values["content-encoding"], encoding.lowercased() != "identity" {
      throw .malformed("a body in the encoding '\(Self.readable(encoding[...]))'")
    }
    if let encoding = values["transfer-encoding"] {
      guard encoding.lowercased() == "chunked", values["content-length"] == nil else {
        throw .malformed("a body of unknown length")
      }
      return .chunks
    }
    guard let text = values["content-length"] else { return .rest }
    let lengths = Set(text.split(separator: ",").map { Self.trimmed($0) })
    guard let length = lengths.first, lengths.count == 1,
      length.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(length)
    else { throw .malformed("a body of unknown length") }
    guard count <= limit else { throw .tooLarge(limit: limit) }
    return .bytes(count)
  }

  // MARK: Chunks

  /// Takes the chunks that are there; whether they are all.
  private mutating func takeChunks() throws(Failure) -> Bool {
    while let line = try line(at: read, limit: Self.lineLimit) {
      if isBehindChunks {
        read = line.end
        guard line.text.isEmpty else { continue }
        if read < bytes.count { answer?.keepsAlive = false }
        return true
      }
      let digits = Self.trimmed(line.text.prefix { $0 != ";" })
      guard !digits.isEmpty, digits.utf8.count < 9, let count = Int(digits, radix: 16), count >= 0
      else { throw .malformed("a chunk of unknown length") }
      guard (answer?.body.count ?? 0) + count <= limit else { throw .tooLarge(limit: limit) }
      if count == 0 {
        isBehindChunks = true
        read = line.end
        continue
      }
      guard bytes.count - line.end >= count + 2 else { return false }
      answer?.body += bytes[line.end..<line.end + count]
      guard bytes[(line.end + count)...].starts(with: [0x0d, 0x0a]) else {
        throw .malformed("a chunk of another length than it says")
      }
      forget(upTo: line.end + count + 2)
    }
    return false
  }

  private mutating func forget(upTo end: Int) {
    read = end
    if read > 1 << 16 {
      bytes.removeFirst(read)
      read = 0
    }
  }

  // MARK: Lines

  /// The line that begins somewhere, and where the next one does; nil if its end has not come.
  private func line(
    at start: Int, limit: Int
  ) throws(Failure) -> (text: String, end: Int)? {
    let rest = bytes[start...].prefix(limit)
    guard let end = rest.firstIndex(of: 0x0a) else {
      if rest.count == limit { throw .malformed("a line without end") }
      return nil
    }
    var text = rest[..<end]
    if text.last == 0x0d { text.removeLast() }
    return (String(decoding: text, as: UTF8.self), end + 1)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(start[...$0]) } ?? ""
  }

  /// A server's words as they can be shown: short, and without what moves a terminal's cursor.
  private static func readable(_ text: Substring) -> String {
    String(
      text.unicodeScalars.filter { (0x20...0x7e).contains($0.value) }.prefix(100).map(
        Character.init))
  }
}
