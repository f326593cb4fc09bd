func trace(_ name: String, _ value: Int) -> Int {
  print("evaluating", name)
  return value
}
func combine(_ a: Int, second b: Int, third c: Int) -> Int { a * 100 + b * 10 + c }
print(combine(trace("first", 1), second: trace("second", 2), third: trace("third", 3)))
print(trace("left", 2) + trace("middle", 3) * trace("right", 4))
