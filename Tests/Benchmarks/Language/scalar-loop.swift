func logisticMean(_ count: Int) -> Double {
  var total = 0.0
  var x = 0.5
  for i in 0..<count {
    x = 3.7 * x * (1 - x)
    total += x * x + Double(i % 7)
  }
  return total / Double(count)
}
print(logisticMean(20_000_000))
