#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The values between the ticks of an axis whose decades are equally long.
struct Decades {
  let scale: any Scale
  /// The powers of ten whose multiples lie on the axis.
  let powers: ClosedRange<Int>
  let signs: [Int]

  /// How dense strokes may be.
  private struct Density {
    /// The multiples of a power of ten that have one.
    let digits: [Int]
    /// One in so many decades has them.
    let step: Int
    /// How far apart they are at least, in units of the drawing.
    let distance: Double
  }

  /// All digits times powers of ten, or fewer where decades are short.
  func minorValues(between ticks: [Tick], length: Double) -> [Double] {
    let (first, step) = Self.steps(of: ticks)
    let densities =
      [
        Density(digits: Array(1...9), step: 1, distance: 2.4),
        Density(digits: [1, 2, 5], step: 1, distance: 4),
      ]
      + (1..<max(step, 2)).filter { step.isMultiple(of: $0) }.map {
        Density(digits: [1], step: $0, distance: 4)
      }
    let taken = ticks.map { scale.fraction(of: $0.value) }
    for density in densities {
      let values = values(of: density, from: first).filter { value in
        let place = scale.fraction(of: value)
        return place >= 0 && place <= 1 && !taken.contains { abs($0 - place) < 1e-9 }
      }
      let places = (taken + values.map(scale.fraction)).sorted()
      let areApart = zip(places, places.dropFirst()).allSatisfy {
        ($1 - $0) * length >= density.distance
      }
      if areApart { return values }
    }
    return []
  }

  private func values(of density: Density, from first: Int) -> [Double] {
    powers.filter { ($0 - first).isMultiple(of: density.step) }.flatMap { power in
      density.digits.flatMap { digit in
        signs.map { DecimalNumber(digits: $0 * digit, exponent: power).value }
      }
    }
  }

  /// The first power of ten among ticks, and how many decades the next one is away.
  private static func steps(of ticks: [Tick]) -> (first: Int, step: Int) {
    let powers = ticks.compactMap { tick -> Int? in
      guard tick.value > 0 else { return nil }
      let power = Int(log10(tick.value).rounded())
      return DecimalNumber(digits: 1, exponent: power).value == tick.value ? power : nil
    }
    return (powers.first ?? 0, powers.count > 1 ? powers[1] - powers[0] : 1)
  }
}
