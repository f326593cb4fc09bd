struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
var generator = Generator(state: 1)
print(Int.random(in: 0..<100, using: &generator), Double.random(in: 0..<1, using: &generator))
print(
  [1, 2, 3, 4].shuffled(using: &generator), Bool.random(using: &generator),
  ["a", "b"].randomElement(using: &generator)!)
print(UInt8.random(in: 1...5, using: &generator), Int.random(in: -5...5, using: &generator))
var list = [1, 2, 3, 4, 5]
list.shuffle(using: &generator)
print(list)
