/// How random bits become numbers of one distribution, eight numbers from four blocks.
protocol Draw {
  static var lane: RandomStream.Lane { get }
  /// Numbers 2i and 2i + 1 come from block i.
  static func numbers(_ blocks: Philox.Blocks) -> SIMD8<Double>
  /// A faster loop for the numbers of many blocks from a position, which is even, if there is one.
  static var loop: ((UnsafeMutablePointer<Double>, _ blocks: Int, RandomStream) -> Void)? { get }
}

extension Draw {
  static var loop: ((UnsafeMutablePointer<Double>, _ blocks: Int, RandomStream) -> Void)? { nil }
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
    let count = shape.reduce(1, *)
    let result =
      switch elementType {
      case .float64: Tensor(shape, of: Double.self) { fillParts($0, kind, count: count, affine) }
      case .float32: Tensor(shape, of: Float.self) { fillParts($0, kind, count: count, affine) }
      }
    advance(by: count)
    return result
  }

  /// Parts of the numbers on all threads.
  private func fillParts<Kind: Draw, Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, _ kind: Kind.Type, count: Int,
    _ affine: (scale: Double, offset: Double)
  ) {
    let loop = affine == (1, 0) ? Kind.loop : nil
    Parts.forEachRange(of: count, per: 4096) { range in
      var part = self
      part.advance(by: range.lowerBound)
      let start = target + range.lowerBound
      if let loop {
        part.fill(start, kind, count: range.count, loop)
      } else {
        part.fill(start, kind, count: range.count, affine)
      }
    }
  }

  /// Numbers from whole blocks by the loop, those at odd ends one by one.
  private func fill<Kind: Draw, Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, _ kind: Kind.Type, count: Int,
    _ loop: (UnsafeMutablePointer<Double>, Int, RandomStream) -> Void
  ) {
    var (part, done) = (self, 0)
    if position & 1 == 1, count > 0 {
      target[0] = Element(part.draw(kind))
      done = 1
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 1024) { memory in
      guard let memory = memory.baseAddress else { return }
      while count - done > 1 {
        let size = min(1024, (count - done) & ~1)
        if Element.self == Double.self {
          let place = UnsafeMutableRawPointer(target + done)
          loop(place.assumingMemoryBound(to: Double.self), size / 2, part)
        } else {
          loop(memory, size / 2, part)
          convert(memory, to: target + done, count: size)
        }
        part.advance(by: size)
        done += size
      }
    }
    if done < count { target[done] = Element(part.draw(kind)) }
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
