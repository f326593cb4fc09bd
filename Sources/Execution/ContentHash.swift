/// A fingerprint of bytes: MurmurHash3 of A. Appleby, x64, 128 bits, seed 0 (public domain).
///
/// It tells contents apart and is no protection against someone who wants two that collide; what
/// must be certain compares the contents too, as `ContentStore` does with its keys.
package struct ContentHash: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: some Collection<UInt8>) {
    let hashed = bytes.withContiguousStorageIfAvailable { Self($0) }
    self = hashed ?? ContiguousArray(bytes).withUnsafeBufferPointer { Self($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (a, b) = (UInt64(0), UInt64(0))
    let blocks = bytes.count / 16
    for block in 0..<blocks {
      a = Self.turn(a ^ Self.first(Self.word(bytes, block * 16)), 27, plus: b, 0x52dc_e729)
      b = Self.turn(b ^ Self.second(Self.word(bytes, block * 16 + 8)), 31, plus: a, 0x3849_5ab5)
    }
    let tail = blocks * 16
    b ^= Self.second(Self.word(bytes, tail + 8))
    a ^= Self.first(Self.word(bytes, tail))
    a ^= UInt64(bytes.count)
    b ^= UInt64(bytes.count)
    a &+= b
    b &+= a
    a = Self.mixed(a)
    b = Self.mixed(b)
    a &+= b
    b &+= a
    (high, low) = (a, b)
  }

  /// The hash as 32 hexadecimal digits.
  package var text: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Up to eight bytes, the first one lowest; those behind the end count as 0.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    if start + 8 <= bytes.count {
      let raw = UnsafeRawBufferPointer(bytes)
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var word: UInt64 = 0
    var index = min(start + 8, bytes.count)
    while index > start {
      index -= 1
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }

  private static func first(_ word: UInt64) -> UInt64 {
    rotated(word &* 0x87c3_7b91_1142_53d5, 31) &* 0x4cf5_ad43_2745_937f
  }

  private static func second(_ word: UInt64) -> UInt64 {
    rotated(word &* 0x4cf5_ad43_2745_937f, 33) &* 0x87c3_7b91_1142_53d5
  }

  private static func turn(
    _ value: UInt64, _ distance: UInt64, plus other: UInt64, _ constant: UInt64
  ) -> UInt64 {
    (rotated(value, distance) &+ other) &* 5 &+ constant
  }

  private static func rotated(_ value: UInt64, _ distance: UInt64) -> UInt64 {
    value << distance | value >> (64 - distance)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
