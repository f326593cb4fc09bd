func parts<T: BinaryFloatingPoint>(_ x: T) -> String {
  "\(x.exponent) \(x.significand) \(x.sign) \(T.significandBitCount) \(T.exponentBitCount)"
}

func neighbours<T: BinaryFloatingPoint>(_ x: T) -> [T] where T.RawSignificand: FixedWidthInteger {
  let above = T(
    sign: x.sign, exponentBitPattern: x.exponentBitPattern,
    significandBitPattern: x.significandBitPattern + 1)
  return [x.nextDown, x, above]
}

func scaled<T: FloatingPoint>(_ x: T, by power: T.Exponent) -> T {
  T(sign: .plus, exponent: power, significand: x)
}

print(parts(10.0), "|", parts(Float(-0.375)))
print(neighbours(1.0), neighbours(Float(1)))
print(scaled(1.5, by: 4), scaled(Float(3), by: -1), scaled(Double.pi, by: 0))
