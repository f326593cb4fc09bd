struct Generator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
var generator = Generator(state: 88_172_645_463_325_252)
for _ in 1...4 {
  print(generator.next())
}
print(generator.next() % 6 + 1)
