struct BitSet: Sequence, Equatable {
  private var words: [UInt64]
  init(_ count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }
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
    var i = -1
    let end = words.count * 64
    return AnyIterator {
      repeat { i += 1 } while i < end && !self[i]
      return i < end ? i : nil
    }
  }
}
var bits = BitSet(100)
for i in stride(from: 3, to: 100, by: 17) { bits[i] = true }
bits[3] = false
print(Array(bits), bits.count, bits[20], bits[21])
