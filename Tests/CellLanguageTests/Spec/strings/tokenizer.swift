enum Token: Equatable { case number(Int), symbol(Character), name(String) }
func tokens(in text: String) -> [Token] {
  var result: [Token] = []
  var rest = Substring(text)
  while let first = rest.first {
    if first.isNumber {
      let digits = rest.prefix(while: \.isNumber)
      result.append(.number(Int(digits) ?? 0))
      rest = rest.dropFirst(digits.count)
    } else if first.isLetter {
      let letters = rest.prefix { $0.isLetter }
      result.append(.name(String(letters)))
      rest.removeFirst(letters.count)
    } else {
      if !first.isWhitespace { result.append(.symbol(first)) }
      rest.removeFirst()
    }
  }
  return result
}
for token in tokens(in: "rate = 12*(x + 7)") {
  print(token)
}
