let n = 7
let x = 2.5
print(Double(n) * x, n + Int(x), Float(x) + Float(n), Int8(n) + 100, UInt(n) << 60)
print(
  Int(Float(3.99)), Int(-0.5), Double(Float(0.1)), Int16(truncatingIfNeeded: 70_000),
  Double(UInt64.max))
print(Int("12").map { $0 * 2 } ?? 0, Int(true ? 1.9 : 0), Int(UInt8(255)), UInt32(Int32.max))
