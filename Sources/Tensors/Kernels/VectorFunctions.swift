#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// exp, log and tanh for four numbers at a time. The C library's take one number at a time, which is two
// to three times slower, and differ in the last bit between processors; these do not. Errors stay
// below 1 ulp in double precision (tanh: 2). Coefficients: Chebyshev fits of the stated functions on the
// stated intervals, computed with 60 digits; their own error is below 2⁻⁵⁸.

/// A function of four numbers at a time.
protocol VectorOperation: ElementwiseFunction {
  /// Where `ordinary` holds.
  static var domain: Range<Double> { get }
  /// The function for numbers of the domain; no more than a wrong number outside.
  static func ordinary(_ x: SIMD4<Double>) -> SIMD4<Double>
  /// The function for any number.
  static func value(_ x: Double) -> Double
}

extension VectorOperation {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    fillBlocks(target, from: x, count: count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    fillBlocks(target, from: x, count: count)
  }

  /// Applies the function to all elements; target and source may be the same memory.
  ///
  /// Whether all numbers are ordinary is asked once for many, since asking costs as much as an
  /// arithmetic operation each time. The last one to three elements are padded to a full vector,
  /// so that a result never depends on where an element stands.
  @inline(__always)
  private static func fillBlocks<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, from source: UnsafePointer<Element>, count: Int
  ) {
    let block = 256
    for start in stride(from: 0, to: count, by: block) {
      let size = min(block, count - start)
      fillBlock(target + start, from: source + start, count: size)
    }
  }

  @inline(__always)
  private static func fillBlock<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, from source: UnsafePointer<Element>, count: Int
  ) {
    var isOrdinary = SIMDMask<SIMD4<Int64>>(repeating: true)
    for i in stride(from: 0, to: count, by: 4) {
      let x = load(source, i, count)
      isOrdinary = isOrdinary .& (x .>= domain.lowerBound) .& (x .< domain.upperBound)
    }
    guard all(isOrdinary) else { return fillWithCare(target, from: source, count: count) }
    for i in stride(from: 0, to: count, by: 4) {
      store(ordinary(load(source, i, count)), target, i, count)
    }
  }

  @inline(never)
  private static func fillWithCare<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, from source: UnsafePointer<Element>, count: Int
  ) {
    for i in 0..<count {
      let x = Double(source[i])
      let y = domain.contains(x) ? ordinary(SIMD4(repeating: x))[0] : value(x)
      target[i] = Element(y)
    }
  }

  @inline(__always)
  private static func load<Element: TensorElement>(
    _ source: UnsafePointer<Element>, _ i: Int, _ count: Int
  ) -> SIMD4<Double> {
    if i + 4 <= count {
      return SIMD4(
        Double(source[i]), Double(source[i + 1]), Double(source[i + 2]), Double(source[i + 3]))
    }
    var x = SIMD4<Double>(repeating: 1)
    for lane in 0..<count - i { x[lane] = Double(source[i + lane]) }
    return x
  }

  @inline(__always)
  private static func store<Element: TensorElement>(
    _ y: SIMD4<Double>, _ target: UnsafeMutablePointer<Element>, _ i: Int, _ count: Int
  ) {
    if i + 4 <= count {
      for lane in 0..<4 { target[i + lane] = Element(y[lane]) }
    } else {
      for lane in 0..<count - i { target[i + lane] = Element(y[lane]) }
    }
  }
}

/// ln 2, split so that its first part times an exponent is exact.
private let logTwoHigh = 0x1.62e42feep-1
private let logTwoLow = 0x1.a39ef35793c76p-33

/// eˣ = 2ᵏ eʳ with k the integer nearest to x / ln 2 and r = x − k ln 2 in ±ln 2 / 2.
enum Exponential: VectorOperation {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * y }

  /// Where the result is neither infinite nor subnormal.
  static var domain: Range<Double> { -708..<709 }

  @inline(__always)
  static func ordinary(_ x: SIMD4<Double>) -> SIMD4<Double> {
    // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the low bits.
    let shift = 0x1.8p52
    let shifted = x * 1.4426950408889634 + shift
    let k = shifted - shift
    let high = x - k * logTwoHigh
    let r = high - k * logTwoLow
    let y = r + r * r * tail(r)
    let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
    let scale = unsafeBitCast((bits &+ 1023) &<< 52, to: SIMD4<Double>.self)
    return scale + scale * y
  }

  static func value(_ x: Double) -> Double { exp(x) }

  /// (eʳ − 1 − r) / r² on ±ln 2 / 2.
  @inline(__always)
  private static func tail(_ r: SIMD4<Double>) -> SIMD4<Double> {
    var p = r * 2.0914679376583935e-09 + 2.510520637395701e-08
    p = p * r + 2.7557273661348637e-07
    p = p * r + 2.7557255425746435e-06
    p = p * r + 2.4801587325533363e-05
    p = p * r + 0.00019841269874800493
    p = p * r + 0.0013888888888883752
    p = p * r + 0.008333333333326141
    p = p * r + 0.04166666666666667
    p = p * r + 0.1666666666666667
    p = p * r + 0.5
    return p
  }
}

