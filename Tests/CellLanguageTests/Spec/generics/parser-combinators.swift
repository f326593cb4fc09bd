struct Parser<Output> {
  let run: (inout Substring) -> Output?
  func map<T>(_ f: @escaping (Output) -> T) -> Parser<T> { Parser<T> { run(&$0).map(f) } }
  func then<T>(_ next: Parser<T>) -> Parser<(Output, T)> {
    Parser<(Output, T)> { rest in
      let saved = rest
      guard let a = run(&rest), let b = next.run(&rest) else {
        rest = saved
        return nil
      }
      return (a, b)
    }
  }
  var many: Parser<[Output]> {
    Parser<[Output]> { rest in
      var found: [Output] = []
      while let next = run(&rest) { found.append(next) }
      return found
    }
  }
  func parse(_ text: String) -> (Output?, String) {
    var rest = text[...]
    let result = run(&rest)
    return (result, String(rest))
  }
}
func character(_ wanted: Character) -> Parser<Character> {
  Parser { rest in rest.first == wanted ? rest.removeFirst() : nil }
}
let number = Parser<Int> { rest in
  let digits = rest.prefix(while: \.isWholeNumber)
  guard !digits.isEmpty else { return nil }
  rest.removeFirst(digits.count)
  return Int(digits)
}
let sum = number.then(character("+").then(number).map { $0.1 }.many).map { $0.1.reduce($0.0, +) }
print(sum.parse("1+22+3rest"), sum.parse("x"), character("a").many.parse("aab"))
