struct Random {
  private var state: UInt32
  init(seed: UInt32) { state = seed }
  mutating func next() -> UInt32 {
    state = state &* 1_664_525 &+ 1_013_904_223
    return state
  }
  mutating func uniform() -> Double { Double(next()) / Double(UInt32.max) }
  mutating func pick<T>(_ values: [T]) -> T { values[Int(next() >> 16) % values.count] }
}
var random = Random(seed: 7)
var copy = random
print(random.next(), random.next(), copy.next())
print(random.pick(["a", "b", "c"]), (1...3).map { _ in random.pick([1, 2, 3, 4]) })
print(random.uniform() < 1, (0..<1000).reduce(0.0) { sum, _ in sum + random.uniform() } > 400)
