enum C: Int { case x, y; static let opt: C? = .y; static let plain: C = .x; static func make(_ n: Int) -> C? { C(rawValue: n) } }
let c: C = .init(rawValue: 5) ?? .x
let d: C? = .init(rawValue: 1)
let e: C? = .opt
let f: C? = .plain
let g: C? = .make(1)
let h: C? = .y
let n: Int = .init("5") ?? 0
func take(_ c: C?) -> String { c.map { "\($0)" } ?? "none" }
print(c, d as Any, e as Any, f as Any, g as Any, h as Any, n, take(.init(rawValue: 7)), take(.opt), take(.none), take(nil), take(.x))
let b: Any = ["k": 1]
print((b as? [String: Any])?.count ?? -1)
if case let d as [String: Any] = b { print(d) }
let up: [String: Any] = ["a": 1, "b": "two"]
print(up.count, up["a"] as? Int ?? 0, up["b"] as? String ?? "")
let ints = ["p": 1]
let wide: [String: Any] = ints
let opt: [String: Int?] = ints
print(wide, opt, (wide as? [String: Int]) ?? [:], (up as? [String: Int]) == nil)
let nested: Any = ["list": [1, 2, 3], "more": ["x": 1.5]] as [String: Any]
if let map = nested as? [String: Any], let list = map["list"] as? [Int], let more = map["more"] as? [String: Double] { print(list, more) }
let set: Any = Set([1, 2])
print((set as? Set<Int>)?.sorted() ?? [])
struct K: Hashable { let n: Int }
let keyed: Any = [K(n: 1): [1, 2]]
print((keyed as? [K: Any])?[K(n: 1)] as? [Int] ?? [])
