var table: [String: Int?] = ["a": 1, "b": nil]
print(table.count, table["a"] as Any, table["b"] as Any, table["c"] as Any)
table["a"] = .some(nil)
print(table.count, table["a"] as Any)
table["a"] = nil
print(table.count, table["a"] as Any)
table.updateValue(nil, forKey: "z")
print(table.keys.sorted())
