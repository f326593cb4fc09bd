struct Money {
  var cents: Int
  static let zero = Self(cents: 0)
  static func + (a: Self, b: Self) -> Self { .init(cents: a.cents + b.cents) }
  func plus(_ other: Self) -> Self { self + other }
  func isLess(than other: Money) -> Bool { cents < other.cents }
}
let wallet: [Money] = [.init(cents: 250), .zero, .init(cents: 99)]
print(wallet.reduce(.zero, +), wallet[0].plus(.zero).isLess(than: .zero))
print(Money.zero.plus(Money(cents: 3)).cents)
