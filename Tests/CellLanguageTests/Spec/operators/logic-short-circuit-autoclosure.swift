infix operator => : LogicalDisjunctionPrecedence
func => (a: Bool, b: @autoclosure () -> Bool) -> Bool { !a || b() }
func loud(_ value: Bool) -> Bool {
  print("asked", value)
  return value
}
print(false => loud(false))
print(true => loud(false))
print(loud(true) && loud(false) || loud(true))
