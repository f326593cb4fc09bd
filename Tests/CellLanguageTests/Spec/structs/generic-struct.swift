struct Pair<First, Second> {
  var first: First
  var second: Second
  var swapped: Pair<Second, First> { Pair<Second, First>(first: second, second: first) }
  func mapFirst<T>(_ transform: (First) -> T) -> Pair<T, Second> {
    .init(first: transform(first), second: second)
  }
}
extension Pair: Equatable where First: Equatable, Second: Equatable {}
extension Pair where First == Second {
  var both: [First] { [first, second] }
}
let pair = Pair(first: 1, second: "one")
print(pair, pair.swapped, pair.mapFirst { Double($0) / 2 })
print(pair == Pair(first: 1, second: "one"), Pair(first: 1, second: 2).both)
print(type(of: pair.swapped))
