var table = ["only": 5]
if let index = table.index(forKey: "only") {
  print(table[index].key, table[index].value)
  print(table.remove(at: index))
}
print(table.isEmpty, table.first == nil)
table = ["x": 1, "y": 2]
for key in table.keys { table[key]? += 100 }
print(table["x"] ?? 0, table["y"] ?? 0)
table.removeAll()
print(table, table.popFirst() as Any)
