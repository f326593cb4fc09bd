// generics and where clauses
protocol Container {
  associatedtype Element; var count: Int { get }; subscript(_ i: Int) -> Element { get }
}
extension Array: Container {}
struct Pair<T>: Container {
  var a: T, b: T; var count: Int { 2 }; subscript(i: Int) -> T { i == 0 ? a : b }
}
extension Pair: Equatable where T: Equatable {}
extension Pair: Hashable where T: Hashable {}
extension Pair: Comparable where T: Comparable {
  static func < (l: Pair, r: Pair) -> Bool { (l.a, l.b) < (r.a, r.b) }
}
func same<A: Container, B: Container>(_ a: A, _ b: B) -> Bool
where A.Element == B.Element, A.Element: Equatable {
  guard a.count == b.count else { return false }
  for i in 0..<a.count where a[i] != b[i] { return false }
  return true
}
print(same([1, 2], Pair(a: 1, b: 2)), same(Pair(a: "x", b: "y"), ["x", "z"]))
print(
  Set([Pair(a: 1, b: 2), Pair(a: 1, b: 2)]).count, Pair(a: 1, b: 5) < Pair(a: 1, b: 7),
  [Pair(a: 2, b: 0), Pair(a: 1, b: 9)].sorted()[0], max(Pair(a: 1, b: 1), Pair(a: 0, b: 3)))
extension Collection where Element: BinaryFloatingPoint {
  var mean: Element? { isEmpty ? nil : reduce(0, +) / Element(count) }
  func variance() -> Element {
    guard let m = mean, count > 1 else { return 0 };
    return map { ($0 - m) * ($0 - m) }.reduce(0, +) / Element(count - 1)
  }
}
print(
  [1.0, 2, 4].mean!, [Float(1), 3].variance(), [Double]().mean as Any, [1.0, 2, 3, 4][1...].mean!)
extension Sequence {
  func grouped<K: Hashable>(by key: (Element) throws -> K) rethrows -> [(key: K, values: [Element])]
  {
    var order: [K] = [], table: [K: [Element]] = [:]
    for x in self {
      let k = try key(x); if table[k] == nil { order.append(k) }; table[k, default: []].append(x)
    }
    return order.map { ($0, table[$0]!) }
  }
  func sorted<C: Comparable>(on key: KeyPath<Element, C>, descending: Bool = false) -> [Element] {
    sorted {
      descending ? $0[keyPath: key] > $1[keyPath: key] : $0[keyPath: key] < $1[keyPath: key]
    }
  }
  func count(where p: (Element) -> Bool) -> Int { reduce(0) { $0 + (p($1) ? 1 : 0) } }
}
print((1...10).grouped { $0 % 3 }.map { "\($0.key)\($0.values)" })
print(
  ["ccc", "a", "bb"].sorted(on: \.count), ["ccc", "a", "bb"].sorted(on: \.self, descending: true),
  [1, 2, 3, 4].count { $0 > 2 })
struct Tagged<Tag, Raw> { let raw: Raw; init(_ r: Raw) { raw = r } }
extension Tagged: Equatable where Raw: Equatable {}
extension Tagged: ExpressibleByIntegerLiteral where Raw: ExpressibleByIntegerLiteral {
  init(integerLiteral v: Raw.IntegerLiteralType) { self.init(Raw(integerLiteral: v)) }
}
enum UserTag {}
let id: Tagged<UserTag, Int> = 5
print(id.raw, id == 5, type(of: id))
func zip3<A, B, C>(_ a: A, _ b: B, _ c: C) -> [(A.Element, B.Element, C.Element)]
where A: Sequence, B: Sequence, C: Sequence {
  zip(zip(a, b), c).map { ($0.0, $0.1, $1) }
}
print(zip3(1...3, "abc", [true, false, true]))
func largest<T>(_ xs: T...) -> T? where T: Comparable { xs.max() }
print(largest(3, 9, 2)!, largest("b", "a")!, largest() as Int? as Any)
struct Cache<Key, Value> where Key: Hashable {
  private var s: [Key: Value] = [:];
  mutating func get(_ k: Key, or make: (Key) -> Value) -> Value {
    if let v = s[k] { return v }; let v = make(k); s[k] = v; return v
  }
}
var cache = Cache<Int, String>()
print(cache.get(3) { String(repeating: "x", count: $0) }, cache.get(3) { _ in "no" })
protocol Defaultable { init(); static var name: String { get } }
extension Int: Defaultable { static var name: String { "int" } }
extension String: Defaultable { static var name: String { "str" } }
func make<T: Defaultable>(_ t: T.Type = T.self, count: Int) -> [T] { (0..<count).map { _ in T() } }
let ss: [String] = make(count: 2); print(ss, make(Int.self, count: 3), Int.name)
