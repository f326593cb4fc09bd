var values = [9, 2, 7, 4, 5]
let pivot = values.partition { $0 > 4 }
print(pivot, values[..<pivot].sorted(), values[pivot...].sorted())
func lowerBound(_ sorted: [Int], _ target: Int) -> Int {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = low + (high - low) / 2
    if sorted[middle] < target { low = middle + 1 } else { high = middle }
  }
  return low
}
let sorted = [1, 3, 3, 7, 9]
print([0, 3, 4, 10].map { lowerBound(sorted, $0) })
