class A {
  func q() -> Int? { nil }
  func r() -> Any { 1 }
  func s() -> A? { nil }
}
class B: A {
  override func q() -> Int { 3 }
  override func r() -> String { "b" }
  override func s() -> B { self }
}
