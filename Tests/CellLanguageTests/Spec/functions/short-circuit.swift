func yes(_ name: String) -> Bool {
  print(name, terminator: " ")
  return true
}
func no(_ name: String) -> Bool {
  print(name, terminator: " ")
  return false
}
print(no("a") && yes("b"))
print(yes("c") || no("d"))
print(no("e") || no("f") && yes("g"))
let known: Int? = 4
print(known ?? (yes("h") ? 1 : 2))
