/// Compresses bytes in the format of zlib (RFC 1950 and 1951), with the fixed codes: pictures of
/// few colours become small through their repetitions.
struct Deflate {
  private var output: [UInt8] = []
  private var buffer: UInt32 = 0
  private var bitCount: UInt32 = 0

  /// The bytes with zlib's header and checksum.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.write(bits: 0b011, count: 3)  // The last block, with fixed codes.
    deflate.compress(bytes)
    deflate.write(symbol: 256)
    deflate.write(bits: 0, count: 7)  // Fills the last byte.
    return [0x78, 0x01] + deflate.output + PNG.bytes(adler(bytes))
  }

  private static let shortest = 3
  private static let longest = 258
  private static let farthest = 32_768
  private static let mostTried = 24

  /// Replaces what has been seen before by its length and distance.
  private mutating func compress(_ bytes: [UInt8]) {
    var heads = [Int](repeating: -1, count: 1 << 14)
    var previous = [Int](repeating: -1, count: bytes.count)
    func hash(_ at: Int) -> Int {
      let three = UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
      return Int((three &* 2_654_435_761) >> 18)
    }
    func note(_ at: Int) {
      guard at + Self.shortest <= bytes.count else { return }
      let key = hash(at)
      previous[at] = heads[key]
      heads[key] = at
    }
    var at = 0
    while at < bytes.count {
      var best = (length: 0, distance: 0)
      if at + Self.shortest <= bytes.count {
        var (candidate, tries) = (heads[hash(at)], Self.mostTried)
        let limit = min(Self.longest, bytes.count - at)
        while candidate >= 0, at - candidate <= Self.farthest, tries > 0 {
          var length = 0
          while length < limit, bytes[candidate + length] == bytes[at + length] { length += 1 }
          if length > best.length { best = (length, at - candidate) }
          if length == limit { break }
          (candidate, tries) = (previous[candidate], tries - 1)
        }
      }
      let length = best.length >= Self.shortest ? best.length : 1
      if length > 1 {
        write(length: best.length, distance: best.distance)
      } else {
        write(symbol: Int(bytes[at]))
      }
      for step in 0..<length { note(at + step) }
      at += length
    }
  }

  /// A code of the fixed table, whose first bit comes first.
  private mutating func write(symbol: Int) {
    let (code, count): (Int, UInt32) =
      switch symbol {
      case ..<144: (0x30 + symbol, 8)
      case ..<256: (0x190 + symbol - 144, 9)
      case ..<280: (symbol - 256, 7)
      default: (0xC0 + symbol - 280, 8)
      }
    write(code: UInt32(code), count: count)
  }

  private mutating func write(length: Int, distance: Int) {
    // Each further group of four lengths, and of two distances, takes a bit more.
    if length == Self.longest {
      write(symbol: 285)
    } else {
      let offset = length - 3
      let extra = max(0, Self.width(of: offset) - 3)
      write(symbol: 257 + 4 * extra + (offset >> extra))
      write(bits: UInt32(offset & ((1 << extra) - 1)), count: UInt32(extra))
    }
    let offset = distance - 1
    let extra = max(0, Self.width(of: offset) - 2)
    write(code: UInt32(2 * extra + (offset >> extra)), count: 5)
    write(bits: UInt32(offset & ((1 << extra) - 1)), count: UInt32(extra))
  }

  /// How many bits a number has.
  private static func width(of number: Int) -> Int {
    Int.bitWidth - number.leadingZeroBitCount
  }

  private mutating func write(code: UInt32, count: UInt32) {
    for bit in stride(from: Int(count) - 1, through: 0, by: -1) {
      write(bits: code >> UInt32(bit) & 1, count: 1)
    }
  }

  private mutating func write(bits: UInt32, count: UInt32) {
    buffer |= bits << bitCount
    bitCount += count
    while bitCount >= 8 {
      output.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      bitCount -= 8
    }
  }

  /// The checksum of zlib.
  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }
}
