enum ParseError: Error { case empty, odd(Int) }
func half(_ text: String) throws(ParseError) -> Int {
  guard let number = Int(text) else { throw .empty }
  if number % 2 != 0 { throw .odd(number) }
  return number / 2
}
func attempt(_ text: String) -> Result<Int, ParseError> {
  Result { () throws(ParseError) -> Int in try half(text) }
}
for text in ["8", "7", ""] {
  switch attempt(text) {
  case .success(let value): print("half", value)
  case .failure(.odd(let number)): print("odd", number)
  case .failure(.empty): print("empty")
  }
}
let anyError = Result { try half("x") }
print(anyError)
