let x: UInt8 = 255 + 1
