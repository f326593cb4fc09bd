func band(_ x: Double) -> String {
  switch x {
  case ..<0: "negative"
  case 0: "zero"
  case 0..<1: "fraction"
  case 1...9.5: "small"
  case 100...: "huge"
  default: "large"
  }
}
print([-2, 0, 0.5, 1, 9.5, 9.6, 1000].map(band))
if case 1...3 = 2 { print("matched") }
print((1...3) ~= 4, ("a"..."z") ~= "q")
