struct Polynomial: Equatable, CustomStringConvertible {
  var c: [Double]
  func callAsFunction(_ x: Double) -> Double { c.reversed().reduce(0) { $0 * x + $1 } }
  var derivative: Polynomial {
    Polynomial(c: c.enumerated().dropFirst().map { Double($0.offset) * $0.element })
  }
  static func * (a: Self, b: Self) -> Self {
    var c = [Double](repeating: 0, count: a.c.count + b.c.count - 1)
    for (i, x) in a.c.enumerated() { for (j, y) in b.c.enumerated() { c[i + j] += x * y } }
    return Polynomial(c: c)
  }
  var description: String {
    c.enumerated().reversed().filter { $0.element != 0 }.map { "\($0.element)x^\($0.offset)" }
      .joined(separator: " + ")
  }
}
let p = Polynomial(c: [1, 2])
print(p * p, (p * p)(3), (p * p).derivative, p * p == Polynomial(c: [1, 4, 4]))
