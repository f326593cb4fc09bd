infix operator ??= : AssignmentPrecedence
func ??= <T>(target: inout T?, value: @autoclosure () -> T) {
  if target == nil { target = value() }
}
func costly() -> Int {
  print("computed")
  return 9
}
var first: Int?
var second: Int? = 4
first ??= costly()
second ??= costly()
print(first as Any, second as Any)
