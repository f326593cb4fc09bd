/// How random bits become numbers of one distribution, eight numbers from four blocks.
protocol Draw {
  static var lane: RandomStream.Lane { get }
  /// Numbers 2i and 2i + 1 come from block i.
  static func numbers(_ blocks: Philox.Blocks) -> SIMD8<Double>
}

extension RandomStream {
  /// The next number.
  mutating func draw<Kind: Draw>(_: Kind.Type) -> Double {
    let block = block(position &>> 1, Kind.lane)
    let number = Kind.numbers(Philox.Blocks(repeating: block))[Int(position & 1)]
    advance(by: 1)
    return number
  }

  /// The next numbers, as a tensor: a + scale · number.
  mutating func draw<Kind: Draw>(
    _ kind: Kind.Type, _ shape: [Int], _ elementType: ElementType, scale: Double = 1,
    offset: Double = 0
  ) -> Tensor {
    let affine = (scale, offset)
    let result =
      switch elementType {
      case .float64:
        Tensor(shape, of: Double.self) { fill($0, kind, count: shape.reduce(1, *), affine) }
      case .float32:
        Tensor(shape, of: Float.self) { fill($0, kind, count: shape.reduce(1, *), affine) }
      }
    advance(by: result.count)
    return result
  }

  /// Groups of eight start at multiples of eight positions, whatever is asked for, so that a number
  /// depends on its position only; parts of groups are needed at both ends.
  private func fill<Kind: Draw, Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, _: Kind.Type, count: Int,
    _ affine: (scale: Double, offset: Double)
  ) {
    var done = 0
    while done < count {
      let start = position &+ UInt64(done)
      let skipped = Int(start & 7)
      let numbers =
        affine.offset + affine.scale
        * Kind.numbers(blocks((start &- UInt64(skipped)) &>> 1, Kind.lane))
      if skipped == 0, count - done >= 8 {
        for i in 0..<8 { target[done + i] = Element(numbers[i]) }
        done += 8
      } else {
        let part = min(8 - skipped, count - done)
        for i in 0..<part { target[done + i] = Element(numbers[skipped + i]) }
        done += part
      }
    }
  }
}

extension Philox.Blocks.Words {
  /// Uniform numbers (k + ½) 2⁻⁵² from the upper 52 bits: never 0 or 1, symmetric about ½.
  @inline(__always)
  var unit: SIMD4<Double> {
    let one = Self(repeating: (1.0).bitPattern)
    return unsafeBitCast((self &>> 12) | one, to: SIMD4<Double>.self) - (1 - 0x1p-53)
  }

  /// Uniform numbers (k + ½) 2⁻⁶⁴ from all bits, with the full precision of a floating-point number
  /// near 0: what the logarithm needs for exact tails. The largest round to 1.
  @inline(__always)
  var fineUnit: SIMD4<Double> {
    let magic = Self(repeating: (0x1p52).bitPattern)
    let high = unsafeBitCast((self &>> 32) | magic, to: SIMD4<Double>.self) - 0x1p52
    let low =
      unsafeBitCast(
        (self & Self(repeating: 0xFFFF_FFFF)) | magic, to: SIMD4<Double>.self) - (0x1p52 - 0.5)
    return high * 0x1p-32 + low * 0x1p-64
  }
}

@inline(__always)
func interleave(_ even: SIMD4<Double>, _ odd: SIMD4<Double>) -> SIMD8<Double> {
  SIMD8(even[0], odd[0], even[1], odd[1], even[2], odd[2], even[3], odd[3])
}
