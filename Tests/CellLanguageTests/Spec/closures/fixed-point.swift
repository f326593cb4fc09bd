func fix<A, B>(_ f: @escaping (@escaping (A) -> B) -> (A) -> B) -> (A) -> B {
  { f(fix(f))($0) }
}
let factorial: (Int) -> Int = fix { recurse in { n in n <= 1 ? 1 : n * recurse(n - 1) } }
print(factorial(10))
