let operations: [String: (Double, Double) -> Double] = ["+": (+), "-": (-), "*": (*), "/": (/)]
for name in operations.keys.sorted() { print(name, operations[name]?(6, 3) ?? 0) }
print(
  [3, 1, 2].sorted(by: >), [1, 2, 3].reduce(0, -), zip([1, 2], [3, 4]).map(+), [true, false].map(!))
print([1, 2].map(-), ["b", "a"].sorted(by: <), [[1], [2]].reduce([], +))
