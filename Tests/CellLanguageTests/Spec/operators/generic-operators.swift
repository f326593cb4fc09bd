infix operator <+> : AdditionPrecedence
func <+> <T>(a: [T], b: T) -> [T] { a + [b] }
func <+> <K, V>(a: [K: V], b: [K: V]) -> [K: V] { a.merging(b) { $1 } }
print([1] <+> 2 <+> 3, (["a": 1] <+> ["a": 2])["a"] ?? 0)
infix operator >>> : MultiplicationPrecedence
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let pipeline = { (n: Int) in n * 2 } >>> { "\($0)" } >>> { $0.count }
print(pipeline(50), pipeline(3))
