func bound() -> Int {
  print("bound asked")
  return 3
}
var limit = bound()
for index in 0..<limit {
  limit = 10
  print(index, limit)
}
while limit > bound() + 5 { limit -= 1 }
print(limit)
