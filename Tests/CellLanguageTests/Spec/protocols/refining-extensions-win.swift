protocol A { associatedtype V; var v: V { get } }
protocol B: A {}
protocol C: B {}
extension A { func f() -> String { "A" }; subscript(i: Int) -> String { "A" }; static var s: String { "A" }; static func m() -> String { "A" } ; var q: String { "A" } }
extension C { func f() -> String { "C" }; subscript(i: Int) -> String { "C" }; static var s: String { "C" }; static func m() -> String { "C" } ; var q: String { "C" } }
extension B { func f() -> String { "B" }; subscript(i: Int) -> String { "B" }; static var s: String { "B" }; static func m() -> String { "B" }; var q: String { "B" } }
extension A where V == Int { func g() -> String { "A int" } }
extension A where V: Numeric { func g() -> String { "A numeric" } }
extension A { func g() -> String { "A any" } }
struct SA<V>: A { var v: V }
struct SB<V>: B { var v: V }
struct SC<V>: C { var v: V }
print(SA(v: 1).f(), SB(v: 1).f(), SC(v: 1).f(), SA(v: 1)[0], SB(v: 1)[0], SC(v: 1)[0], SA<Int>.s, SB<Int>.s, SC<Int>.s, SA<Int>.m(), SB<Int>.m(), SC<Int>.m(), SA(v: 1).q, SB(v: 1).q, SC(v: 1).q)
print(SA(v: 1).g(), SB(v: 1.5).g(), SC(v: "a").g())
func ga<T: A>(_ t: T) -> String { t.f() + t[0] + T.s + T.m() + t.q + t.g() }
func gb<T: B>(_ t: T) -> String { t.f() + t[0] + T.s + T.m() + t.q + t.g() }
func gc<T: C>(_ t: T) -> String { t.f() + t[0] + T.s + T.m() + t.q + t.g() }
print(ga(SC(v: 1)), gb(SC(v: 1)), gc(SC(v: 1)))
let c: any C = SC(v: 2); print(c.f(), c.q)
let b: any B = SC(v: 2); print(b.f(), b.q)
struct SX: A, B, C { var v = 3 }
print(SX().f(), SX().q, SX.s)
struct SY: Equatable, Hashable, Comparable { var x = 1; static func < (a: SY, b: SY) -> Bool { a.x < b.x } }
extension Equatable { func who() -> String { "eq" } ; var w: String { "eq" } }
extension Hashable { func who() -> String { "hash" } }
extension Comparable { var w: String { "cmp" } }
print(SY().who(), SY().w, "a".who(), 2.5.w, true.who(), [1].who())
extension Sequence { func tag() -> String { "seq" } }
extension Collection { func tag() -> String { "coll" } }
extension BidirectionalCollection { func tag() -> String { "bidi" } }
extension RandomAccessCollection { func tag() -> String { "rand" } }
print([1].tag(), "a".tag(), Set([1]).tag(), stride(from: 0, to: 3, by: 1).tag(), (1...3).tag(), [1: 2].tag(), "ab".dropFirst().tag())
