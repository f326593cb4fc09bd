func subsets<T>(_ items: [T]) -> [[T]] {
  guard let first = items.first else { return [[]] }
  let rest = subsets(Array(items.dropFirst()))
  return rest + rest.map { [first] + $0 }
}
print(subsets([1, 2, 3]).count, subsets(["a", "b"]).map { $0.joined() }.sorted())
let sums = Set(subsets([1, 2, 3]).map { $0.reduce(0, +) })
print(sums.sorted(), sums.contains(6), Set(1...6).subtracting(sums).isEmpty)
