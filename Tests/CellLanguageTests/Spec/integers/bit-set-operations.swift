struct BitSet {
  private var words: [UInt64] = []
  mutating func insert(_ n: Int) {
    while words.count <= n >> 6 { words.append(0) }
    words[n >> 6] |= 1 << UInt64(n & 63)
  }
  func contains(_ n: Int) -> Bool {
    n >> 6 < words.count && words[n >> 6] & (1 << UInt64(n & 63)) != 0
  }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
var set = BitSet()
for n in [0, 63, 64, 130, 64] { set.insert(n) }
print(set.count, [0, 1, 63, 64, 130, 131, 1000].map(set.contains))
