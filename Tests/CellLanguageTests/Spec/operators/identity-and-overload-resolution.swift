struct Money {
  var cents: Int
  static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
  static func + (a: Money, b: Int) -> Money { Money(cents: a.cents + b * 100) }
  static func / (a: Money, b: Money) -> Double { Double(a.cents) / Double(b.cents) }
  static func / (a: Money, b: Int) -> Money { Money(cents: a.cents / b) }
}
let price = Money(cents: 250)
print((price + 1 + price).cents, price / Money(cents: 100), (price / 2).cents, price / 2 / price)
