protocol P {}
struct A: P {}
func f(_ x: any P) -> String { "any" }
func f<T: P>(_ x: T) -> String { "generic" }
print(f(A()))
let e: any P = A()
print(f(e))
func g(_ x: Any?) -> String { "Any?" }
func g<T>(_ x: T) -> String { "T" }
print(g(1), g(nil))
func h(_ x: Any) -> String { "Any" }
func h<T>(_ x: T) -> String { "T" }
print(h(1), h("a"), h(A()))
func k(_ x: Any) -> String { "Any" }
func k(_ x: any P) -> String { "any P" }
func k(_ x: Int) -> String { "Int" }
print(k(1), k(A()), k(2.5))
func m<T>(_ x: T) -> String { "T" }
func m<T>(_ x: T?) -> String { "T?" }
func m<T>(_ x: [T]) -> String { "[T]" }
print(m(1), m(Optional(1)), m([1]), m([1] as [Int]?))
func n<T: Equatable>(_ x: T) -> String { "Equatable" }
func n<T>(_ x: T) -> String { "T" }
func n<T: Comparable>(_ x: T) -> String { "Comparable" }
print(n(1), n(A()), n(true))
func q(_ x: some P) -> String { "some" }
func q(_ x: any P) -> String { "any" }
print(q(A()))
func r(_ x: Int...) -> String { "variadic" }
func r(_ x: Int) -> String { "one" }
print(r(1), r(1, 2))
func s(_ x: Int, _ y: Int = 0) -> String { "default" }
func s(_ x: Int) -> String { "plain" }
print(s(1))
func t(_ x: Double) -> String { "Double" }
func t(_ x: Int) -> String { "Int" }
print(t(1), t(1.0))
func u(_ x: Double?) -> String { "Double?" }
func u(_ x: Int) -> String { "Int" }
print(u(1), u(1.5), u(nil))
