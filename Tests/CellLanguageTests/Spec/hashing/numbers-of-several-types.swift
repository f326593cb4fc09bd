print(AnyHashable(1) == AnyHashable(1.0), AnyHashable(1) == AnyHashable("1"), AnyHashable(UInt8(3)).hashValue == AnyHashable(3.0).hashValue)
let s = Set<AnyHashable>([1, "a", 1.0, 2.5, "a"])
print(s.count, s.contains(1), s.contains("b"), s.contains(2.5))
var d: [AnyHashable: Int] = [1: 10, "x": 20]
d[1.0] = 11
print(d.count, d[1] ?? 0, d["x"] ?? 0)
print(AnyHashable(Int8(-2)) == AnyHashable(-2.0), AnyHashable(UInt64.max) == AnyHashable(-1))
print(AnyHashable(Float(0.5)) == AnyHashable(0.5), AnyHashable(true) == AnyHashable(1))
