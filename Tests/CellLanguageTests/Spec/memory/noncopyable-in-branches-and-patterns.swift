struct R: ~Copyable {
  let id: Int
  init(_ id: Int) { self.id = id }
  deinit { print("deinit", id) }
}
func take(_ r: consuming R) { print("take", r.id) }
func d(_ f: Bool) { let x = R(1); if f { print("then"); take(x); print("then2") } else { print("else") } ; print("end d") }
d(true); d(false)
func e(_ f: Int) { let x = R(2); switch f { case 0: take(x); case 1: print("one"); default: print("other") }; print("end e") }
e(0); e(1)
func g(_ f: Bool) { let x = R(3); while true { if f { take(x); break }; print("nope"); break }; print("end g") }
g(true); g(false)
func h(_ f: Bool) -> Int { let x = R(4); if f { return 1 }; take(x); print("end h"); return 2 }
print(h(true), h(false))
func i(_ f: Bool) { let o: R? = f ? R(5) : nil; if let r = o { print("has", r.id) } else { print("none") }; print("end i") }
i(true); i(false)
enum E: ~Copyable { case a(R), b, c(R, R) }
func j(_ e: consuming E) { switch consume e { case .a(let r): print("a", r.id); take(r); print("aa"); case .b: print("b"); case .c(let x, let y): print(x.id, y.id); take(y); print("cc") }; print("end j") }
j(.a(R(6))); j(.b); j(.c(R(7), R(8)))
func k(_ e: borrowing E) { switch e { case .a(let r): print("k", r.id); default: print("kk") } }
func l() { let e = E.a(R(9)); k(e); k(e); print("end l") }
l()
var opt: R? = R(10)
func m() { var o: R? = R(11); let t = o.take(); if let u = t { print(o == nil ? "nil" : "some", u.id) }; print("end m") }
struct Stack<T: ~Copyable>: ~Copyable { var head: T?; mutating func push(_ t: consuming T) { head = consume t } ; mutating func pop() -> T? { let h = head.take(); return h } }
func n() { var s = Stack<R>(head: nil); s.push(R(12)); s.push(R(13)); if let r = s.pop() { print("pop", r.id) }; print("end n") }
n()
func id<T: ~Copyable>(_ t: consuming T) -> T { t }
func o() { let r = id(R(14)); print("o", r.id); let i = id(3); print(i, id("s")) }
o()
struct W: ~Copyable { var r: R; var n = 0; mutating func bump() { n += 1 }; deinit { print("W", n) } }
func p() { var w = W(r: R(15)); w.bump(); w.bump(); w.r = R(16); print(w.n, w.r.id) }
p()
final class Holder { var r: R; init(_ r: consuming R) { self.r = r }; func swap(_ o: consuming R) { r = o } }
func q() { let h = Holder(R(17)); h.swap(R(18)); print("q", h.r.id) }
q()
func r() { let x = R(19); let f = { print("closure", x.id) }; f(); f(); print("end r") }
r()
func s() { var x = R(20); let y = R(21); swap(&x, &x2); print(x.id, y.id) }
var x2 = R(22)
s()
