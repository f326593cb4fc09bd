func parse(_ text: String?) -> String {
  guard let text, !text.isEmpty else { return "no text" }
  guard let number = Int(text), case 1...100 = number else { return "not in 1...100: \(text)" }
  guard number % 2 == 0 else {
    return "odd \(number)"
  }
  return "even \(number)"
}
for text in [nil, "", "x", "500", "7", "42"] { print(parse(text)) }
