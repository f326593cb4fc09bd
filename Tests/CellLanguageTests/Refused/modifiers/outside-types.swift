static func a() {}
class func b() {}
static let c = 1
override func d() {}
mutating func e() {}
final func f() {}
required func g() {}
lazy func h() {}
indirect func i() {}
prefix func j(_ x: Int) {}
infix func + (x: Int, y: Int) {}
open func k() {}
