func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var result = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = Array(bytes[start..<min(start + 3, bytes.count)])
    let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
    for place in 0..<4 {
      result.append(place <= group.count ? alphabet[(bits >> (18 - 6 * place)) & 63] : "=")
    }
  }
  return result
}
print(base64(Array("Hello, World!".utf8)), base64(Array("ab".utf8)), base64([]))
