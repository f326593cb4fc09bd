func flatten<S: Sequence>(_ values: S) -> [S.Element.Element] where S.Element: Sequence {
  values.flatMap { $0 }
}
func keyed<S: Sequence, K: Hashable>(_ values: S, by key: (S.Element) -> K) -> [K: [S.Element]] {
  Dictionary(grouping: values, by: key)
}
func equalEnds<C: BidirectionalCollection>(_ c: C) -> Bool where C.Element: Equatable {
  c.first == c.last
}
extension Array where Element: Collection, Element.Element == Int {
  var grandTotal: Int { reduce(0) { $0 + $1.reduce(0, +) } }
}
print(
  flatten([[1], [2, 3]]), flatten(["ab", "c"]), keyed(1...5) { $0 % 2 }[1] ?? [], equalEnds("abca"),
  equalEnds([1, 2]))
print([[1, 2], [3]].grandTotal, [1..<3, 5..<6].grandTotal)
