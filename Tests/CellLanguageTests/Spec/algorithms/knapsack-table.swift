let items: [(name: String, weight: Int, value: Int)] = [
  (name: "tent", weight: 3, value: 40), ("stove", 2, 25), ("book", 1, 10), ("rope", 4, 45),
]
func best(capacity: Int) -> (value: Int, names: [String]) {
  var table = [[(Int, [String])]](
    repeating: Array(repeating: (0, []), count: capacity + 1), count: items.count + 1)
  for (i, item) in items.enumerated() {
    for space in 0...capacity {
      table[i + 1][space] = table[i][space]
      if item.weight <= space {
        let (value, names) = table[i][space - item.weight]
        if value + item.value > table[i + 1][space].0 {
          table[i + 1][space] = (value + item.value, names + [item.name])
        }
      }
    }
  }
  return table[items.count][capacity]
}
print(best(capacity: 5), best(capacity: 0).names.isEmpty, best(capacity: 100).value)
