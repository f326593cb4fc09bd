/// Philox 4x32-10: a keyed permutation of 128-bit counters whose outputs are random numbers.
///
/// Ten rounds, each with two 32 × 32 → 64 bit products. There is no state to carry: number i is a
/// function of the key and i alone, so that draws can be made in any order, several at a time.
/// Passes BigCrush. Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3,
/// SC 2011; checked against the known-answer vectors that its authors publish.
package enum Philox {
  private static let multipliers: (UInt64, UInt64) = (0xD251_1F53, 0xCD9E_8D57)
  private static let keySteps: (UInt32, UInt32) = (0x9E37_79B9, 0xBB67_AE85)

  /// The two 64-bit words of one block.
  package static func words(low: UInt64, high: UInt64, key: UInt64) -> [UInt64] {
    let x = block(Block(low: low, high: high), key: key)
    return [x.low, x.high]
  }

  /// The same, as the first of four blocks.
  package static func vectorWords(low: UInt64, high: UInt64, key: UInt64) -> [UInt64] {
    let blocks = Blocks(low: low, high: high, key: key)
    return [blocks.first[0], blocks.second[0]]
  }

  /// Four 32-bit words: a counter, or a block of output.
  struct Block: Equatable {
    var a: UInt32
    var b: UInt32
    var c: UInt32
    var d: UInt32

    /// The first two words, little end first.
    var low: UInt64 { UInt64(a) | UInt64(b) &<< 32 }
    /// The last two words.
    var high: UInt64 { UInt64(c) | UInt64(d) &<< 32 }
  }

  /// One block: counter and key to four 32-bit words.
  static func block(_ counter: Block, key: UInt64) -> Block {
    var x = counter
    var k = (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key &>> 32))
    for _ in 0..<10 {
      let p = UInt64(x.a) &* multipliers.0
      let q = UInt64(x.c) &* multipliers.1
      x = Block(
        a: UInt32(truncatingIfNeeded: q &>> 32) ^ x.b ^ k.0, b: UInt32(truncatingIfNeeded: q),
        c: UInt32(truncatingIfNeeded: p &>> 32) ^ x.d ^ k.1, d: UInt32(truncatingIfNeeded: p))
      k = (k.0 &+ keySteps.0, k.1 &+ keySteps.1)
    }
    return x
  }

  /// Four blocks side by side: lane i of the four vectors is block i. Each 64-bit lane holds a
  /// 32-bit word, with anything in its upper half.
  struct Blocks {
    typealias Words = SIMD4<UInt64>

    private(set) var words: (Words, Words, Words, Words)

    /// The blocks of four consecutive counters: low and high 64 bits, then the key.
    @inline(__always)
    init(low: UInt64, high: UInt64, key: UInt64) {
      let counters = Words(repeating: low) &+ Words(0, 1, 2, 3)
      words = (counters, counters &>> 32, Words(repeating: high), Words(repeating: high &>> 32))
      var k = (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key &>> 32))
      // Written out, because the compiler does not unroll the loop, and spills most of it.
      round(&k)
      round(&k)
      round(&k)
      round(&k)
      round(&k)
      round(&k)
      round(&k)
      round(&k)
      round(&k)
      round(&k)
    }

    /// One block in all four lanes.
    @inline(__always)
    init(repeating block: Block) {
      words = (
        Words(repeating: UInt64(block.a)), Words(repeating: UInt64(block.b)),
        Words(repeating: UInt64(block.c)), Words(repeating: UInt64(block.d))
      )
    }

    @inline(__always)
    private mutating func round(_ key: inout (UInt32, UInt32)) {
      let low = Words(repeating: 0xFFFF_FFFF)
      let p = (words.0 & low) &* Words(repeating: multipliers.0)
      let q = (words.2 & low) &* Words(repeating: multipliers.1)
      words = (
        (q &>> 32) ^ words.1 ^ Words(repeating: UInt64(key.0)), q,
        (p &>> 32) ^ words.3 ^ Words(repeating: UInt64(key.1)), p
      )
      key = (key.0 &+ keySteps.0, key.1 &+ keySteps.1)
    }

    /// The first 64-bit word of each block, little end first.
    @inline(__always)
    var first: Words { Self.join(words.0, words.1) }

    /// The second 64-bit word of each block.
    @inline(__always)
    var second: Words { Self.join(words.2, words.3) }

    @inline(__always)
    private static func join(_ low: Words, _ high: Words) -> Words {
      (low & Words(repeating: 0xFFFF_FFFF)) | (high &<< 32)
    }
  }
}

extension Philox.Block {
  init(low: UInt64, high: UInt64) {
    a = UInt32(truncatingIfNeeded: low)
    b = UInt32(truncatingIfNeeded: low &>> 32)
    c = UInt32(truncatingIfNeeded: high)
    d = UInt32(truncatingIfNeeded: high &>> 32)
  }
}
