func show(_ label: String, _ value: Int) -> Int {
  print(label)
  return value
}
func update(_ target: inout Int, by amount: Int, _ note: Int) { target += amount + note }
var values = [1, 2, 3]
update(&values[show("index", 1)], by: show("amount", 10), show("note", 100))
print(values)
values[show("i", 0)] = values[show("j", 2)] + show("k", 5)
print(values)
