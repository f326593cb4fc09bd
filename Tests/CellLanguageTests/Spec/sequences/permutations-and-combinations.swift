func permutations<T>(_ items: [T]) -> [[T]] {
  guard let first = items.first else { return [[]] }
  return permutations(Array(items.dropFirst())).flatMap { rest in
    (0...rest.count).map { place in
      var copy = rest
      copy.insert(first, at: place)
      return copy
    }
  }
}
func combinations<C: Collection>(_ items: C, choose count: Int) -> [[C.Element]] {
  if count == 0 { return [[]] }
  guard let first = items.first else { return [] }
  let rest = items.dropFirst()
  return combinations(rest, choose: count - 1).map { [first] + $0 }
    + combinations(rest, choose: count)
}
print(permutations(Array("abc")).map { String($0) })
print(combinations([1, 2, 3, 4], choose: 2), combinations("abcd", choose: 3).map { String($0) })
