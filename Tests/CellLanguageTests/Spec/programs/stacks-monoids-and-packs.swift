// generics heavy + packs + where
struct Stack<Element> { private var items: [Element] = []; mutating func push(_ e: Element) { items.append(e) }; mutating func pop() -> Element? { items.popLast() }; var top: Element? { get { items.last } set { if let n = newValue { items[items.count - 1] = n } else { items.removeLast() } } }; var count: Int { items.count } }
extension Stack: Sequence { func makeIterator() -> AnyIterator<Element> { var i = items.count; return AnyIterator { i -= 1; return i >= 0 ? items[i] : nil } } }
extension Stack: Equatable where Element: Equatable {}
extension Stack: Hashable where Element: Hashable {}
extension Stack: CustomStringConvertible where Element: CustomStringConvertible { var description: String { "⟨" + map(\.description).joined(separator: "|") + "⟩" } }
extension Stack: ExpressibleByArrayLiteral { init(arrayLiteral elements: Element...) { items = elements } }
extension Stack { static func += <S: Sequence>(s: inout Stack, xs: S) where S.Element == Element { for x in xs { s.push(x) } } ; func mapped<U>(_ f: (Element) throws -> U) rethrows -> Stack<U> { var r = Stack<U>(); for x in items { r.push(try f(x)) }; return r } }
var s: Stack = [1, 2, 3]; s += 4...6; s.top = 60; print(s, s.pop() as Any, s.count, s == [1, 2, 3, 4, 5], Set([s, s]).count, s.mapped { Double($0) / 2 }, s.max()!, s.sorted(), s.mapped { "<\($0)>" })
s.top! += 1; s.top = nil; print(s); s.top? *= 3; print(s)
func describe<each T>(_ v: repeat each T) -> [String] { var out: [String] = []; for x in repeat each v { out.append("\(type(of: x))=\(x)") }; return out }
print(describe(1, "a", 2.5, [1]), describe())
func pairs<each A, each B>(_ a: repeat each A, with b: repeat each B) -> (repeat (each A, each B)) { (repeat (each a, each b)) }
print(pairs(1, "x", with: true, 2.0))
func allEqual<each T: Equatable>(_ l: (repeat each T), _ r: (repeat each T)) -> Bool { for (a, b) in repeat (each l, each r) { guard a == b else { return false } }; return true }
print(allEqual((1, "a", 2.0), (1, "a", 2.0)), allEqual((1, 2), (1, 3)))
func sumAll<each N: BinaryInteger>(_ n: repeat each N) -> Int { var t = 0; repeat (t += Int(each n)); return t }
print(sumAll(1 as Int8, 2 as UInt, 300))
protocol Monoid { static var empty: Self { get }; func combine(_ o: Self) -> Self }
extension Sequence where Element: Monoid { func concat() -> Element { reduce(.empty) { $0.combine($1) } } }
extension String: Monoid { static var empty: String { "" }; func combine(_ o: String) -> String { self + o } }
struct Sum<N: Numeric>: Monoid { let v: N; static var empty: Self { .init(v: 0) }; func combine(_ o: Self) -> Self { Sum(v: v + o.v) } }
struct Pair<A, B> { var a: A, b: B }; extension Pair: Monoid where A: Monoid, B: Monoid { static var empty: Pair { Pair(a: .empty, b: .empty) }; func combine(_ o: Pair) -> Pair { .init(a: a.combine(o.a), b: b.combine(o.b)) } }
extension Dictionary: Monoid where Value: Monoid { static var empty: [Key: Value] { [:] }; func combine(_ o: Self) -> Self { merging(o) { $0.combine($1) } } }
extension Optional: Monoid where Wrapped: Monoid { static var empty: Self { nil }; func combine(_ o: Self) -> Self { switch (self, o) { case let (a?, b?): a.combine(b); case (nil, let x), (let x, nil): x } } }
print(["a", "b"].concat(), [1.5, 2].map(Sum.init).concat().v, [Pair(a: "x", b: Sum(v: 1)), Pair(a: "y", b: Sum(v: 2))].concat(), [["k": "1"], ["k": "2", "j": "3"]].concat().sorted { $0.key < $1.key }, [nil, "q", nil, "r"].concat() as Any)
func memoize<K: Hashable, V>(_ f: @escaping ((K) -> V, K) -> V) -> (K) -> V { var m: [K: V] = [:]; func g(_ k: K) -> V { if let v = m[k] { return v }; let v = f(g, k); m[k] = v; return v }; return g }
let fib = memoize { (r: (Int) -> Int, n: Int) in n < 2 ? n : r(n - 1) + r(n - 2) }; print(fib(80))
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }; infix operator >>>: AdditionPrecedence; func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
print(curry(+)(1)(2) as Int, ([1, 2].map(curry(*)(3))), (String.init >>> \.count)(12345), ({ $0 + 1 } >>> { $0 * 2 } >>> String.init(describing:))(4))
func first<C: Collection>(_ c: C, where p: (C.Element) -> Bool = { _ in true }) -> C.Element? where C.Index == Int { for i in c.startIndex..<c.endIndex where p(c[i]) { return c[i] }; return nil }
print(first([3, 4, 5]) { $0 > 3 } as Any, first([1.5][...]) as Any)
struct TypeMap { private var d: [ObjectIdentifier: Any] = [:]; subscript<T>(_ t: T.Type) -> T? { get { d[ObjectIdentifier(t)] as? T } set { d[ObjectIdentifier(t)] = newValue } } }
var tm = TypeMap(); tm[Int.self] = 5; tm[String.self] = "s"; print(tm[Int.self]! + 1, tm[String.self] ?? "-", tm[Double.self] as Any)
enum Either<L, R> { case left(L), right(R); func fold<T>(_ l: (L) -> T, _ r: (R) -> T) -> T { switch self { case .left(let x): l(x); case .right(let x): r(x) } } }; extension Either: Comparable, Equatable where L: Comparable, R: Comparable {}
let es: [Either<Int, String>] = [.right("b"), .left(5), .left(2), .right("a")]; print(es.sorted(), es.map { $0.fold(String.init, { $0 + "!" }) }, es.min()!)
extension Collection { func grouped<K: Hashable>(by k: (Element) throws -> K) rethrows -> [K: [Element]] { try .init(grouping: self, by: k) } ; func scan<T>(_ i: T, _ f: (T, Element) -> T) -> [T] { var r = [i]; for x in self { r.append(f(r[r.count - 1], x)) }; return r } ; func chunked(_ n: Int) -> [[Element]] where Self: Collection { var r: [[Element]] = []; var i = startIndex; while i != endIndex { let j = index(i, offsetBy: n, limitedBy: endIndex) ?? endIndex; r.append(Array(self[i..<j])); i = j }; return r } }
print((1...7).chunked(3), "abcdefg".chunked(2).map { String($0) }, (1...5).scan(0, +), "hello".grouped { $0 > "h" }.mapValues { String($0) }.sorted { $0.value < $1.value })
extension Comparable { func clamped(to r: ClosedRange<Self>) -> Self { min(max(self, r.lowerBound), r.upperBound) } }; print(15.clamped(to: 0...10), "m".clamped(to: "a"..."f"), (-2.5).clamped(to: -1...1))
