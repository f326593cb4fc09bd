var table: [Double: String] = [0.0: "zero", 0.1 + 0.2: "sum"]
table[-0.0] = "minus zero"
print(table.count, table[0.0] ?? "-", table[0.3] ?? "-", table[0.1 + 0.2] ?? "-")
let set: Set = [1.0, 1, 2 / 2]
print(set.count, Set<Float>([0.1, 0.1]).count, Set([Double.nan]).contains(.nan))
