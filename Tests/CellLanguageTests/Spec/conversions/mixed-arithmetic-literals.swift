let count = 3
let mean = 10.0 / Double(count)
let percent = Int(mean * 100) / 3
let half: Float = 1 / 2 + 0.25
let wide: UInt8 = 200 / 3 + 100
let negative: Int8 = -(64 + 63) - 1
let big = 1 << 40 + 1
print(percent, half, wide, negative, big, 7 / 2 * 2.0, Double(7 / 2) * 2)
