func f(a: Int, a: Int) {}
struct S {
  func g(x y: Int, z y: Int) {}
}
