print(0xff, 0b1011, 0o17, 1_000_000, -0x10)
print(0xFF_FF, 00012)
let hex: UInt8 = 0x7f
let letter = 0x41 as UInt32
print(hex, letter)
