print(UInt64(0xFFFF_FFFF_FFFF_FFFF), Int8(-128), Float(0.1), UInt8(255), Int64(-9_223_372_036_854_775_808))
struct Meters: ExpressibleByFloatLiteral {
  let value: Double
  init(floatLiteral value: Double) { self.value = value }
  init(_ value: Double) { self.value = -value }
}
print(Meters(2.5).value, Meters(2.5 + 0).value)
print(Unicode.Scalar("z").value, Character("é"), Double(3))
