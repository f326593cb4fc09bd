struct R: ~Copyable { let id: Int; init(_ id: Int) { self.id = id }; deinit { print("d", id) }
 consuming func end() {} 
 func bad() { take(self) } }
struct P: ~Copyable { var a = R(1); var b = R(2) }
func take(_ r: consuming R) {}
func borrow(_ r: borrowing R) {}
func a() { let x = R(1); take(x); borrow(x) }
func b() { let x = R(1); take(x); take(x) }
func c(_ r: borrowing R) { take(r) }
func d(_ r: inout R) { take(r) }
func e() { let x = R(1); for _ in 0..<2 { take(x) } }
func f() { let x = R(1); let y = x; print(x.id, y.id) }
func h() { let p = P(); take(p.a); borrow(p.b); print(p.a.id) }
let top = R(3)
take(top)
func j() { let s = "a"; let t = consume s; print(s, t) }
func k<T>(_ t: T) {}
func m() { let x = R(1); let c = { take(x) }; c() }
func n(_ flag: Bool) { let x = R(1); if flag { take(x) }; borrow(x) }
func o() { let x = R(1); x.end(); x.end() }
class C { var r = R(1); func t() { take(r) } }
func p(_ x: borrowing String) -> String { x }
func q(_ x: borrowing [Int]) { var y = x }
func r(_ w: borrowing R) { let z = w }
