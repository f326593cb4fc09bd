let values = Array(1...9)
let everyThird = values.indices.filter { $0 % 3 == 2 }.map { values[$0] }
print(everyThird, values.prefix(while: { $0 < 4 }), values.suffix(3).reversed().map { $0 })
print(values.sorted { ($0 % 3, $0) < ($1 % 3, $1) })
print(
  values.min { abs($0 - 6) < abs($1 - 6) } ?? 0, zip(values, values.reversed()).map(*).max() ?? 0)
