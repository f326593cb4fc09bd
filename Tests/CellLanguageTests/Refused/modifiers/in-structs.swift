struct A {
  override func a() {}
  final func b() {}
  class func c() {}
  required init() {}
  mutating var d: Int { 1 }
  mutating static func e() {}
  open func f() {}
  indirect var g: Int { 1 }
}
enum B {
  convenience init() { self = .a }
  case a
  class var b: Int { 1 }
}
extension Int {
  class func c() {}
  override var d: Int { 1 }
}
