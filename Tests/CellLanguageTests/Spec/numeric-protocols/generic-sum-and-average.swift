func average<T: BinaryFloatingPoint>(_ values: [T]) -> T { values.reduce(0, +) / T(values.count) }
func sum<T: AdditiveArithmetic>(_ values: [T]) -> T { values.reduce(.zero, +) }
func digits<T: BinaryInteger>(_ value: T) -> [Int] {
  var rest = value.magnitude
  var result: [Int] = []
  repeat {
    result.insert(Int(rest % 10), at: 0)
    rest /= 10
  } while rest > 0
  return result
}
print(
  average([1.0, 2.0]), average([Float(1), 2, 4]), sum([1, 2]), sum([0.5, 0.25]), digits(-120),
  digits(UInt8(255)))
