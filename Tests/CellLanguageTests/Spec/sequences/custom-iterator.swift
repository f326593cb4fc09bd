struct Fibonacci: Sequence, IteratorProtocol {
  var a = 0
  var b = 1
  mutating func next() -> Int? {
    defer { (a, b) = (b, a + b) }
    return a
  }
}
print(Array(Fibonacci().prefix(10)), Fibonacci().first { $0 > 100 } ?? 0)
let evens = Fibonacci().lazy.filter { $0 % 2 == 0 }
print(Array(evens.prefix(4)))
for (index, value) in Fibonacci().enumerated() {
  if index == 4 { break }
  print(value)
}
print(
  zip("abc", Fibonacci().dropFirst(5)).map { "\($0)\($1)" },
  Fibonacci().prefix(while: { $0 < 30 }).reduce(0, +))
