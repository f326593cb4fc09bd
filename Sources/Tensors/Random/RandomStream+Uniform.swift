extension RandomStream {
  /// A number uniform on (0, 1): an odd multiple of 2⁻⁵³.
  public mutating func uniform() -> Double { draw(UnitDraw.self) }

  /// A number uniform on a range.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    precondition(range.isBounded, "bounds must be finite, found \(range)")
    return range.lowerBound + (range.upperBound - range.lowerBound) * draw(UnitDraw.self)
  }

  /// Numbers uniform on a range. In float32, rounding can give the bounds.
  public mutating func uniform(
    _ shape: [Int], in range: ClosedRange<Double> = 0...1, elementType: ElementType = .float64
  ) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    precondition(range.isBounded, "bounds must be finite, found \(range)")
    return draw(
      UnitDraw.self, shape, elementType, scale: range.upperBound - range.lowerBound,
      offset: range.lowerBound)
  }

  /// −1 or 1, each with probability ½.
  public mutating func rademacher() -> Double { draw(SignDraw.self) }

  /// Numbers −1 or 1, each with probability ½.
  public mutating func rademacher(_ shape: [Int], elementType: ElementType = .float64) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    return draw(SignDraw.self, shape, elementType)
  }
}

private enum UnitDraw: Draw {
  static var lane: RandomStream.Lane { .words }

  @inline(__always)
  static func numbers(_ blocks: Philox.Blocks) -> SIMD8<Double> {
    interleave(blocks.first.unit, blocks.second.unit)
  }
}

private enum SignDraw: Draw {
  static var lane: RandomStream.Lane { .words }

  @inline(__always)
  static func numbers(_ blocks: Philox.Blocks) -> SIMD8<Double> {
    interleave(sign(blocks.first), sign(blocks.second))
  }

  /// The uppermost bit as the sign of 1.
  @inline(__always)
  private static func sign(_ words: Philox.Blocks.Words) -> SIMD4<Double> {
    let bits = (words & SIMD4(repeating: 1 &<< 63)) | SIMD4(repeating: (1.0).bitPattern)
    return unsafeBitCast(bits, to: SIMD4<Double>.self)
  }
}
