let flags: UInt8 = 0b1100_1010
print(flags & 0x0f, flags | 0x01, flags ^ 0xff, ~flags)
print(~0, ~5, -1 & 0xff)
var mask = 0b1010
mask |= 0b0101
mask &= ~0b0001
mask ^= 0b1000
print(mask, String(mask, radix: 2))
