struct Stats { var count = 0, total = 0.0 }
var table: [String: Stats] = [:]
for (key, value) in [("a", 1.0), ("b", 2.5), ("a", 3)] {
  table[key, default: Stats()].count += 1
  table[key, default: Stats()].total += value
}
for key in table.keys.sorted() {
  print(key, table[key]?.count ?? 0, table[key].map { $0.total / Double($0.count) } ?? 0)
}
table["b"]?.total = 0
print(table["b"]?.total ?? -1, table["z"]?.count as Any)
