func flipped<T: SignedNumeric>(_ value: T) -> T { -value }
func bits<T: FixedWidthInteger>(_ value: T) -> String {
  String(repeating: "0", count: value.leadingZeroBitCount)
    + (value == 0 ? "" : String(value, radix: 2))
}
func saturatingAdd<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  let (sum, overflow) = a.addingReportingOverflow(b)
  return overflow ? (b > 0 ? .max : .min) : sum
}
print(
  flipped(3), flipped(2.5), bits(UInt8(5)), bits(UInt8(0)), saturatingAdd(Int8(100), 100),
  saturatingAdd(Int8(-100), -100))
