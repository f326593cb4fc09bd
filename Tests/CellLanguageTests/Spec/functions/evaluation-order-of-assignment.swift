func index(_ value: Int) -> Int {
  print("index", value)
  return value
}
func value(_ number: Int) -> Int {
  print("value", number)
  return number
}
var cells = [0, 0, 0]
cells[index(1)] = value(7)
cells[index(2)] += value(5)
print(cells)
