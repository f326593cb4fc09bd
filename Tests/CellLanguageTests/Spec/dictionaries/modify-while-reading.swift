var table = ["a": [1], "b": [2, 3]]
for key in table.keys.sorted() { table[key]?.append(table[key]?.count ?? 0) }
print(table.sorted { $0.key < $1.key }.map { $0.value })
for (key, value) in table where value.count > 2 { table[key] = nil }
table["c", default: table["a"] ?? []].append(9)
table["a"]? += [100]
let moved = table.removeValue(forKey: "c")
print(table, moved ?? [])
