class A {
  mutating func a() {}
  required func b() {}
  convenience func c() {}
  nonmutating func d() {}
  static init() {}
}
protocol P {
  private func a()
  final func b()
  func c() {}
  public var d: Int { get }
  private subscript(i: Int) -> Int { get }
}
