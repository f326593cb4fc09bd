let labels = [3, 8, 15].map { number in
  if number < 5 { return "small" }
  let isOdd = number % 2 == 1
  return isOdd ? "odd" : "even"
}
print(labels)
let squares = (1...4).map { n -> Double in
  let root = Double(n)
  return root * root / 2
}
print(squares, type(of: squares))
