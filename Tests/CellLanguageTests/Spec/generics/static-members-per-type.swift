protocol Named { static var name: String { get } }
struct Metres: Named { static let name = "m" }
struct Seconds: Named { static let name = "s" }
struct Quantity<Unit: Named>: CustomStringConvertible {
  var amount: Double
  var description: String { "\(amount) \(Unit.name)" }
  static var zero: Quantity { Quantity(amount: 0) }
  static func + (a: Self, b: Self) -> Self { Quantity(amount: a.amount + b.amount) }
}
let distance = Quantity<Metres>(amount: 3) + Quantity(amount: 4.5)
print(distance, Quantity<Seconds>.zero, [Quantity<Metres>.zero, distance].map(\.amount))
