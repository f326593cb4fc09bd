/// The path in the site that a request names.
///
/// Files are looked up by this path among those of the last build, in memory; a path that could
/// mean anything outside of the site if it were used on a disk is refused before.
package enum RequestPath {
  package enum Problem: Error, Equatable {
    case malformed
    case outside
  }

  /// Decodes the path of a request: "/guide/cell%20language.html" → "guide/cell language.html". A
  /// path that ends in a slash names the folder's page.
  package static func site(_ path: some StringProtocol) throws(Problem) -> String {
    guard path.hasPrefix("/") else { throw .malformed }
    var parts: [String] = []
    for part in path.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      parts.append(try decoded(part))
    }
    let isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() + ["index.html"] }
    for part in parts where part == "." || part == ".." { throw .outside }
    guard parts.allSatisfy({ !$0.isEmpty }) else { throw .malformed }
    return parts.joined(separator: "/")
  }

  private static func decoded(_ part: some Sequence<UInt8>) throws(Problem) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(isHexadecimal),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw .malformed }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    // Separators that were hidden by escapes, and control characters, are in no name of a site.
    if bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      throw .outside
    }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { throw .malformed }
    return text
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
