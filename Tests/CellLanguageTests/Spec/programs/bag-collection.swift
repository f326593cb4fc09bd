struct Bag<T: Hashable>: Collection, ExpressibleByArrayLiteral, CustomStringConvertible
where T: Comparable {
  private var counts: [T: Int] = [:]; private var order: [T] = []
  init(arrayLiteral elements: T...) { elements.forEach { add($0) } }
  mutating func add(_ x: T, times n: Int = 1) {
    if counts[x] == nil { order.append(x); order.sort() }; counts[x, default: 0] += n
  }
  var startIndex: Int { 0 }; var endIndex: Int { order.count }
  func index(after i: Int) -> Int { i + 1 }
  subscript(i: Int) -> (T, Int) { (order[i], counts[order[i]]!) }
  var description: String { "{" + map { "\($0)×\($1)" }.joined(separator: ", ") + "}" }
  static func + (a: Bag, b: Bag) -> Bag { b.reduce(into: a) { $0.add($1.0, times: $1.1) } }
}
var b: Bag = ["x", "y", "x"]; b.add("z", times: 3)
print(
  b, b.count, b.first!, b.map(\.1).reduce(0, +), b.max { $0.1 < $1.1 }!.0, b + ["x", "q"],
  b.dropFirst().map(\.0), b.firstIndex { $0.0 == "y" }!)
for (x, n) in b where n > 1 { print(x, n) }
print(
  b.isEmpty, b.prefix(2).map { $0.0 }, Array(b.indices), b.contains { $0 == ("y", 1) },
  b.sorted { $0.1 > $1.1 }.map { $0.0 })
