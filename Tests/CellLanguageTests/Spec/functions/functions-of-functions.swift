func compose<T>(_ steps: (T) -> T...) -> (T) -> T { { x in x } }
func pipeline<T>(_ steps: @escaping (T) -> T, _ more: @escaping (T) -> T) -> (T) -> T {
  { more(steps($0)) }
}
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
func flip<A, B, C>(_ f: @escaping (A) -> (B) -> C) -> (B) -> (A) -> C { { b in { a in f(a)(b) } } }
func partial<A, B, R>(_ f: @escaping (A, B) -> R, _ a: A) -> (B) -> R { { f(a, $0) } }
print(compose({ $0 + 1 })(5), pipeline({ $0 + 1 }, { $0 * 2 })(5), [1, 2, 3].map(partial(+, 10)))
print(curry(-)(10)(3), flip(curry(-))(10)(3), curry(max)(2)(9), flip(String.hasPrefix)("a")("abc"))
