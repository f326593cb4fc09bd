let pairs = [("a", 1), ("b", 2), ("a", 3)]
let kept = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
let summed = Dictionary(pairs, uniquingKeysWith: +)
print(kept["a"] ?? 0, summed["a"] ?? 0)
var stock = ["pen": 3, "ink": 1]
stock.merge(["ink": 5, "cap": 2]) { $0 + $1 }
print(stock.sorted { $0.key < $1.key }.map { "\($0)\($1)" })
let renamed = Dictionary(uniqueKeysWithValues: stock.map { ($0.key.uppercased(), $0.value * 10) })
print(renamed["INK"] ?? 0, stock.merging(["pen": 0]) { old, _ in old }["pen"] ?? -1)
