protocol Unit {
  static var symbol: String { get }
  init(_ amount: Double)
  var amount: Double { get }
}
extension Unit {
  static func of(_ amount: Double) -> Self { Self(amount) }
  var text: String { "\(amount)\(Self.symbol)" }
}
struct Metre: Unit {
  static let symbol = "m"
  let amount: Double
  init(_ amount: Double) { self.amount = amount }
}
struct Gram: Unit {
  static var symbol: String { "g" }
  let amount: Double
  init(_ amount: Double) { self.amount = amount * 1000 }
}
func make<U: Unit>(_ type: U.Type, _ amount: Double) -> String { U(amount).text }
print(Metre.of(2).text, make(Gram.self, 1.5), [Metre(1), Metre(2)].map(\.text))
let units: [any Unit.Type] = [Metre.self, Gram.self]
print(units.map { $0.symbol })
