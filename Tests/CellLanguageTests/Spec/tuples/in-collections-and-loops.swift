var table = [(name: "a", score: 3), (name: "b", score: 1)]
table.append((name: "c", score: 2))
table[1].score += 10
table.sort { $0.score > $1.score }
print(table, table.map(\.name), table.first { $0.score < 5 }?.name ?? "-")
for (offset, (name, score)) in table.enumerated() where score > 2 { print(offset, name, score) }
let lookup = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0) })
print(lookup["b"]?.score ?? 0)
