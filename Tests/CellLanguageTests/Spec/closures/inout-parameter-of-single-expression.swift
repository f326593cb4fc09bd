print(["a", "b", "a"].reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }.sorted { $0.key < $1.key })
print("hello".reduce(into: [:]) { $0[$1, default: 0] += 1 }["l"] ?? 0)
print([1, 2, 3].reduce(into: 0) { sum, n in sum += n })
print([1, 2, 3].reduce(into: [0]) { $0[0] += $1 })
