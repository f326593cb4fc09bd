func check(_ name: String, _ result: Bool) -> Bool {
  print(name, terminator: " ")
  return result
}
func maybe(_ name: String, _ value: Int?) -> Int? {
  print(name, terminator: " ")
  return value
}
if check("a", true), let x = maybe("b", 1), check("c", x > 1), check("d", true) {
  print("yes")
} else {
  print("no")
}
guard let y = maybe("e", 3), y > 2 || check("f", false) else { fatalError("unreachable") }
print(y)
let z = maybe("g", nil) ?? maybe("h", nil) ?? 9
print(z)
