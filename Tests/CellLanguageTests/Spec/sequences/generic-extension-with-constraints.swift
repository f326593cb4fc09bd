extension Sequence where Element: Numeric {
  var product: Element { reduce(1, *) }
}
extension Sequence where Element: Hashable {
  var frequencies: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
  var mode: Element? { frequencies.max { ($0.value) < ($1.value) }?.key }
}
extension Collection where Element == Double {
  var mean: Double { reduce(0, +) / Double(count) }
  var variance: Double { map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(count) }
}
print(
  (1...5).product, [0.5, 4].product, "hello".frequencies["l"] ?? 0, [3, 1, 3].mode ?? 0,
  [1.0, 3].mean, [1.0, 3].variance)
