/// ln 2, split so that its first part times an exponent is exact.
private let logTwoHigh = 0x1.62e42feep-1
private let logTwoLow = 0x1.a39ef35793c76p-33

extension SIMD4<Double> {
  /// The logarithms of positive, finite, normal numbers, to the last bit those of the loop in
  /// `CKernels/Functions.h`, which explains it.
  @inline(__always)
  var logarithm: SIMD4<Double> {
    let bits = unsafeBitCast(self, to: SIMD4<UInt64>.self)
    let halfRoot = (0.5 as Double).squareRoot().bitPattern
    let biased = (bits &- halfRoot &+ (1023 &<< 52)) &>> 52
    let m = unsafeBitCast(bits &- ((biased &- 1023) &<< 52), to: SIMD4<Double>.self)
    let magic = SIMD4<UInt64>(repeating: (0x1p52).bitPattern)
    let k = unsafeBitCast(biased | magic, to: SIMD4<Double>.self) - (0x1p52 + 1023)
    let f = m - 1
    let s = f / (f + 2)
    let z = s * s
    let square = f * f * 0.5
    let series = s * (square + z * Self.logarithmTail(z)) + k * logTwoLow
    return k * logTwoHigh - ((square - series) - f)
  }

  /// (ln((1 + s) / (1 − s)) / s − 2) / s² as a function of z = s² on 0…0.0295.
  @inline(__always)
  private static func logarithmTail(_ z: SIMD4<Double>) -> SIMD4<Double> {
    var p = z * 0.14616449685043406 + 0.15331721600556042
    p = p * z + 0.18182889125261723
    p = p * z + 0.2222221113479508
    p = p * z + 0.28571428625975487
    p = p * z + 0.39999999999899505
    p = p * z + 0.666666666666667
    return p
  }
}
