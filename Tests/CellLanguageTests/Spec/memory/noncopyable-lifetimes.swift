struct R: ~Copyable {
  let id: Int
  init(_ id: Int) { self.id = id; print("init", id) }
  deinit { print("deinit", id) }
  borrowing func look() { print("look", id) }
  consuming func close() { print("close", id) }
  consuming func dismiss() { print("dismiss", id); discard self }
}
func a() { let x = R(1); print("in a"); x.look(); print("end a") }
a()
func b() { let x = R(2); let y = R(3); print("b", x.id, y.id); print("end b") }
b()
func take(_ r: consuming R) { print("take", r.id); print("taken") }
func borrow(_ r: borrowing R) { print("borrow", r.id) }
func c() { let x = R(4); borrow(x); take(x); print("end c") }
c()
func d(_ flag: Bool) { let x = R(5); if flag { take(x) } ; print("end d") }
d(true); d(false)
func e() { let x = R(6); x.close(); print("end e"); let y = R(7); y.dismiss(); print("end e2") }
e()
func f() { _ = R(8); print("f"); let x = R(9); _ = consume x; print("end f") }
f()
func g() { var x = R(10); print("g"); x = R(11); print("assigned"); x.look() }
g()
func h() -> R { let r = R(12); print("h"); return r }
func i() { let r = h(); print("i", r.id) }
i()
func j(_ r: inout R) { print("j", r.id); r = R(14); print("j end") }
func k() { var r = R(13); j(&r); print("k", r.id) }
k()
func l(_ r: consuming R) { let q = r; print("l", q.id); do { let z = q; print("inner", z.id) } ; print("l end") }
l(R(15))
R(16).look()
take(R(17))
do { let r = R(18); print("do"); defer { print("defer") }; r.look() }
struct Pair: ~Copyable { let a: R; var b: R; init(_ i: Int) { a = R(i); b = R(i + 1) } 
  consuming func split() -> R { print("split"); return a } }
func m() { let p = Pair(20); print("m", p.a.id); print("end m") }
m()
func n() { var p = Pair(30); p.b = R(32); print("n"); p.b.look() ; let q = p.split(); print("q", q.id) }
n()
func o() { let p = Pair(40); let x = p.a; print("o", x.id); print("end o") }
o()
func thrower(_ r: consuming R) throws { print("t", r.id); struct E: Error {}; throw E() }
func p() { do { try thrower(R(50)) } catch { print("caught") } }
p()
func q() { for i in 60..<62 { let r = R(i); print("loop", r.id) } }
q()
print("done")
