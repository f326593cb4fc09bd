let prices = ["pen": 1.5, "book": 12, "ink": 4]
let cheap = prices.filter { $0.value < 5 }
print(cheap.keys.sorted(), cheap.mapValues { $0 * 2 }["pen"] ?? 0)
print(
  prices.map { $0.value }.sorted(), prices.values.reduce(0, +), prices.contains { $0.key == "ink" })
print(["a": "1", "b": "x"].compactMapValues { Int($0) })
print(prices.min { $0.value < $1.value }?.key ?? "", prices.max { $0.value < $1.value }?.key ?? "")
