let x: Int8 = 1.0
