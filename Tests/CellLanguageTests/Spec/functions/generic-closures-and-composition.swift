func pipe<T>(_ steps: ((T) -> T)...) -> (T) -> T { { steps.reduce($0) { $1($0) } } }
func flip<A, B, C>(_ f: @escaping (A, B) -> C) -> (B, A) -> C { { f($1, $0) } }
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
print(pipe({ $0 + 1 }, { $0 * 2 })(3), flip(-)(1, 10), curry(+)(2)(3), pipe()(7))
print([1, 2].map(curry(*)(10)), flip { "\($0)\($1)" }("a", 1))
