var factorial: (Int) -> Int = { _ in 0 }
factorial = { n in n <= 1 ? 1 : n * factorial(n - 1) }
print(factorial(10))
func fix<A, B>(_ f: @escaping (@escaping (A) -> B, A) -> B) -> (A) -> B {
  { x in f(fix(f), x) }
}
print(fix { (self, n: Int) -> Int in n < 2 ? n : self(n - 1) + self(n - 2) }(15))
