let squares = Dictionary(uniqueKeysWithValues: (1...4).map { ($0, $0 * $0) })
var total = 0
for (key, value) in squares { total += key * value }
print(total, squares == [4: 16, 3: 9, 2: 4, 1: 1], squares != [:])
for entry in squares.sorted(by: { $0.key < $1.key }).prefix(2) {
  print(entry.key, entry.value, entry)
}
print(
  squares.keys.contains(3), squares.first { $0.value == 9 }?.key ?? 0,
  squares.reduce(0) { $0 + $1.value })
