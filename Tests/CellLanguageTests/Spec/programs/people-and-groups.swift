struct Person: Hashable, Comparable, CustomStringConvertible {
  let first: String, last: String; let age: Int
  static func < (l: Person, r: Person) -> Bool {
    (l.last, l.first, r.age) < (r.last, r.first, l.age)
  }
  var description: String { "\(first) \(last) (\(age))" }
}
let ps = [
  Person(first: "Ann", last: "Lee", age: 30), .init(first: "Bob", last: "Kay", age: 25),
  .init(first: "Al", last: "Lee", age: 41),
]
print(ps.sorted(), ps.min()!, ps.max()!)
print(ps.sorted { ($0.age, $0.first) > ($1.age, $1.first) }.map(\.first))
let groups = Dictionary(grouping: ps, by: \.last).mapValues { $0.map(\.age).reduce(0, +) }
for (k, v) in groups.sorted(by: { $0.key < $1.key }) { print("\(k): \(v)") }
let (young, old) = ps.reduce(into: ([Person](), [Person]())) {
  $1.age < 30 ? $0.0.append($1) : $0.1.append($1)
}
print(young, old.count)
let index = Dictionary(uniqueKeysWithValues: ps.enumerated().map { ($1.first, $0) })
print(index["Bob"]!, index.keys.sorted(), index.filter { $0.value > 0 }.count)
let totals = ps.reduce(into: [:]) { $0[$1.last, default: 0] += $1.age }
print(totals["Lee"]!, totals["Kay"]!)
print(ps.partitioned { $0.age > 28 }.0.count)
extension Array {
  func partitioned(_ p: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(p), filter { !p($0) })
  }
  func chunked(_ n: Int) -> [[Element]] {
    stride(from: 0, to: count, by: n).map { Array(self[$0..<Swift.min($0 + n, count)]) }
  }
  subscript(safe i: Int) -> Element? { indices.contains(i) ? self[i] : nil }
}
print((1...7).map { $0 }.chunked(3), [1, 2][safe: 5] as Any, [1, 2][safe: 1]!)
extension Sequence where Element: Hashable {
  var unique: [Element] { var s = Set<Element>(); return filter { s.insert($0).inserted } }
  var counts: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
print([3, 1, 3, 2, 1].unique, "hello".counts["l"]!, String("mississippi".unique))
