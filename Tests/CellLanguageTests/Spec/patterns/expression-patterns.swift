struct Interval {
  var low: Int
  var high: Int
}
func ~= (pattern: Interval, value: Int) -> Bool { pattern.low <= value && value <= pattern.high }
func ~= (pattern: (Int) -> Bool, value: Int) -> Bool { pattern(value) }
let isPrime: (Int) -> Bool = { n in n > 1 && !(2..<n).contains { n % $0 == 0 } }
for n in [5, 12, 13, 40] {
  switch n {
  case Interval(low: 10, high: 12): print(n, "in interval")
  case isPrime: print(n, "prime")
  case let x where x > 20: print(n, "large")
  default: print(n, "none")
  }
}
