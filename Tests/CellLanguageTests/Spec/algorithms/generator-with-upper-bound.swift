// `next(upperBound:)` of a generator.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
var generator = SplitMix(state: 1)
print(generator.next(), generator.next(upperBound: 10 as UInt))
print(generator.next(upperBound: 1000 as UInt64), generator.next(upperBound: 7 as UInt8))
print((0..<8).map { _ in generator.next(upperBound: UInt32(6)) })
