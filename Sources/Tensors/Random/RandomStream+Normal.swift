import CKernels

extension RandomStream {
  /// A standard normal number.
  ///
  /// Box and Muller's method: one block gives two numbers
  ///
  ///     r cos φ, r sin φ    with r = √(−2 ln u), φ = 2π v
  ///
  /// where u has the resolution of 64 bits near 0, so that the tails are those of the normal law
  /// out to 9.49 standard deviations (beyond which lies 2·10⁻²¹ of it) and no number is rejected.
  /// Box, Muller: A note on the generation of random normal deviates, Ann. Math. Stat. 29, 1958.
  public mutating func normal() -> Double { draw(NormalDraw.self) }

  /// Standard normal numbers; the same as from so many calls of `normal()`.
  public mutating func normal(_ shape: [Int], elementType: ElementType = .float64) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    return draw(NormalDraw.self, shape, elementType)
  }
}

private enum NormalDraw: Draw {
  static var lane: RandomStream.Lane { .normals }

  /// The same numbers as from `numbers`, with wider vectors.
  static var loop: ((UnsafeMutablePointer<Double>, Int, RandomStream) -> Void)? {
    { target, blocks, stream in
      let counter = stream.counter(lane)
      kernel.normals(target, blocks, counter.low, counter.high, stream.seed)
    }
  }

  @inline(__always)
  static func numbers(_ blocks: Philox.Blocks) -> SIMD8<Double> {
    let radius = (-2 * blocks.first.fineUnit.logarithm).squareRoot()
    let (cosine, sine) = direction(blocks.second)
    return interleave(radius * cosine, radius * sine)
  }

  /// A point on the unit circle: the upper two bits choose the quadrant, the next 52 a turn f from
  /// its middle in ±1/8 of the circle. Coefficients: Chebyshev fits of cos 2πf and (sin 2πf) / f
  /// in f², errors below 5·10⁻¹⁷.
  @inline(__always)
  private static func direction(
    _ words: Philox.Blocks.Words
  ) -> (cosine: SIMD4<Double>, sine: SIMD4<Double>) {
    let mantissa = (words &<< 2) &>> 12
    let bits = mantissa | SIMD4(repeating: (1.0).bitPattern)
    let f = (unsafeBitCast(bits, to: SIMD4<Double>.self) - (1.5 - 0x1p-53)) * 0.25
    let z = f * f
    var c = z * 7.810290968144191 - 26.42425703488269
    c = c * z + 60.24462008593029
    c = c * z - 85.45681709034115
    c = c * z + 64.93939402236538
    c = c * z - 19.73920880217842
    c = c * z + 1
    var s = z * 3.7808689593022957 - 15.093804209987114
    s = s * z + 42.058685020160894
    s = s * z - 76.70585970427454
    s = s * z + 81.60524927594804
    s = s * z - 41.341702240399634
    s = (s * z + 6.283185307179586) * f
    return rotate(c, s, quadrant: words)
  }

  /// Turns by the quadrant in the upper two bits: (c, s), (−s, c), (−c, −s) or (s, −c).
  @inline(__always)
  private static func rotate(
    _ cosine: SIMD4<Double>, _ sine: SIMD4<Double>, quadrant: Philox.Blocks.Words
  ) -> (SIMD4<Double>, SIMD4<Double>) {
    typealias Words = Philox.Blocks.Words
    let signBit = Words(repeating: 1 &<< 63)
    // All ones where the lower bit of the quadrant is set.
    let swap = Words.zero &- ((quadrant &>> 62) & Words(repeating: 1))
    let (c, s) = (unsafeBitCast(cosine, to: Words.self), unsafeBitCast(sine, to: Words.self))
    let difference = (c ^ s) & swap
    let half = quadrant & signBit
    let x = (c ^ difference) ^ half ^ (swap & signBit)
    let y = (s ^ difference) ^ half
    return (unsafeBitCast(x, to: SIMD4<Double>.self), unsafeBitCast(y, to: SIMD4<Double>.self))
  }
}
