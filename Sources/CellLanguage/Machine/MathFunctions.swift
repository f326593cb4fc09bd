#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension MathFunctions {
  static func apply(_ number: Int, _ x: Double) -> Double {
    switch number {
    case 0: sin(x)
    case 1: cos(x)
    case 2: tan(x)
    case 3: asin(x)
    case 4: acos(x)
    case 5: atan(x)
    case 6: sinh(x)
    case 7: cosh(x)
    case 8: tanh(x)
    case 9: asinh(x)
    case 10: acosh(x)
    case 11: atanh(x)
    case 12: exp(x)
    case 13: exp2(x)
    case 14: expm1(x)
    case 15: log(x)
    case 16: log2(x)
    case 17: log10(x)
    case 18: log1p(x)
    case 19: cbrt(x)
    case 20: floor(x)
    case 21: ceil(x)
    case 22: x.rounded()
    case 23: trunc(x)
    case 24: rint(x)
    case 25: erf(x)
    case 26: erfc(x)
    case 27: tgamma(x)
    case 28: lgamma(x)
    default: pow(10, x)
    }
  }

  static func apply(_ number: Int, _ x: Double, _ y: Double) -> Double {
    switch number {
    case 0: pow(x, y)
    case 1: atan2(x, y)
    case 2: hypot(x, y)
    case 3: fmod(x, y)
    case 4: remainder(x, y)
    case 5: fmin(x, y)
    case 6: fmax(x, y)
    case 7: copysign(x, y)
    default: fdim(x, y)
    }
  }

  static func apply(_ number: Int, _ x: Float) -> Float {
    switch number {
    case 0: sin(x)
    case 1: cos(x)
    case 2: tan(x)
    case 3: asin(x)
    case 4: acos(x)
    case 5: atan(x)
    case 6: sinh(x)
    case 7: cosh(x)
    case 8: tanh(x)
    case 9: asinh(x)
    case 10: acosh(x)
    case 11: atanh(x)
    case 12: exp(x)
    case 13: exp2(x)
    case 14: expm1(x)
    case 15: log(x)
    case 16: log2(x)
    case 17: log10(x)
    case 18: log1p(x)
    case 19: cbrt(x)
    case 20: floor(x)
    case 21: ceil(x)
    case 22: x.rounded()
    case 23: trunc(x)
    case 24: rint(x)
    case 25: erf(x)
    case 26: erfc(x)
    case 27: tgamma(x)
    case 28: Float(lgamma(Double(x)))
    case 30: x.squareRoot()
    default: pow(10, x)
    }
  }
}
