var values = [5, 3, 8, 1]
for i in values.indices {
  for j in values.indices where j > i && values[j] < values[i] { values.swapAt(i, j) }
}
print(values)
var i = 0
while i < values.count {
  if values[i] % 2 == 1 { values.remove(at: i) } else { i += 1 }
}
print(values)
for index in stride(from: values.count - 1, through: 0, by: -1) {
  values.insert(values[index] * 10, at: index)
}
print(values)
