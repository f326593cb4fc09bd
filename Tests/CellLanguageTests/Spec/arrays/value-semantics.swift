var a = [[1, 2], [3]]
var b = a
b[0][1] = 20
b.append([4])
print(a, b)
func extended(_ values: [Int]) -> [Int] {
  var copy = values
  copy.append(0)
  return copy
}
let c = [1]
print(extended(c), c)
for var row in a {
  row.append(9)
  print(row)
}
a[1] += a[0]
print(a)
