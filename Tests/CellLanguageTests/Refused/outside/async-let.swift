async let x = 3
