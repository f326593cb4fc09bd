func summary(of values: [Double]) -> String {
  struct Moments {
    var mean: Double
    var spread: Double
  }
  let digits = 2.0
  let mean = values.reduce(0, +) / Double(values.count)
  let moments = Moments(mean: mean, spread: values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +))
  return "\(moments) \(digits)"
}
print(summary(of: [1, 2, 6]))
