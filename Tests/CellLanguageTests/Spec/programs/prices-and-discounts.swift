struct Money: Equatable, Hashable {
  let cents: Int; init(_ d: Double) { cents = Int((d * 100).rounded()) };
  init(cents: Int) { self.cents = cents }
}
extension Money: CustomStringConvertible {
  var description: String {
    let (d, c) = abs(cents).quotientAndRemainder(dividingBy: 100);
    return "\(cents < 0 ? "-" : "")$\(d).\(c < 10 ? "0" : "")\(c)"
  }
}
extension Money: Comparable { static func < (a: Self, b: Self) -> Bool { a.cents < b.cents } }
extension Money {
  static func + (a: Self, b: Self) -> Self { .init(cents: a.cents + b.cents) };
  static func * (a: Self, k: Double) -> Self { .init(cents: Int((Double(a.cents) * k).rounded())) };
  static prefix func - (a: Self) -> Self { .init(cents: -a.cents) };
  static let zero = Money(cents: 0)
}
extension Sequence where Element == Money { func total() -> Money { reduce(.zero, +) } }
extension Double { var dollars: Money { Money(self) } };
extension Int { var dollars: Money { Money(cents: self * 100) } }
print(
  Money(12.345), 3.dollars + 2.5.dollars, -Money(0.05), [1.dollars, 0.1.dollars].total(),
  Money(10) * 0.075, max(Money(1), Money(2)), Money(-3.5))
struct Line { let item: String, price: Money, qty: Int; var total: Money { price * Double(qty) } }
enum Discount {
  case percent(Double), fixed(Money), buyXGetY(x: Int, y: Int);
  static let none = Discount.percent(0)
  func apply(to l: Line) -> Money {
    switch self {
    case .percent(let p): return l.total * (1 - p / 100);
    case .fixed(let m) where m > l.total: return .zero;
    case .fixed(let m): return l.total + -m;
    case let .buyXGetY(x, y):
      let group = x + y, paid = l.qty / group * x + min(l.qty % group, x);
      return l.price * Double(paid)
    }
  }
}
let lines = [
  (Line(item: "pen", price: 1.25.dollars, qty: 10), Discount.buyXGetY(x: 2, y: 1)),
  (Line(item: "book", price: 20.dollars, qty: 1), .percent(15)),
  (Line(item: "cup", price: 3.dollars, qty: 1), .fixed(5.dollars)),
  (.init(item: "bag", price: 8.99.dollars, qty: 2), .none),
]
for (l, d) in lines {
  print(
    l.item.padding(toLength: 6, withPad: " ", startingAt: 0), String(format: "%3d", l.qty), l.total,
    "->", d.apply(to: l))
}
print("total", lines.map { $1.apply(to: $0) }.total(), lines.map { l, d in d.apply(to: l) }.max()!)
import Foundation
