import Foundation
// numerical methods
func bisect(_ f: (Double) -> Double, _ a: Double, _ b: Double, tol: Double = 1e-10) -> Double? {
  guard f(a) * f(b) < 0 else { return nil }; var (lo, hi) = (a, b)
  while hi - lo > tol { let m = (lo + hi) / 2; if f(lo) * f(m) <= 0 { hi = m } else { lo = m } };
  return (lo + hi) / 2
}
func newton(
  _ f: @escaping (Double) -> Double, _ df: @escaping (Double) -> Double, from x0: Double,
  steps: Int = 20
) -> [Double] {
  Array(
    sequence(first: x0) { x in
      let n = x - f(x) / df(x); return abs(n - x) < 1e-14 ? nil : n
    }.prefix(steps))
}
func simpson(_ f: (Double) -> Double, _ r: ClosedRange<Double>, n: Int) -> Double {
  let h = (r.upperBound - r.lowerBound) / Double(n);
  return h / 3
    * (0...n).reduce(0) { s, i in
      s + f(r.lowerBound + Double(i) * h) * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2)
    }
}
print(
  bisect({ $0 * $0 - 2 }, 0, 2) ?? .nan, bisect({ $0 }, 1, 2) as Any,
  newton({ $0 * $0 - 2 }, { 2 * $0 }, from: 1))
print(simpson(sin, 0...(.pi), n: 100), simpson({ exp(-$0 * $0) }, -3...3, n: 60))
func gauss(_ a: [[Double]], _ b: [Double]) -> [Double] {
  var m = zip(a, b).map { $0 + [$1] }; let n = m.count
  for i in 0..<n {
    let p = (i..<n).max { abs(m[$0][i]) < abs(m[$1][i]) }!; m.swapAt(i, p)
    for r in 0..<n where r != i {
      let k = m[r][i] / m[i][i]; m[r] = zip(m[r], m[i]).map { $0 - k * $1 }
    }
  }
  return m.indices.map { m[$0][n] / m[$0][$0] }
}
print(gauss([[2, 1], [1, 3]], [3, 5]).map { ($0 * 1e6).rounded() / 1e6 })
struct Complex: Equatable {
  var re, im: Double; init(_ r: Double, _ i: Double = 0) { re = r; im = i }
  static func + (a: Self, b: Self) -> Self { .init(a.re + b.re, a.im + b.im) };
  static func - (a: Self, b: Self) -> Self { .init(a.re - b.re, a.im - b.im) }
  static func * (a: Self, b: Self) -> Self {
    .init(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }; var abs: Double { hypot(re, im) }
}
func fft(_ x: [Complex]) -> [Complex] {
  let n = x.count; guard n > 1 else { return x }
  let e = fft(stride(from: 0, to: n, by: 2).map { x[$0] }),
    o = fft(stride(from: 1, to: n, by: 2).map { x[$0] })
  let t = (0..<n / 2).map { k in
    Complex(cos(-2 * .pi * Double(k) / Double(n)), sin(-2 * .pi * Double(k) / Double(n))) * o[k]
  }
  return zip(e, t).map(+) + zip(e, t).map(-)
}
print(fft([1, 1, 1, 1, 0, 0, 0, 0].map { Complex($0) }).map { String(format: "%.4f", $0.abs) })
func lerp(_ a: Double, _ b: Double, _ t: Double) -> Double { a + (b - a) * t };
print((0...4).map { lerp(0, 10, Double($0) / 4) })
func regress(_ p: [(x: Double, y: Double)]) -> (slope: Double, intercept: Double) {
  let n = Double(p.count), sx = p.reduce(0) { $0 + $1.x }, sy = p.reduce(0) { $0 + $1.y },
    sxy = p.reduce(0) { $0 + $1.x * $1.y }, sxx = p.reduce(0) { $0 + $1.x * $1.x }
  ; let m = (n * sxy - sx * sy) / (n * sxx - sx * sx); return (m, (sy - m * sx) / n)
}
let fit = regress([(1, 2), (2, 4.1), (3, 5.9), (4, 8.2)]);
print(String(format: "%.4f %.4f", fit.slope, fit.intercept), fit)
var rng: UInt32 = 12345;
func lcg() -> Double { rng = rng &* 1664525 &+ 1013904223; return Double(rng) / Double(UInt32.max) }
let inside = (0..<10000).filter { _ in
  let (x, y) = (lcg(), lcg()); return x * x + y * y < 1
}.count; print(4 * Double(inside) / 10000)
let samples = (0..<1000).map { _ in (0..<12).reduce(-6.0) { s, _ in s + lcg() } },
  mu = samples.reduce(0, +) / 1000
print(abs(mu) < 0.1, samples.filter { abs($0) < 1 }.count / 10)
