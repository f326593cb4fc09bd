var table = ["a": [1], "b": [2, 3]]
for key in table.keys.sorted() {
  let size = table[key]?.count ?? 0
  table[key]?.append(size)
}
print(table.sorted { $0.key < $1.key }.map { $0.value })
for (key, value) in table where value.count > 2 { table[key] = nil }
let start = table["a"] ?? []
table["c", default: start].append(9)
table["a"]? += [100]
let moved = table.removeValue(forKey: "c")
print(table, moved ?? [])
