let x: Int8 = 1 << 3.0
