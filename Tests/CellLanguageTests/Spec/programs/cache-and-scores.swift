// generics: cache + memo + type constraint + conditional ext
struct LRU<K: Hashable, V> {
  private var order: [K] = [], dict: [K: V] = [:]; let cap: Int; private(set) var hits = 0
  init(_ cap: Int) { self.cap = cap }
  mutating func get(_ k: K, or make: (K) throws -> V) rethrows -> V {
    if let v = dict[k] { hits += 1; touch(k); return v }; let v = try make(k); dict[k] = v;
    touch(k); if order.count > cap { dict[order.removeFirst()] = nil }; return v
  }
  private mutating func touch(_ k: K) {
    if let i = order.firstIndex(of: k) { order.remove(at: i) }; order.append(k)
  }
  var keys: [K] { order }
}
extension LRU where V: Comparable { var best: V? { dict.values.max() } }
extension LRU: CustomStringConvertible where K: CustomStringConvertible {
  var description: String { order.map { $0.description }.joined(separator: ">") }
}
var c = LRU<Int, String>(2);
for k in [1, 2, 1, 3, 1, 2] { _ = c.get(k) { String(repeating: "*", count: $0) } }
print(c, c.keys, c.hits, c.best ?? "-")
enum Bad: Error { case odd(Int) }
do {
  _ = try c.get(7) { k in
    if k % 2 == 1 { throw Bad.odd(k) }; return ""
  }
} catch { print(error, c.keys) }
protocol Scorable { var score: Int { get } }; extension Int: Scorable { var score: Int { self } };
extension String: Scorable { var score: Int { count } }
extension Array: Scorable where Element: Scorable { var score: Int { map(\.score).reduce(0, +) } }
extension Optional: Scorable where Wrapped: Scorable { var score: Int { self?.score ?? -1 } }
print(
  [1, 2].score, ["ab", "c"].score, [[1], [2, 3]].score, (nil as Int?).score,
  [Optional("x"), nil].score)
func top<S: Sequence>(_ s: S, _ n: Int = 1) -> [S.Element] where S.Element: Scorable {
  Array(s.sorted { $0.score > $1.score }.prefix(n))
}
print(top(["a", "ccc", "bb"], 2), top([3, 9, 4]), top([[1], [5, 5]]))
let any: [any Scorable] = [3, "four", [1, 1]];
print(any.map(\.score), any.max { $0.score < $1.score }!)
