func exact<A: BinaryInteger, B: BinaryInteger>(_ a: A, _: B.Type) -> B? { B(exactly: a) }
print(exact(UInt64.max, Int.self) as Any, exact(UInt64.max, UInt.self) as Any)
print(exact(-1, UInt8.self) as Any, exact(200, Int8.self) as Any, exact(UInt8(200), Int.self) as Any)
print(exact(Int.min, Int64.self) as Any, exact(Int.min, UInt64.self) as Any)
func made<A: BinaryInteger, B: BinaryInteger>(_ a: A, _: B.Type) -> B { B(a) }
print(made(UInt64.max, UInt.self), made(Int8(-3), Int.self), made(UInt16(9), UInt8.self))
func clamped<A: BinaryInteger, B: BinaryInteger>(_ a: A, _: B.Type) -> B { B(clamping: a) }
print(clamped(UInt64.max - 1, UInt64.self), clamped(UInt64.max, Int.self), clamped(-5, UInt8.self))
print(clamped(300, UInt8.self), clamped(-300, Int8.self), clamped(7, Int16.self))
func rotated<T: FixedWidthInteger & UnsignedInteger>(_ x: T, by k: Int) -> T {
  (x << T(k)) | (x >> T(T.bitWidth - k))
}
func ones<T: BinaryInteger>(_ x: T) -> Int {
  var (x, n) = (x, 0)
  while x > 0 {
    n += Int(x & 1)
    x >>= 1
  }
  return n
}
func flags<T: FixedWidthInteger>(_ x: T) -> T {
  var y = x
  y |= 1
  y &= ~T(4)
  y ^= 8
  y <<= 1
  return y
}
print(rotated(UInt8(129), by: 1), rotated(UInt16(1), by: 15), ones(7), ones(UInt8(255)), flags(3), flags(UInt8(7)))
func wrapped<T: FixedWidthInteger>(_ x: T, _ k: T) -> (T, T) { (x &<< k, x &>> k) }
print(wrapped(UInt8(3), 9), wrapped(1, 65), wrapped(Int8(-8), 1))
func product<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  let wide = a.multipliedFullWidth(by: b)
  return wide.high
}
print(product(UInt8(200), 200), product(Int8(100), 100), product(UInt64.max, 3), product(Int.min, 2))
func quotient<T: FixedWidthInteger>(_ divisor: T, _ high: T, _ low: T.Magnitude) -> (T, T) {
  let result = divisor.dividingFullWidth((high, low))
  return (result.quotient, result.remainder)
}
print(quotient(UInt8(10), 1, 44), quotient(Int8(10), -1, 200), quotient(UInt64(7), 1, 0), quotient(Int(7), -1, 0))
print(quotient(Int16(-3), 0, 100), quotient(UInt32(3), 2, 1), quotient(Int64(-9), 3, 5))
print(UInt64(7).dividingFullWidth((1, 0)).remainder)
