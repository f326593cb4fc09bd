func zipAll<A, B>(_ a: [A], _ b: [B]) -> [(A, B)] {
  guard let x = a.first, let y = b.first else { return [] }
  return [(x, y)] + zipAll(Array(a.dropFirst()), Array(b.dropFirst()))
}
func split<T>(_ values: [T], _ test: (T) -> Bool) -> (yes: [T], no: [T]) {
  values.reduce(into: (yes: [], no: [])) {
    if test($1) { $0.yes.append($1) } else { $0.no.append($1) }
  }
}
print(zipAll([1, 2, 3], ["a", "b"]), split([1, 2, 3, 4]) { $0 > 2 })
let (even, odd) = split(Array(1...5)) { $0 % 2 == 0 }
print(even, odd)
