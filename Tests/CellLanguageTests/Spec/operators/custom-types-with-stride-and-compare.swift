struct Angle: Comparable, AdditiveArithmetic {
  var degrees: Double
  static let zero = Angle(degrees: 0)
  static func + (a: Angle, b: Angle) -> Angle { Angle(degrees: a.degrees + b.degrees) }
  static func - (a: Angle, b: Angle) -> Angle { Angle(degrees: a.degrees - b.degrees) }
  static func < (a: Angle, b: Angle) -> Bool { a.degrees < b.degrees }
  static postfix func ° (value: Angle) -> Double { value.degrees }
}
postfix operator °
postfix func ° (value: Double) -> Angle { Angle(degrees: value) }
var turn = 90° + 45.5°
turn += 10°
turn -= 0.5°
print(turn, turn > 100°, [30°, 10°, 20°].sorted().map(\.degrees), [1°, 2°].reduce(.zero, +)°)
