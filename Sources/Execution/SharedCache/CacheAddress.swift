/// The address of a cache server, as an option or the environment gives it:
/// `http://user:password@host:8080/prefix`.
package struct CacheAddress: Equatable, Sendable, CustomStringConvertible {
  /// Why a text is no address, with the remedy, as a sentence.
  package struct Problem: Error, Equatable, CustomStringConvertible {
    package let description: String
  }

  /// The text, with the password that may be in it; workers are told it.
  package let text: String
  package let host: String
  package let port: UInt16
  /// What stands before `/ac/` and `/cas/`: nothing, or "/prefix".
  package let prefix: String
  /// The value of the header that says who asks; nil if the address names nobody.
  package let authorization: String?

  /// Whether a text is meant as an address, and not as a folder.
  package static func isAddress(_ text: String) -> Bool { text.contains("://") }

  package init(_ text: String) throws(Problem) {
    let shown = Self.withoutUser(text)
    let rest = try Self.withoutScheme(text, shown)
    guard rest.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      throw Problem(
        description: "'\(shown)' holds characters that addresses do not; write them as '%20', "
          + "or a host's name in its ASCII form")
    }
    if let mark = rest.first(where: { $0 == "?" || $0 == "#" }) {
      throw Problem(description: "'\(shown)' holds '\(mark)'; leave out what begins with it")
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash]
    let at = authority.lastIndex(of: "@")
    let place = at.map { authority[authority.index(after: $0)...] } ?? authority
    guard let (host, port) = Self.place(place) else {
      throw Problem(
        description: "'\(shown)' names no host and port; write it as 'http://HOST:8080'")
    }
    self.text = text
    (self.host, self.port) = (host, port)
    let end = rest.lastIndex { $0 != "/" } ?? rest.startIndex
    prefix = end < slash ? "" : String(rest[slash...end])
    authorization = try at.map { at throws(Problem) in
      guard let user = Self.decoded(authority[..<at]) else {
        throw Problem(
          description: "the user or the password in '\(shown)' holds '%' without two digits; "
            + "write '%25' for '%'")
      }
      return "Basic " + Self.base64(user.contains(UInt8(ascii: ":")) ? user : user + [0x3a])
    }
  }

  /// The address as problems show it, without the user and the password.
  package var description: String { Self.withoutUser(text) }

  /// What the header `Host` says.
  var hostHeader: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == 80 ? name : "\(name):\(port)"
  }

  // MARK: Parts

  private static func withoutScheme(
    _ text: String, _ shown: String
  ) throws(Problem) -> Substring {
    guard let mark = text.firstIndex(of: ":"), text[mark...].hasPrefix("://") else {
      throw Problem(description: "'\(shown)' is no address; write it as 'http://HOST:8080'")
    }
    switch text[..<mark].lowercased() {
    case "http": return text[mark...].dropFirst(3)
    case "https":
      throw Problem(
        description: "'\(shown)' asks for TLS, which scorebook does not speak; run a proxy on this "
          + "machine that does (stunnel, nginx), and give its address: 'http://127.0.0.1:8080'")
    case "grpc", "grpcs":
      throw Problem(
        description: "'\(shown)' asks for gRPC, which scorebook does not speak; give the server's "
          + "address for HTTP, such as 'http://HOST:8080'")
    case let scheme:
      throw Problem(
        description: "'\(shown)' begins with '\(scheme)://'; give a folder, or an address that "
          + "begins with 'http://'")
    }
  }

  /// "host", "host:8080", "[::1]:8080"
  private static func place(_ text: Substring) -> (host: String, port: UInt16)? {
    var (host, end) = (text.prefix { $0 != ":" }, text.dropFirst(text.prefix { $0 != ":" }.count))
    if text.hasPrefix("[") {
      guard let close = text.firstIndex(of: "]") else { return nil }
      host = text[text.index(after: text.startIndex)..<close]
      end = text[text.index(after: close)...]
    }
    guard !host.isEmpty, !host.contains("@") else { return nil }
    if end.isEmpty { return (String(host), 80) }
    let digits = end.dropFirst()
    guard end.first == ":", digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let port = UInt16(digits), port > 0
    else { return nil }
    return (String(host), port)
  }

  private static func withoutUser(_ text: String) -> String {
    guard let mark = text.firstIndex(of: ":"), text[mark...].hasPrefix("://") else { return text }
    let rest = text[mark...].dropFirst(3)
    let authority = rest.prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return text[..<mark] + "://" + rest[rest.index(after: at)...]
  }

  // MARK: Users

  /// The bytes of a text in which '%41' stands for 'A'.
  private static func decoded(_ text: Substring) -> [UInt8]? {
    var (bytes, rest): ([UInt8], Substring.UTF8View) = ([], text.utf8)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let code = UInt8(String(Substring(rest.prefix(2))), radix: 16) else {
        return nil
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
