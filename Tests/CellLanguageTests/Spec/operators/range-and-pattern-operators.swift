struct Interval {
  let low: Double, high: Double
  static func ~= (interval: Interval, x: Double) -> Bool { x >= interval.low && x < interval.high }
}
infix operator ± : RangeFormationPrecedence
func ± (centre: Double, radius: Double) -> Interval {
  Interval(low: centre - radius, high: centre + radius)
}
for x in [0.9, 2.0, 3.5] {
  switch x {
  case 1 ± 0.25: print(x, "about one")
  case 1.0 + 1 ± 0.1: print(x, "about two")
  default: print(x, "elsewhere")
  }
}
