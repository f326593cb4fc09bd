var sum = 0.0
for _ in 1...10 { sum += 0.1 }
print(sum, sum == 1, abs(sum - 1) < 1e-12)
let compensated = [1e16, 1.0, -1e16].reduce(0, +)
print(compensated, 1e16 + 1 - 1e16)
