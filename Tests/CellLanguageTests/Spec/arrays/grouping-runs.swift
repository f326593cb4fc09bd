func runs<T: Equatable>(_ values: [T]) -> [[T]] {
  values.reduce(into: []) { groups, value in
    if groups.last?.last == value {
      groups[groups.count - 1].append(value)
    } else {
      groups.append([value])
    }
  }
}
print(runs([1, 1, 2, 3, 3, 3]), runs([Int]()), runs(Array("aab")).map { String($0) })
