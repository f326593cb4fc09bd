func describe<each T>(_ value: repeat each T) -> [String] {
  var result: [String] = []
  for item in repeat each value { result.append("\(item)") }
  return result
}
print(describe(1, "two", 3.5), describe().count, describe([1]), describe(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
func tuple<each T>(_ x: repeat each T) -> (repeat each T) { (repeat each x) }
print(tuple(1, "a", true), tuple(5))
let (a, b) = tuple(2.5, "z")
print(a, b)
func show<each T>(_ items: repeat each T) { repeat print(each items) }
show(1, "x", [2.5])
func pairs<each A, each B>(_ a: repeat each A, with b: repeat each B) -> (repeat (each A, each B)) { (repeat (each a, each b)) }
print(pairs(1, 2, with: "a", "b"))
func allEqual<each T: Equatable>(_ l: (repeat each T), _ r: (repeat each T)) -> Bool {
  for (x, y) in repeat (each l, each r) { guard x == y else { return false } }
  return true
}
print(allEqual((1, "a", 2.5), (1, "a", 2.5)), allEqual((1, "a"), (1, "b")))
func count<each T>(_ x: repeat each T) -> Int { var n = 0; for _ in repeat each x { n += 1 }; return n }
print(count(), count(1), count("a", 2, 3.0))
func apply<each T, R>(_ f: (repeat each T) -> R, _ args: repeat each T) -> R { f(repeat each args) }
print(apply({ $0 + $1 }, 1, 2), apply({ (s: String, n: Int) in String(repeating: s, count: n) }, "ab", 3))
func describeAll<each T: CustomStringConvertible>(_ x: repeat each T) -> String {
  var parts: [String] = []
  repeat parts.append((each x).description)
  return parts.joined(separator: "|")
}
print(describeAll(1, 2.5, true))
func sizes<each T: Collection>(_ c: repeat each T) -> [Int] {
  var r: [Int] = []
  for c in repeat each c { if c.isEmpty { continue }; if c.count > 5 { break }; r.append(c.count) }
  return r
}
print(sizes([1, 2], "abc", [String](), [0.5]), sizes([1], Array(1...9), [2]))
func optionals<each T>(_ x: repeat (each T)?) -> (repeat each T)? {
  for v in repeat each x { if v == nil { return nil } }
  return (repeat (each x)!)
}
print(optionals(1, "a") ?? (0, ""), optionals(1, nil as String?) == nil)
func outer<each T>(_ x: repeat each T) -> [String] { describe(repeat each x, "end") }
print(outer(1, 2))
func wrap<each T>(_ x: repeat each T) -> (repeat [each T]) { (repeat [each x]) }
print(wrap(1, "q"))
struct Logger { var lines: [String] = []
  mutating func log<each T>(_ x: repeat each T, separator: String = " ") { var s: [String] = []; for i in repeat each x { s.append("\(i)") }; lines.append(s.joined(separator: separator)) } 
  static func make<each T>(_ x: repeat each T) -> Logger { var l = Logger(); l.log(repeat each x); return l } }
var logger = Logger.make(1, "two")
logger.log("a", 1, 2.0, separator: "-")
logger.log()
print(logger.lines)
