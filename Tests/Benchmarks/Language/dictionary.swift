var counts: [Int: Int] = [:]
for i in 0..<8_000_000 { counts[i &* 7919 % 1000, default: 0] += 1 }
var total = 0
for (key, count) in counts { total += key * count }
print(counts.count, total)
