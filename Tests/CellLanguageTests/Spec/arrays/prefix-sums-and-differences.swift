let steps = [3, -1, 4, -1, 5]
let totals = steps.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
print(totals, zip(totals.dropFirst(), totals).map { $0 - $1 } == steps)
print(
  totals.indices.filter { totals[$0] < 5 },
  totals.enumerated().max { $0.element < $1.element }?.offset ?? -1)
