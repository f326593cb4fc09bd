struct Pair<T> { var a: T, b: T }
extension Pair: Equatable where T: Equatable {}
extension Pair: Comparable where T: Comparable {
  static func < (l: Pair, r: Pair) -> Bool { (l.a, l.b) < (r.a, r.b) }
}
print(max(Pair(a: 1, b: 1), Pair(a: 0, b: 3)), min(Pair(a: "x", b: "y"), Pair(a: "x", b: "a")).b)
print([Pair(a: 2, b: 0), Pair(a: 1, b: 9)].sorted()[0].b)
