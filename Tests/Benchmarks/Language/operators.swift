struct Dual {
  var value: Double
  var slope: Double
  static func + (a: Dual, b: Dual) -> Dual {
    Dual(value: a.value + b.value, slope: a.slope + b.slope)
  }
  static func * (a: Dual, b: Dual) -> Dual {
    Dual(value: a.value * b.value, slope: a.value * b.slope + a.slope * b.value)
  }
}
func polynomial(_ x: Dual) -> Dual {
  let one = Dual(value: 1, slope: 0)
  return ((x * x + x) * x + one) * x + one
}
var sum = Dual(value: 0, slope: 0)
for i in 0..<1_500_000 { sum = sum + polynomial(Dual(value: Double(i) * 1e-6, slope: 1)) }
print(sum.value, sum.slope)
