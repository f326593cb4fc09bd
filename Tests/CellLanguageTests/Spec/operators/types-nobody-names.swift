// `UInt64` is mentioned nowhere, and yet its own operators are meant.
let zero = 0.0
let negative = -zero
print(zero.bitPattern == negative.bitPattern, zero.bitPattern < negative.bitPattern)
print(negative.bitPattern - zero.bitPattern, max(zero.bitPattern, negative.bitPattern))
print([zero.bitPattern, negative.bitPattern].map { $0 >> 60 == 8 })
