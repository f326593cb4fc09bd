struct Polynomial: Hashable, ExpressibleByDictionaryLiteral {
  private var terms: [Int: Int]
  init(_ terms: [Int: Int]) { self.terms = terms.filter { $0.value != 0 } }
  init(dictionaryLiteral elements: (Int, Int)...) {
    self.init(Dictionary(elements, uniquingKeysWith: +))
  }
  var degree: Int { terms.keys.max() ?? 0 }
  subscript(power: Int) -> Int {
    get { terms[power, default: 0] }
    set { terms[power] = newValue == 0 ? nil : newValue }
  }
  static func + (a: Self, b: Self) -> Self { Self(a.terms.merging(b.terms, uniquingKeysWith: +)) }
  static func * (a: Self, b: Self) -> Self {
    a.terms.reduce(into: [:] as Polynomial) { result, x in
      for (power, coefficient) in b.terms { result[x.key + power] += x.value * coefficient }
    }
  }
  static prefix func - (p: Self) -> Self { Self(p.terms.mapValues { -$0 }) }
  static func - (a: Self, b: Self) -> Self { a + -b }
  func callAsFunction(_ x: Int) -> Int {
    stride(from: degree, through: 0, by: -1).reduce(0) { $0 * x + self[$1] }
  }
  var derivative: Self {
    Self(
      Dictionary(uniqueKeysWithValues: terms.compactMap { p, c in p == 0 ? nil : (p - 1, c * p) }))
  }
}
extension Polynomial: CustomStringConvertible {
  var description: String {
    guard !terms.isEmpty else { return "0" }
    var out = ""
    for (p, c) in terms.sorted(by: { $0.key > $1.key }) {
      let sign = c < 0 ? "-" : "+"
      out += out.isEmpty ? (c < 0 ? "-" : "") : " \(sign) "
      let m = c.magnitude
      switch (p, m) {
      case (0, _): out += "\(m)"
      case (1, 1): out += "x"
      case (1, _): out += "\(m)x"
      case (_, 1): out += "x^\(p)"
      default: out += "\(m)x^\(p)"
      }
    }
    return out
  }
}
infix operator ** : MultiplicationPrecedence
func ** (p: Polynomial, n: UInt) -> Polynomial { (0..<n).reduce([0: 1]) { acc, _ in acc * p } }
let p: Polynomial = [2: 1, 1: -3, 0: 2]
let q: Polynomial = [100: 1, 0: -1]
print(p, "|", q, "|", p + q)
print(p * q)
print(([1: 1, 0: 1] as Polynomial) ** 5)
print(p.derivative, p(3), p(1), (p - p).description)
print(p == [0: 2, 1: -3, 2: 1], Set([p, q, p]).count)
