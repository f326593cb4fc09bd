print(1 << 10, -16 >> 2, 255 >> 4)
let byte: UInt8 = 0b1001_0110
print(byte << 1, byte >> 1, byte << 8, byte >> 9)
print(Int8(-1) >> 20, Int8(1) << 7, 8 << -2, 8 >> -2)
print(byte &<< 9, byte &>> 9)
