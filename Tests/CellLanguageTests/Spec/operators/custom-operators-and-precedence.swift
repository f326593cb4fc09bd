precedencegroup PowerPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}
infix operator ** : PowerPrecedence
func ** (base: Int, exponent: Int) -> Int {
  (0..<exponent).reduce(1) { result, _ in result * base }
}
infix operator |> : AdditionPrecedence
func |> <A, B>(value: A, f: (A) -> B) -> B { f(value) }
print(2 ** 3 ** 2, 2 * 3 ** 2, -2 ** 2, 10 - 2 ** 3)
print(5 |> { $0 + 1 } |> { "\($0)!" })
