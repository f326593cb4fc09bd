struct Dual {
  var value: Double
}
extension Dual: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Dual) { self.init(value: value.value) }
}
let a: Dual = 3
