// The literal in a shift takes the type that the context wants.
var word: UInt64 = 0
let k = 3
word |= 1 << k
print(word, 1 << k | word, word & (1 << 3) == 8)
let byte: UInt8 = 1 << 7
let small: Int8 = -1 >> k
print(byte, small, 1 << k, UInt8(1) << k)
func bit(_ n: Int) -> UInt32 { 1 << n }
print((0..<4).map(bit))
var flags: UInt16 = 0b1010
flags &= ~(1 << 1)
flags ^= 1 << 15
print(flags, String(flags, radix: 2))
