print(UInt8(truncatingIfNeeded: 300), Int8(truncatingIfNeeded: 200), UInt8(truncatingIfNeeded: -1))
print(Int8(clamping: 1000), UInt8(clamping: -5), Int32(clamping: Int.max))
print(UInt8(bitPattern: -1), Int8(bitPattern: 0x80), UInt(bitPattern: -2) == UInt.max - 1)
