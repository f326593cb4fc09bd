protocol Shape { associatedtype Unit; var area: Double { get }; func unit() -> Unit }
struct Square: Shape { var side = 2.0; var area: Double { side * side }; func unit() -> Int { 4 } }
struct Circle: Shape { var area: Double { 3 }; func unit() -> String { "round" } }
func total<each S: Shape>(_ s: repeat each S) -> Double {
  var sum = 0.0
  for shape in repeat each s { sum += shape.area }
  return sum
}
print(total(Square(), Circle(), Square(side: 1)), total())
func units<each S: Shape>(_ s: repeat each S) -> (repeat (each S).Unit) { (repeat (each s).unit()) }
let u = units(Square(), Circle())
print(u.0 + 1, u.1)
func zipAll<each S: Sequence>(_ s: repeat each S) -> [String] where repeat (each S).Element: CustomStringConvertible {
  var r: [String] = []
  for list in repeat each s { for x in list where x.description > "1" { if x.description > "8" { break }; r.append(x.description) } }
  return r
}
print(zipAll([1, 2, 3], 4...6, Set([7]), [9, 10]))
func firstMatch<each T: Equatable & CustomStringConvertible>(_ x: repeat each T, where f: (String) -> Bool) -> String? {
  for item in repeat each x { let text = item.description; if f(text) { return text } }
  return nil
}
print(firstMatch(1, 22, 333, where: { $0.count == 2 }) ?? "none", firstMatch(1, where: { $0.isEmpty }) ?? "none")
enum Event { case a(Int), b(String) }
extension Event { init<each T>(all x: repeat each T) { var n = 0; for _ in repeat each x { n += 1 }; self = .a(n) } }
if case .a(let n) = Event(all: 1, "x", 2.0) { print(n) }
func maxOf<T: Comparable, each U: BinaryInteger>(_ first: T, _ rest: repeat each U) -> Int {
  var m = Int.min
  repeat m = max(m, Int(each rest))
  return m
}
print(maxOf("a", 3, UInt8(200), Int16(-4)))
func label<each T>(_ x: repeat each T) -> String { var s = ""; for (i, v) in repeat (count(s), each x) { s += "\(i):\(v) " }; return s }
func count(_ s: String) -> Int { s.count }
print(label("a", 1, true))
func nested<each T>(_ x: repeat each T) -> Int {
  var n = 0
  outer: for v in repeat each x { for i in 0..<3 { if "\(v)" == "stop" { break outer }; if i == 1 { continue outer }; n += 1 } }
  return n
}
print(nested(1, 2, 3), nested(1, "stop", 3))
func lazyMap<each T, each R>(_ x: repeat each T, f: repeat (each T) -> each R) -> (repeat each R) { (repeat (each f)(each x)) }
print(lazyMap(1, "ab", f: { $0 * 2.5 }, { $0.count }))
func compare<each T: Comparable>(_ a: (repeat each T), _ b: (repeat each T)) -> Int {
  for (l, r) in repeat (each a, each b) { if l < r { return -1 }; if l > r { return 1 } }
  return 0
}
print(compare((1, "a"), (1, "b")), compare((2, "a", 0.5), (1, "b", 1)), compare((1, 1), (1, 1)))
struct Bad: Error {}
func thrower<each T>(_ x: repeat each T) throws -> Int { var n = 0; for v in repeat each x { if v is String { throw Bad() }; n += 1 }; return n }
print((try? thrower(1, 2)) ?? -1, (try? thrower(1, "s")) ?? -1)
