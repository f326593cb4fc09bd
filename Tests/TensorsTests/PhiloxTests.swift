import Tensors
import Testing

/// The known-answer vectors that the authors of Philox publish with Random123 (kat_vectors).
@Suite struct PhiloxTests {
  @Test(
    arguments: [
      ([0, 0, 0, 0], [0, 0], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
      (
        [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], [0xffff_ffff, 0xffff_ffff],
        [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
      ),
      (
        [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
        [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
      ),
    ] as [([UInt32], [UInt32], [UInt32])])
  func `known answers`(counter: [UInt32], key: [UInt32], words: [UInt32]) {
    let low = UInt64(counter[0]) | UInt64(counter[1]) << 32
    let high = UInt64(counter[2]) | UInt64(counter[3]) << 32
    let keyWord = UInt64(key[0]) | UInt64(key[1]) << 32
    let expected = [
      UInt64(words[0]) | UInt64(words[1]) << 32, UInt64(words[2]) | UInt64(words[3]) << 32,
    ]
    #expect(Philox.words(low: low, high: high, key: keyWord) == expected)
    #expect(Philox.vectorWords(low: low, high: high, key: keyWord) == expected)
  }
}
