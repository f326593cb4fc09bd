enum Physics {
  static let speedOfLight = 299_792_458.0
  static func energy(_ mass: Double) -> Double { mass * speedOfLight * speedOfLight }
  enum Unit: String { case joule = "J", newton = "N" }
}
print(Physics.energy(1), Physics.Unit.joule.rawValue, Physics.Unit.newton)
extension Physics.Unit {
  static var standard: Self { .joule }
  var isForce: Bool { self == .newton }
}
print(Physics.Unit.standard.isForce, Physics.Unit.newton.isForce)
