enum ParseError: Error { case empty, notNumber(String) }
func parse(_ text: String) throws(ParseError) -> Int {
  if text.isEmpty { throw .empty }
  guard let n = Int(text) else { throw .notNumber(text) }
  return n
}
for text in ["4", "", "x"] {
  do throws(ParseError) {
    print(try parse(text))
  } catch {
    switch error {
    case .empty: print("empty")
    case .notNumber(let text): print("not a number:", text)
    }
  }
}
print((try? parse("8")) ?? 0)
