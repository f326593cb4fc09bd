// type-safe units & phantom types, static dispatch, generics with protocol constraints and defaults
protocol Unit { static var symbol: String { get }; static var toBase: Double { get } }
enum Meter: Unit { static let symbol = "m", toBase = 1.0 }
enum Km: Unit { static let symbol = "km"; static let toBase = 1000.0 }
struct Length<U: Unit>: Comparable, AdditiveArithmetic, CustomStringConvertible {
  var v: Double; init(_ v: Double) { self.v = v }
  static var zero: Self { Self(0) }
  static func + (a: Self, b: Self) -> Self { .init(a.v + b.v) };
  static func - (a: Self, b: Self) -> Self { .init(a.v - b.v) }
  static func < (a: Self, b: Self) -> Bool { a.v < b.v }
  func to<T: Unit>(_: T.Type = T.self) -> Length<T> { Length<T>(v * U.toBase / T.toBase) }
  var description: String { "\(v) \(U.symbol)" }
}
let a = Length<Meter>(500), b = Length<Km>(1.5)
let c: Length<Meter> = b.to();
print(a + c, a.to(Km.self) + b, a < c, [a, c, .zero].sorted(), [a, c].reduce(.zero, +))
struct Validated<T, E: Error> {
  let r: Result<T, E>; func map<U>(_ f: (T) -> U) -> Validated<U, E> { .init(r: r.map(f)) }
}
struct Err: Error, Equatable { let m: String }
func check(_ n: Int) -> Validated<Int, Err> {
  n > 0 ? .init(r: .success(n)) : .init(r: .failure(Err(m: "neg \(n)")))
}
print([1, -2].map { check($0).map { $0 * 10 }.r }, (try? check(3).r.get()) ?? 0)
protocol Store {
  associatedtype K: Hashable; associatedtype V; init(); func get(_ k: K) -> V?;
  mutating func set(_ k: K, _ v: V)
}
extension Store {
  mutating func update(_ k: K, default d: @autoclosure () -> V, _ f: (V) -> V) {
    set(k, f(get(k) ?? d()))
  }
}
struct MemStore<K: Hashable, V>: Store {
  private var d: [K: V] = [:]; init() {}; func get(_ k: K) -> V? { d[k] };
  mutating func set(_ k: K, _ v: V) { d[k] = v }
}
func wordCount<S: Store>(_ s: String, in: S.Type) -> S where S.K == String, S.V == Int {
  var st = S(); for w in s.split(separator: " ") { st.update(String(w), default: 0) { $0 + 1 } };
  return st
}
let wc = wordCount("a b a c a", in: MemStore<String, Int>.self);
print(wc.get("a")!, wc.get("z") as Any)
func first<C: Collection>(_ c: C, where p: (C.Element) -> Bool) -> (C.Index, C.Element)? {
  for i in c.indices where p(c[i]) { return (i, c[i]) }; return nil
}
print(
  first([5, 8, 9]) { $0 % 2 == 0 } ?? (-1, -1), first("abc") { $0 == "z" } == nil,
  first(["k": 1]) { $0.value == 1 }!.1)
extension Optional where Wrapped: Collection { var isNilOrEmpty: Bool { self?.isEmpty ?? true } }
extension Optional {
  func or(_ d: @autoclosure () -> Wrapped) -> Wrapped { self ?? d() };
  func filter(_ p: (Wrapped) -> Bool) -> Wrapped? { flatMap { p($0) ? $0 : nil } }
}
print(
  ("" as String?).isNilOrEmpty, ([1] as [Int]?).isNilOrEmpty, (nil as Int?).or(5),
  (7 as Int?).filter { $0 > 9 } as Any)
