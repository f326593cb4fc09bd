func extremes(of values: [Int]) -> (low: Int, high: Int)? {
  guard var low = values.first else { return nil }
  var high = low
  for value in values {
    low = min(low, value)
    high = max(high, value)
  }
  return (low, high)
}
if let (low, high) = extremes(of: [4, -1, 9]) { print(low, high) }
print(extremes(of: [3]) ?? (0, 0), extremes(of: []) == nil)
print(extremes(of: [2, 1])?.low ?? 0)
