import CKernels
import Glibc
import Tensors
import Testing

/// The loops of `CKernels` for functions, on each instruction set that this processor has.
@Suite struct FunctionLoopTests {
  static let names = [
    "exp", "log", "tanh", "sigmoid", "silu", "softplus", "slope of silu", "slope of silu at value",
    "curvature of silu", "slope beside silu",
  ]

  static let special: [Double] = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .leastNormalMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, -745.2, -744, -708.5, 709.7, 709.8, 88.7,
    88.8, -87.4, -103.9, -104, 1e-310, 1e-40, 1e-20, 0.6, -0.6, 20, 36, -36,
  ]

  private func run64(_ variant: Kernels, _ name: String, _ x: [Double]) -> [Double] {
    var y = [Double](repeating: -7, count: x.count)
    switch name {
    case "exp": variant.exponential64(&y, x, x.count)
    case "log": variant.logarithm64(&y, x, x.count)
    case "tanh": variant.tangent64(&y, x, x.count)
    case "sigmoid": variant.sigmoid64(&y, x, x.count)
    case "silu": variant.silu64(&y, x, x.count)
    case "softplus": variant.softplus64(&y, x, x.count)
    case "slope of silu": variant.siluSlope64(&y, x, x.count)
    case "curvature of silu": variant.siluCurvature64(&y, x, x.count)
    case "slope beside silu":
      var value = y
      variant.siluAndSlope64(&value, &y, x, x.count)
    default:
      var value = y
      variant.silu64(&value, x, x.count)
      variant.siluSlopeAt64(&y, x, 1, value, 1, x.count)
    }
    return y
  }

  private func run32(_ variant: Kernels, _ name: String, _ x: [Float]) -> [Float] {
    var y = [Float](repeating: -7, count: x.count)
    switch name {
    case "exp": variant.exponential32(&y, x, x.count)
    case "log": variant.logarithm32(&y, x, x.count)
    case "tanh": variant.tangent32(&y, x, x.count)
    case "sigmoid": variant.sigmoid32(&y, x, x.count)
    case "silu": variant.silu32(&y, x, x.count)
    case "softplus": variant.softplus32(&y, x, x.count)
    case "slope of silu": variant.siluSlope32(&y, x, x.count)
    case "curvature of silu": variant.siluCurvature32(&y, x, x.count)
    case "slope beside silu":
      var value = y
      variant.siluAndSlope32(&value, &y, x, x.count)
    default:
      var value = y
      variant.silu32(&value, x, x.count)
      variant.siluSlopeAt32(&y, x, 1, value, 1, x.count)
    }
    return y
  }

  private func expected(_ name: String, _ x: Double) -> Double {
    let (s, rest) = (1 / (1 + exp(-x)), 1 / (1 + exp(x)))
    return switch name {
    case "exp": exp(x)
    case "log": log(x)
    case "tanh": tanh(x)
    case "sigmoid": s
    case "silu": x == -.infinity ? 0 : x / (1 + exp(-x))
    case "softplus": x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
    case "curvature of silu": x.isInfinite ? 0 : s * rest * (2 + x * (rest - s))
    default: x.isInfinite ? s : s * (1 + x * rest)
    }
  }

  /// An absolute error that is small enough: derivatives of silu are 0 somewhere, where their terms
  /// cancel, and inherit the error of the value at hand; a sigmoid is 0 where it would be below the
  /// normal numbers.
  private static func least(
    _ name: String, at x: Double, _ terms: Double, _ normal: Double
  ) -> Double {
    switch name {
    case "sigmoid": 2 * normal
    case "silu": 1500 * normal
    case "exp", "log", "tanh", "softplus": 0
    case "slope of silu at value", "slope beside silu": terms * max(1, min(abs(x), 40))
    default: terms
    }
  }

  private func numbers(_ count: Int, _ width: Double) -> [Double] {
    var generator = RandomStream(seed: 3, label: "\(width)")
    return (0..<count).map { _ in Double.random(in: -width...width, using: &generator) }
  }

  @Test(arguments: names) func `float32 is within four units in the last place`(name: String) {
    for variant in variants {
      for width in [1.0, 10, 90] {
        let x = numbers(20_000, width).map(Float.init)
        for (x, y) in zip(x, run32(variant, name, x)) {
          let exact = expected(name, Double(x))
          let unit = max(Float(exact).ulp, Float(Self.least(name, at: Double(x), 1e-7, 1.2e-38)))
          let isClose = Float(exact) == y || abs(Double(y) - exact) <= 4 * Double(unit)
          #expect(isClose || exact.isNaN && y.isNaN, "\(name)(\(x)) = \(y)")
        }
      }
    }
  }

  @Test(arguments: names) func `float64 is within four units in the last place`(name: String) {
    for width in [1.0, 10, 700] {
      let x = numbers(20_000, width)
      for (x, y) in zip(x, run64(kernels().pointee, name, x)) {
        let exact = expected(name, x)
        let unit = max(exact.ulp, Self.least(name, at: x, 2e-16, 2.3e-308))
        #expect(exact.isNaN && y.isNaN || abs(y - exact) <= 4 * unit, "\(name)(\(x))")
      }
    }
  }

  @Test(arguments: names) func `special numbers`(name: String) {
    for variant in variants {
      for (x, y) in zip(Self.special, run64(variant, name, Self.special)) {
        let exact = expected(name, x)
        #expect(
          exact == y || exact.isNaN && y.isNaN
            || abs(y - exact) <= 4 * max(exact.ulp, Self.least(name, at: x, 2e-16, 2.3e-308)),
          "\(name)(\(x)) = \(y), not \(exact)")
      }
      let single = Self.special.map(Float.init)
      for (x, y) in zip(single, run32(variant, name, single)) {
        let exact = Float(expected(name, Double(x)))
        #expect(
          exact == y || exact.isNaN && y.isNaN
            || abs(y - exact) <= 3
              * max(exact.ulp, Float(Self.least(name, at: Double(x), 1e-7, 1.2e-38))),
          "\(name)(\(x)) = \(y), not \(exact)")
      }
    }
  }

  @Test(arguments: names)
  func `all instruction sets give the same bits wherever an element stands`(name: String) {
    let many = numbers(100, 30) + Self.special
    for count in [0, 1, 2, 3, 7, 8, 15, 16, 17, 31, 33, many.count] {
      let x = Array(many.suffix(count))
      let (double, single) = (x, x.map(Float.init))
      let first = (run64(variants[0], name, double), run32(variants[0], name, single))
      for variant in variants.dropFirst() {
        #expect(same(run64(variant, name, double), first.0))
        #expect(same(run32(variant, name, single), first.1))
      }
      #expect(same(double.flatMap { run64(variants[0], name, [$0]) }, first.0))
      #expect(same(single.flatMap { run32(variants[0], name, [$0]) }, first.1))
    }
  }

  private func same<Element: BinaryFloatingPoint>(_ a: [Element], _ b: [Element]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { $0 == $1 && $0.sign == $1.sign || $0.isNaN && $1.isNaN }
  }
}

/// The loops for each instruction set that this processor has.
let variants: [Kernels] = {
  var result: [Kernels] = []
  var next = kernels_variants()
  while let variant = next?.pointee {
    result.append(variant.pointee)
    next = next?.successor()
  }
  return result
}()
