// classes etc
class Node<T> { let id: Int; var value: T; weak var parent: Node?; private(set) var children: [Node] = []
  static var made: Int { _made }; private static var _made: Int { get { counter.n } set { counter.n = newValue } }
  init(_ id: Int, _ v: T) { self.id = id; value = v; counter.n += 1 }
  deinit { print("deinit \(id)", value) }
  @discardableResult func add(_ c: Node) -> Self { c.parent = self; children.append(c); return self }
  lazy var depth: Int = { (parent?.depth ?? -1) + 1 }()
  func walk(_ visit: (Node, Int) throws -> Void, level: Int = 0) rethrows { try visit(self, level); for c in children { try c.walk(visit, level: level + 1) } }
}
final class Counter { var n = 0 { willSet { if newValue % 3 == 0 { print("will", n, "->", newValue) } } didSet { if oldValue % 2 == 1 { print("did", oldValue, "->", n) } } } }
let counter = Counter()
func scope() {
  let root = Node(1, "root").add(Node(2, "kid").add(Node(3, "leaf"))).add(Node(4, "kid2"))
  root.walk { print(String(repeating: "  ", count: $1) + "\($0.id):\($0.value)", $0.depth) }
  weak var w = root.children[0]; print(w?.children.count as Any, w?.parent === root)
  let f = { [unowned root, n = counter.n] in print("captured", root.id, n, counter.n) }
  counter.n += 10; f()
}
scope(); print(Node<Int>.made)
class Account: CustomStringConvertible, Comparable { 
  enum Failure: Error, CustomStringConvertible { case insufficient(need: Double, have: Double); var description: String { switch self { case .insufficient(let n, let h): "need \(n), have \(h)" } } }
  let owner: String; fileprivate(set) var balance: Double { didSet { history.append(balance - oldValue) } }; private(set) lazy var history: [Double] = []
  required init(owner: String, balance: Double = 0) { self.owner = owner; self.balance = balance }
  convenience init?(parsing s: String) { let p = s.split(separator: ":"); guard p.count == 2, let b = Double(p[1]) else { return nil }; self.init(owner: String(p[0]), balance: b) }
  func withdraw(_ x: Double) throws { guard balance >= x else { throw Failure.insufficient(need: x, have: balance) }; balance -= x }
  class var fee: Double { 0 } ; var description: String { "\(Self.self)(\(owner): \(balance))" }
  static func < (a: Account, b: Account) -> Bool { a.balance < b.balance }; static func == (a: Account, b: Account) -> Bool { a === b }
  func twin() -> Self { Self(owner: owner + "'", balance: balance) }
}
final class Premium: Account { override class var fee: Double { 1.5 }; override func withdraw(_ x: Double) throws { defer { print("attempt", x) }; do { try super.withdraw(x + Self.fee) } catch Failure.insufficient(let n, _) where n < 100 { balance = 0; print("overdraw") } }; override var description: String { "★" + super.description } }
let accts = [Account(owner: "a", balance: 50), Premium(owner: "p", balance: 20), Account(parsing: "z:7.5")!, Premium(parsing: "q:x") ?? Premium(owner: "dflt")]
for a in accts { do { try a.withdraw(30); print("ok", a) } catch let e as Account.Failure { print("failed:", e) } catch { print("?") } }
print(accts.sorted(), accts.max()!.owner, accts[1].twin(), accts[0].history, accts.map { type(of: $0).fee }, accts.firstIndex(of: accts[2])!)
do { try accts[1].withdraw(500) } catch { print("error: \(error)") }
func order() { defer { print("1") }; defer { print("2") }; for i in 0..<3 { defer { print("loop", i) }; if i == 1 { continue }; print("body", i) }; print("end") }
order()
struct Cow { private final class Box { var v: [Int]; init(_ v: [Int]) { self.v = v } }; private var box: Box; init(_ v: [Int]) { box = Box(v) }; var copies = 0
  mutating func append(_ x: Int) { if !isKnownUniquelyReferenced(&box) { box = Box(box.v); copies += 1 }; box.v.append(x) }; var items: [Int] { box.v } }
var c1 = Cow([1]); var c2 = c1; c1.append(2); c1.append(3); c2.append(9); print(c1.items, c2.items, c1.copies, c2.copies)
class Base { func f() { print("Base.f"); g() }; func g() { print("Base.g") }; subscript(i: Int) -> Int { i } ; var p: Int { get { 1 } set { print("set", newValue) } }; init() { f() } }
class Derived: Base { var extra: [Int]; override init() { extra = [1]; super.init(); extra.append(2) }; override func g() { print("Derived.g", extra) }; override subscript(i: Int) -> Int { super[i] * 10 }; override var p: Int { didSet { print("didSet p", oldValue) } } }
let dd = Derived(); dd.p = 4; print(dd[3], dd.extra, (dd as Base)[2]); let bb: Base = dd; if let d2 = bb as? Derived { print(d2 === dd) }; print(type(of: bb), bb is Derived)
