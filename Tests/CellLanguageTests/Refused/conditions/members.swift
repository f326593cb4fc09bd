struct Plain {}
struct Pair<A, B> { var a: A; var b: B }
extension Pair where A: Numeric { func twice() -> A { a + a } }
extension Pair where A == B { static var isEven: Bool { true } }
protocol Ranked { func rank() -> Int }
extension Ranked { func next() -> Int { rank() + 1 } }
extension Pair: Ranked where A: Comparable { func rank() -> Int { 1 } }
let words = Pair(a: "a", b: 1)
print(words.twice(), words.next())
print(Pair<String, Int>.isEven)
let plain = Pair(a: Plain(), b: 1)
print(plain.rank())
print(Pair(a: Plain(), b: 1).next())
print([Plain()].hashValue)
func sum<T>(_ values: [T]) -> T { values.total() }
extension Sequence where Element: AdditiveArithmetic {
  func total() -> Element { reduce(.zero, +) }
}
extension Array { func half() -> Element { total() } }
