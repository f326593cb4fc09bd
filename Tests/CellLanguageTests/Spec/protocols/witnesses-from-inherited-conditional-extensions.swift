protocol Q { associatedtype I; associatedtype J = Int; var i: I { get set } }
protocol P: Q { var name: String { get set }; static var kind: String { get }; subscript(k: Int) -> I { get set } ; mutating func bump() -> I; init(start: I) }
extension Q where I == Int { var name: String { get { "int \(i)" } set { i = newValue.count } } ; static var kind: String { "kind \(I.self)" } ; subscript(k: Int) -> I { get { i + k } set { i = newValue - k } } ; mutating func bump() -> I { i += 1; return i } }
struct A: P { var i = 3 ; init(start: Int) { i = start } }
struct W<T>: P { var i = 4; var t: T?; init(start: Int) { i = start } }
func use<T: P>(_ t: T) -> String where T.I == Int { var t = t; t.name = "hello"; let a = t.bump(); t[2] = 10; return "\(t.name) \(T.kind) \(t[1]) \(a) \(T(start: 3).i)" }
func use2<T: P>(_ t: T) -> String { var t = t; t.name = "hello"; let a = t.bump(); t[2] = a; return "\(t.name) \(T.kind) \(t[1]) \(a) \(T(start: a).i)" }
print(use(A(start: 1)), use(W<String>(start: 2)))
print(use2(A(start: 1)), use2(W<String>(start: 2)))
var e: any P = A(start: 5); e.name = "abcdefg"; print(e.name, e.i, type(of: e).kind)
protocol Tree { associatedtype Label; var label: Label { get }; var children: [Self] { get } }
protocol Printed: Tree { func render(_ d: Int) -> String }
extension Tree where Label: CustomStringConvertible { func render(_ d: Int) -> String { String(repeating: " ", count: d) + label.description + children.map { "\n" + $0.rr(d + 1) }.joined() } ; func rr(_ d: Int) -> String { "<\(label)>" } }
struct T1: Printed { var label: Int; var children: [T1] }
print(T1(label: 1, children: [T1(label: 2, children: [])]).render(0))
func rp<T: Printed>(_ t: T) -> String { t.render(1) }
print(rp(T1(label: 1, children: [T1(label: 2, children: [])])))
// generic method in where extension
protocol Coll { associatedtype Item; var items: [Item] { get } }
protocol Rich: Coll { func convert<U>(_ f: (Item) -> U) -> [U]; func folded<R>(_ r: R, _ f: (R, Item) -> R) -> R }
extension Coll where Item: Comparable { func convert<U>(_ f: (Item) -> U) -> [U] { items.sorted().map(f) } ; func folded<R>(_ r: R, _ f: (R, Item) -> R) -> R { items.reduce(r, f) } }
struct Bag: Rich { var items = [3, 1, 2] }
func cv<R: Rich>(_ r: R) -> [R.Item] { r.convert { $0 } }
print(cv(Bag()), Bag().folded(1, +)); func fo<R: Rich>(_ r: R) -> Int { r.folded(0) { a, _ in a + 1 } }; print(fo(Bag()))
let rr: any Rich = Bag(); print(rr.folded(10) { a, _ in a + 1 })
// where Self: other protocol
protocol Sized { var size: Int { get } }
protocol Desc { func desc() -> String }
protocol Full: Desc {}
extension Desc where Self: Sized { func desc() -> String { "size \(size)" } }
struct F: Full, Sized { let size = 9 }
func dd<T: Desc>(_ t: T) -> String { t.desc() }
print(dd(F()), F().desc(), (F() as any Full).desc())
class Base<T>: Desc { var v: T; init(_ v: T) { self.v = v } ; func desc() -> String { "base \(v)" } }
class Der: Base<Int>, Sized { var size: Int { v } }
print(dd(Der(4)))
