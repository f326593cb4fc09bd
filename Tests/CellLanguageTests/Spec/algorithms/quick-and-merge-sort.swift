func quickSorted<T: Comparable>(_ values: [T]) -> [T] {
  guard let pivot = values.first else { return [] }
  let rest = values.dropFirst()
  return quickSorted(rest.filter { $0 < pivot }) + [pivot]
    + quickSorted(rest.filter { $0 >= pivot })
}
func mergeSorted<T>(_ values: [T], by areInOrder: (T, T) -> Bool) -> [T] {
  guard values.count > 1 else { return values }
  let middle = values.count / 2
  let left = mergeSorted(Array(values[..<middle]), by: areInOrder)
  let right = mergeSorted(Array(values[middle...]), by: areInOrder)
  var result: [T] = []
  var (i, j) = (0, 0)
  while i < left.count && j < right.count {
    if areInOrder(right[j], left[i]) {
      result.append(right[j])
      j += 1
    } else {
      result.append(left[i])
      i += 1
    }
  }
  return result + left[i...] + right[j...]
}
print(quickSorted([3, 1, 2, 3]), quickSorted(["b", "a"]), mergeSorted([5, 2, 9, 1]) { $0 < $1 })
print(mergeSorted([("a", 2), ("b", 1), ("c", 2)]) { $0.1 < $1.1 }.map { $0.0 })
