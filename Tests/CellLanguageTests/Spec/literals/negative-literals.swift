let depth: Int8 = -128
print(depth, -1.5.magnitude, (-1.5).magnitude)
print(-2 - -3, -4 + 1, abs(-4))
let level = 5
print(-level, +level, -(-level))
