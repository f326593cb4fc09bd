let value: UInt16 = 0b0000_1011_0000_0000
print(value.leadingZeroBitCount, value.trailingZeroBitCount, value.nonzeroBitCount)
print(UInt16(0).leadingZeroBitCount, UInt16(0).trailingZeroBitCount)
print((-1).nonzeroBitCount, Int8(-2).nonzeroBitCount, Int.bitWidth, UInt8.bitWidth)
print(value.byteSwapped, UInt32(1).byteSwapped)