/// ln x = k ln 2 + ln m with m in √½…√2; ln m through s = (m − 1) / (m + 1), an odd series.
enum Logarithm: VectorOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t / x[0] }

  /// Positive, finite, normal numbers.
  static var domain: Range<Double> { .leastNormalMagnitude ..< .infinity }

  @inline(__always)
  static func ordinary(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let bits = unsafeBitCast(x, to: SIMD4<UInt64>.self)
    let halfRoot = (0.5 as Double).squareRoot().bitPattern
    let biased = (bits &- halfRoot &+ (1023 &<< 52)) &>> 52
    let m = unsafeBitCast(bits &- ((biased &- 1023) &<< 52), to: SIMD4<Double>.self)
    let magic = SIMD4<UInt64>(repeating: (0x1p52).bitPattern)
    let k = unsafeBitCast(biased | magic, to: SIMD4<Double>.self) - (0x1p52 + 1023)
    let f = m - 1
    let s = f / (f + 2)
    let z = s * s
    let square = f * f * 0.5
    // ln m = f − f²/2 + s (f²/2 + z P(z)), where 2s + s z P(z) is the series of ln m.
    let series = s * (square + z * tail(z)) + k * logTwoLow
    return k * logTwoHigh - ((square - series) - f)
  }

  /// (ln((1 + s) / (1 − s)) / s − 2) / s² as a function of z = s² on 0…0.0295.
  @inline(__always)
  private static func tail(_ z: SIMD4<Double>) -> SIMD4<Double> {
    var p = z * 0.14616449685043406 + 0.15331721600556042
    p = p * z + 0.18182889125261723
    p = p * z + 0.2222221113479508
    p = p * z + 0.28571428625975487
    p = p * z + 0.39999999999899505
    p = p * z + 0.666666666666667
    return p
  }

  static func value(_ x: Double) -> Double { log(x) }
}

/// tanh x, odd: a polynomial up to 0.6, 1 − 2 / (e^2|x| + 1) beyond. Errors stay below 2 ulp.
enum HyperbolicTangent: VectorOperation {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * (1 - y * y) }

  /// All finite numbers.
  static var domain: Range<Double> { -Double.greatestFiniteMagnitude ..< .infinity }

  @inline(__always)
  static func ordinary(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let signBit = SIMD4<UInt64>(repeating: 1 &<< 63)
    let bits = unsafeBitCast(x, to: SIMD4<UInt64>.self)
    let magnitude = unsafeBitCast(bits & ~signBit, to: SIMD4<Double>.self)
    // From 20 on the result rounds to 1.
    let bounded = pointwiseMin(magnitude, SIMD4(repeating: 20))
    let large = 1 - 2 / (Exponential.ordinary(bounded + bounded) + 1)
    let z = bounded * bounded
    let result = large.replacing(with: bounded + bounded * z * tail(z), where: bounded .< 0.6)
    // The sign is set at the end, for −0 too.
    return unsafeBitCast(
      unsafeBitCast(result, to: SIMD4<UInt64>.self) | (bits & signBit), to: SIMD4<Double>.self)
  }

  static func value(_ x: Double) -> Double { tanh(x) }

  /// (tanh x − x) / x³ as a function of z = x² on 0…0.36.
  @inline(__always)
  private static func tail(_ z: SIMD4<Double>) -> SIMD4<Double> {
    var p = z * -1.833596211003942e-05 + 8.154737806525365e-05
    p = p * z - 0.0002322510406793851
    p = p * z + 0.0005880541548418729
    p = p * z - 0.001455464802800745
    p = p * z + 0.0035920831663434575
    p = p * z - 0.008863232113541474
    p = p * z + 0.02186948838378093
    p = p * z - 0.05396825396475762
    p = p * z + 0.13333333333330197
    p = p * z - 0.33333333333333326
    return p
  }
}
