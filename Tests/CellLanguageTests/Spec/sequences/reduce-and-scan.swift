let values = [3, 1, 4, 1, 5]
var running = 0
let sums = values.map { value -> Int in
  running += value
  return running
}
print(sums, values.reduce(Int.min, max), values.reduce("") { "\($0)\($1)" })
let summary = values.reduce(into: (low: Int.max, high: Int.min)) {
  $0.low = min($0.low, $1)
  $0.high = max($0.high, $1)
}
print(summary, summary.high - summary.low)
let histogram = values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
print(histogram[1] ?? 0, histogram.count)
