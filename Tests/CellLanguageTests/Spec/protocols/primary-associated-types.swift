protocol Stream<Output> {
  associatedtype Output
  mutating func next() -> Output
}
struct Counter: Stream {
  var n = 0
  mutating func next() -> Int {
    n += 1
    return n
  }
}
struct Mapped<Base: Stream, Output>: Stream {
  var base: Base
  let transform: (Base.Output) -> Output
  mutating func next() -> Output { transform(base.next()) }
}
func take<T>(_ count: Int, from stream: inout some Stream<T>) -> [T] {
  var result: [T] = []
  for _ in 0..<count { result.append(stream.next()) }
  return result
}
var doubled = Mapped(base: Counter()) { Double($0) * 2 }
print(take(3, from: &doubled), take(1, from: &doubled))
var boxed: any Stream<Int> = Counter(n: 40)
print(boxed.next(), boxed.next())
