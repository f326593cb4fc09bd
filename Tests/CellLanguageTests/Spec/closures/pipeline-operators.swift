precedencegroup Pipe {
  associativity: left
  lowerThan: AdditionPrecedence
  higherThan: ComparisonPrecedence
}
precedencegroup Compose {
  associativity: right
  higherThan: MultiplicationPrecedence
}
infix operator |> : Pipe
infix operator >>> : Compose
func |> <A, B>(value: A, f: (A) throws -> B) rethrows -> B { try f(value) }
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
print(3 + 4 |> { $0 * 2 } |> String.init)
let shout = { (s: String) in s.uppercased() } >>> { $0 + "!" }
print("hi" |> shout, [1, 2].map({ $0 + 1 } >>> { "<\($0)>" }))
