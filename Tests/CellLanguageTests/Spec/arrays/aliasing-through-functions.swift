func mutate(_ values: inout [Int], with other: [Int]) {
  for value in other { values.append(value * 10) }
  values[0] = other.count
}
var values = [1, 2]
mutate(&values, with: values)
print(values)
func twice(_ a: inout [Int], _ b: [Int]) -> [Int] {
  a.removeLast()
  return b + a
}
print(twice(&values, values), values)
var nested = [values, [7]]
mutate(&nested[1], with: nested[0])
nested[0].append(contentsOf: nested[1])
print(nested)
nested.append(nested[0])
nested[2][0] = -1
print(nested[0][0], nested[2][0], nested.map(\.count))
