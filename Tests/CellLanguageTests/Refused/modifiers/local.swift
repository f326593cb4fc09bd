func outer() {
  private let a = 1
  static let b = 2
  mutating func c() {}
  public struct D {}
  override func e() {}
}
if true {
  fileprivate func f() {}
}
