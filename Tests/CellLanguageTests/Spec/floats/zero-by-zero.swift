// What the compiler calculates itself has no sign.
print(0.0 / 0, -0.0 / 0, Float(1) * (0 / 0.0))
let unknown = 0.0 / 0.0
print(unknown, [0.0 / 0], unknown.isNaN)
