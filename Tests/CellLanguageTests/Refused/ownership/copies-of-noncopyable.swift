struct R: ~Copyable { let id: Int; init(_ id: Int) { self.id = id }; deinit { print("d", id) } }
func g(_ x: R) {}
func i() { let x = [R(1)]; print(R(2)) }
func k<T>(_ t: T) {}
func l() { k(R(1)); let q: Any = R(1) }
struct Q { var r: R }
enum E { case a(R) }
enum D: ~Copyable { case a(Int); deinit {} }
struct Ok<T: ~Copyable>: ~Copyable { var t: T }
indirect enum L: ~Copyable { case end, node(L) }
func same<T: ~Copyable>(_ t: borrowing T) {}
func fine() { let r = R(3); same(r); same(4) }
