var list: [Int]?
func next() -> Int {
  print("computed")
  return 1
}
list?.append(next())
list?[0] = next()
print(list as Any)
list = []
list?.append(next())
list?[0] += 41
print(list as Any, list?.first as Any, list?.isEmpty as Any)
