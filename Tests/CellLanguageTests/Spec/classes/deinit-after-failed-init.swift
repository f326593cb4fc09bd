struct T: Error {}
class N { let s: String; init(_ s: String) { self.s = s }; deinit { print("field", s) } }
class B {
  let a: N
  init(_ mode: Int) throws {
    if mode == 0 { throw T() }
    a = N("a")
    if mode == 1 { throw T() }
  }
  convenience init(c: Int) throws { if c == 100 { throw T() }; try self.init(c); if c == 50 { throw T() } }
  init?(f: Int) { if f == 0 { return nil }; a = N("fa"); if f == 1 { return nil } }
  deinit { print("B deinit") }
}
class D: B {
  let b: N
  override init(_ mode: Int) throws {
    if mode == 2 { throw T() }
    b = N("b")
    if mode == 3 { throw T() }
    try super.init(mode)
    if mode == 4 { throw T() }
  }
  deinit { print("D deinit") }
}
for m in 0...1 { print("-- B", m); _ = try? B(m) }
for m in [100, 0, 1, 50] { print("-- Bc", m); _ = try? B(c: m) }
for m in 0...1 { print("-- Bf", m); _ = B(f: m) }
for m in 0...5 { print("-- D", m); _ = try? D(m) }
