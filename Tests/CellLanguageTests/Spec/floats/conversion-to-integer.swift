import Foundation

print(Int(3.99), Int(-3.99), Int(0.9999), UInt8(200.7))
print(Int(exactly: 2.0) ?? -1, Int(exactly: 2.1) ?? -1, Int((2.5).rounded()))
print(Double(Int.max), Double(Int.max) == 9.223372036854775807e18, Float(16_777_217))
