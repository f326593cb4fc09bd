let empty = 3..<3
print(
  empty.isEmpty, empty.count, Array(empty), empty.contains(3), (3...3).count, empty == 3..<3,
  empty == 4..<4)
for _ in empty { print("never") }
print(
  (5...5).map { $0 }, empty.first as Any, (0..<0).reduce(7, +), empty.min() as Any,
  (1..<1).overlaps(0..<3))
