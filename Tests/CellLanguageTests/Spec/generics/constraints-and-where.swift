func largest<C: Collection>(_ values: C) -> C.Element? where C.Element: Comparable {
  var best = values.first
  for value in values {
    if let known = best, value > known { best = value }
  }
  return best
}
func merge<A: Sequence, B: Sequence>(_ a: A, _ b: B) -> [A.Element] where A.Element == B.Element {
  Array(a) + Array(b)
}
print(
  largest([3, 9, 2]) ?? 0, largest("swift") ?? "-", largest(1..<1) as Any, largest(Set([2])) ?? 0)
print(merge(1...2, [7]), merge("ab", ["c"]).count)
