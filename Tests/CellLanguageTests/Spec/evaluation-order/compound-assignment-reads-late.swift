var total = 1
func bump() -> Int {
  total += 10
  return 100
}
let before = total + bump()
print(before, total)
let after = bump() + total
print(after)
var list = [0, 0]
func grow() -> Int {
  list.append(7)
  return 5
}
list[0] = grow() + list.count
print(list)
