let values = (1...10).map { 1 / Double($0) }
let forward = values.reduce(0, +)
let backward = values.reversed().reduce(0, +)
var compensated = 0.0
var lost = 0.0
for value in values {
  let corrected = value - lost
  let sum = compensated + corrected
  lost = (sum - compensated) - corrected
  compensated = sum
}
print(forward, backward, compensated, abs(forward - backward) < 1e-15)
