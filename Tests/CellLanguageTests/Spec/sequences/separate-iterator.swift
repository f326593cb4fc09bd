struct Countdown: Sequence {
  let start: Int
  struct Iterator: IteratorProtocol {
    var current: Int
    mutating func next() -> Int? {
      guard current > 0 else { return nil }
      current -= 1
      return current + 1
    }
  }
  func makeIterator() -> Iterator { Iterator(current: start) }
}
let countdown = Countdown(start: 4)
print(countdown.map { $0 }, countdown.sorted(), countdown.contains(3), countdown.max() ?? 0)
var iterator = countdown.makeIterator()
var copy = iterator
print(iterator.next() ?? 0, iterator.next() ?? 0, copy.next() ?? 0)
print(countdown.reversed(), countdown.reduce("") { $0 + "\($1)" }, countdown.min { $0 > $1 } ?? 0)
