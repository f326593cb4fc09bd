func power<Number: BinaryInteger>(_ base: Number, _ exponent: Int) -> Number {
  var result: Number = 1
  for _ in 0..<exponent {
    result *= base
  }
  return result
}
print(power(3, 4), power(UInt8(2), 7), power(Int16(-2), 15))
func wraps<Number: FixedWidthInteger>(_ number: Number) -> Bool {
  number &+ 1 < number
}
print(wraps(Int8.max), wraps(Int.max - 1), wraps(UInt.max))
