protocol P {}
protocol Q: P { static var tag: String { get } }
struct A: Q { static var tag: String { "A!" } }
struct B {}
func f<T>(_ t: T.Type) -> String {
  if let q = t as? any Q.Type { return "Q \(q.tag)" }
  return T.self is P.Type ? "P" : "no"
}
print(f(A.self), f(B.self), f(Int.self))
print(A.self is P.Type, A.self is any Q.Type, Int.self is P.Type)
func g<T>(_ x: T) -> Bool { T.self is any P.Type }
print(g(A()), g(1))
func h<T>(_ x: T.Type) -> Bool { T.self == Int.self }
print(h(Int.self), h(String.self))
func k<T>(_ t: T.Type) -> Bool { t is Int.Type }
print(k(Int.self), k(Double.self))
let types: [Any.Type] = [Int.self, A.self, B.self]
for t in types { print(t, t is P.Type, t is any Equatable.Type) }
