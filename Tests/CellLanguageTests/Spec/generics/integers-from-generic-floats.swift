// A generic integer made of a floating-point number.
func whole<N: BinaryInteger>(_ x: Double, as type: N.Type) -> N { N(x) }
func rounded<N: FixedWidthInteger, F: BinaryFloatingPoint>(_ x: F) -> N { N(x.rounded()) }
extension BinaryInteger {
  var root: Self { Self(Double(self).squareRoot()) }
}
struct Fixed<Raw: FixedWidthInteger & SignedInteger>: CustomStringConvertible {
  var raw: Raw
  init(_ value: Double) { raw = Raw((value * 256).rounded()) }
  init(integer: Int) { raw = Raw(integer) * 256 }
  var description: String { "\(Double(raw) / 256)" }
}
print(whole(2.9, as: Int16.self), whole(-2.9, as: Int.self), whole(200, as: UInt8.self))
print(rounded(Float(2.5)) as Int8, rounded(7.49) as UInt, 50.root, (200 as UInt8).root)
print(Fixed<Int16>(1.1), Fixed<Int32>(integer: -3))
