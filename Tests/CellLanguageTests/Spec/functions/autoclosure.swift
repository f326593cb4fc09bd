var evaluations = 0
func expensive() -> Bool {
  evaluations += 1
  return true
}
func check(_ isNeeded: Bool, _ condition: @autoclosure () -> Bool) -> Bool {
  isNeeded && condition()
}
print(check(false, expensive()), evaluations)
print(check(true, expensive()), evaluations)
func twice(_ value: @autoclosure () -> Int) -> Int { value() + value() }
var counter = 0
func tick() -> Int {
  counter += 1
  return counter
}
print(twice(tick()), counter)
