func square(_ x: Int) -> Int { x * x }
func sign(_ x: Int) -> String {
  if x > 0 { "positive" } else if x < 0 { "negative" } else { "zero" }
}
func weekday(_ n: Int) -> String {
  switch n {
  case 1...5: "work"
  case 6, 7: "rest"
  default: "unknown"
  }
}
func nothing() {}
print(square(3), sign(-2), sign(0), weekday(6), weekday(9), nothing())
