enum Token { case plus, minus, times, number(Int), negated(Int) }
func kind(_ token: Token) -> String {
  switch token {
  case .plus, .minus: "additive"
  case .times: "multiplicative"
  case .number(let n), .negated(let n): "value \(n)"
  }
}
print([.plus, .times, .number(3), .negated(4)].map(kind))
func vowel(_ c: Character) -> Bool {
  switch c {
  case "a", "e", "i", "o", "u",
    "A"..."E" where c != "B":
    true
  default: false
  }
}
print("aBcDe".map(vowel))
