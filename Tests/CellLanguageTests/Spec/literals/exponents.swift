print(1e3, 2.5e-3, 1e16, 1e15, 0x1p4, 0x1.8p1, 1_0.5)
print(1e100, 1e-5, 0.0001, 123456789012345680.0)
let speed = 3e8
let tiny: Float = 1e-3
let whole: Double = 5_000
print(speed, tiny, whole, type(of: 1e2), 1e2 == 100)
