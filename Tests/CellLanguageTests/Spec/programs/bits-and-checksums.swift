// bit sets, gray code, hamming, popcount, base64, crc
struct BitSet: Sequence, Equatable {
  private var words: [UInt64]; init(_ n: Int) { words = Array(repeating: 0, count: (n + 63) / 64) }
  subscript(i: Int) -> Bool {
    get { words[i / 64] & (1 << UInt64(i % 64)) != 0 }
    set {
      if newValue {
        words[i / 64] |= 1 << UInt64(i % 64)
      } else {
        words[i / 64] &= ~(1 << UInt64(i % 64))
      }
    }
  }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  func makeIterator() -> AnyIterator<Int> {
    var i = -1; let n = words.count * 64;
    return AnyIterator {
      repeat { i += 1 } while i < n && !self[i]; return i < n ? i : nil
    }
  }
}
var bs = BitSet(100); for i in stride(from: 3, to: 100, by: 17) { bs[i] = true }; bs[3] = false;
print(Array(bs), bs.count, bs[20], bs[21])
print(
  (0..<8).map { $0 ^ ($0 >> 1) }.map { String($0, radix: 2) }.map {
    String(repeating: "0", count: 3 - $0.count) + $0
  })
func hamming(_ a: UInt32, _ b: UInt32) -> Int { (a ^ b).nonzeroBitCount };
print(hamming(0b1011, 0b0010), hamming(.max, 0))
func crc32(_ s: String) -> UInt32 {
  ~s.utf8.reduce(~0 as UInt32) { c, b in
    (0..<8).reduce(c ^ UInt32(b)) { r, _ in r & 1 == 1 ? (r >> 1) ^ 0xEDB88320 : r >> 1 }
  }
}
print(String(crc32("123456789"), radix: 16), crc32(""))
func base64(_ bytes: [UInt8]) -> String {
  let t = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"); var out = ""
  for i in stride(from: 0, to: bytes.count, by: 3) {
    let c = Array(bytes[i..<min(i + 3, bytes.count)]);
    let n = c.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
    for k in 0..<4 { out.append(k <= c.count ? t[(n >> (18 - 6 * k)) & 63] : "=") }
  }
  return out
}
print(base64(Array("Hello, World!".utf8)), base64(Array("ab".utf8)))
func fnv1a(_ s: String) -> UInt64 {
  s.utf8.reduce(0xcbf29ce484222325) { ($0 ^ UInt64($1)) &* 0x100000001b3 }
}; print(fnv1a("hello"), fnv1a(""))
struct XorShift {
  var s: UInt64;
  mutating func next() -> UInt64 { s ^= s << 13; s ^= s >> 7; s ^= s << 17; return s }
}
var x = XorShift(s: 88172645463325252); print((0..<3).map { _ in x.next() }, x.next() % 6 + 1)
func reverseBits(_ v: UInt8) -> UInt8 { (0..<8).reduce(0) { $0 << 1 | (v >> $1) & 1 } };
print(reverseBits(0b0001_0110), reverseBits(1))
print(
  Int8(bitPattern: 0xFE), UInt16(0xABCD) >> 8, (0xF0 as UInt8) & 0x3C, -1 as Int8 >> 3,
  UInt8(truncatingIfNeeded: 0x1FF), Int16(truncatingIfNeeded: 40000))
