protocol Predicate<Row> {
  associatedtype Row
  func test(_ row: Row) -> Bool
}
struct And<A: Predicate, B: Predicate>: Predicate where A.Row == B.Row {
  let a: A
  let b: B
  func test(_ row: A.Row) -> Bool { a.test(row) && b.test(row) }
}
struct Above: Predicate {
  let limit: Int
  func test(_ row: Int) -> Bool { row > limit }
}
func && <A: Predicate, B: Predicate>(a: A, b: B) -> And<A, B> { And(a: a, b: b) }
func both<A, B>(_ a: A, _ b: B) -> And<A, B> { And(a: a, b: b) }
print((Above(limit: 1) && Above(limit: 2)).test(3), both(Above(limit: 1), Above(limit: 9)).test(3))
struct Chunks<Base: Collection>: Collection {
  let base: Base
  let size: Int
  var startIndex: Base.Index { base.startIndex }
  var endIndex: Base.Index { base.endIndex }
  func index(after i: Base.Index) -> Base.Index {
    base.index(i, offsetBy: size, limitedBy: base.endIndex) ?? base.endIndex
  }
  subscript(i: Base.Index) -> Base.SubSequence { base[i..<index(after: i)] }
}
print(Chunks(base: Array(1...7), size: 3).map(Array.init), Chunks(base: "abcde", size: 2).map(String.init))
var pool = [3, 1, 2]
pool = pool.prefix(2) + (0..<2).map { $0 * 10 }
let joined: [Int] = [0] + pool[1...] + [9]
print(pool, joined)
enum Registry {
  nonisolated(unsafe) static var items: [String: Int] = [:]
  static subscript(name: String) -> Int {
    get { items[name, default: 0] }
    set { items[name] = newValue }
  }
}
Registry["a"] += 2
Registry["b"] = 5
print(Registry["a"], Registry["b"])
