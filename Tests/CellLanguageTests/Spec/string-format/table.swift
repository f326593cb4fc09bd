import Foundation

let rows: [(name: String, value: Double)] = [
  ("mean", 1.5), ("variance", 0.25), ("skewness", -12.125),
]
for row in rows {
  let name = row.name + String(repeating: " ", count: 10 - row.name.count)
  print(name + String(format: "%8.3f", row.value))
}
let widths = [1, 2, 3].map { String(format: "%0\($0)d", 7) }
print(widths)
