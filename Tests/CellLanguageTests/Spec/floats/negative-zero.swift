let zero = 0.0
let negative = -zero
print(zero, negative, zero == negative, 1 / zero, 1 / negative, negative.sign == .minus, -negative)
print(
  zero.bitPattern == negative.bitPattern, [negative, zero], abs(negative), negative + zero,
  negative * 5)
