func crc32(_ text: String) -> UInt32 {
  ~text.utf8.reduce(~0 as UInt32) { crc, byte in
    (0..<8).reduce(crc ^ UInt32(byte)) { r, _ in r & 1 == 1 ? (r >> 1) ^ 0xEDB8_8320 : r >> 1 }
  }
}
func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
func adler32(_ text: String) -> UInt32 {
  let (a, b) = text.utf8.reduce((1, 0)) { sums, byte in
    let a = (sums.0 + Int(byte)) % 65521
    return (a, (sums.1 + a) % 65521)
  }
  return UInt32(b) << 16 | UInt32(a)
}
print(String(crc32("123456789"), radix: 16), crc32(""), fnv1a("hello"), adler32("Wikipedia"))
