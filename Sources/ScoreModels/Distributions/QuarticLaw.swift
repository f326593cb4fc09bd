#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The density ∝ exp(−c (x² − a)² / 4), with its integral on a table of panels.
///
/// The density is symmetric, so that one side is enough. Beyond the table it is less than e⁻⁷⁵⁰,
/// which is 0.
struct QuarticLaw: Equatable {
  private let squaredWell: Double
  private let strength: Double
  /// Where the table ends.
  private let reach: Double
  /// The integral, not normalised, from −reach to −reach + i · width; the last entry is half of all.
  private let sums: [Double]

  private static let panelCount = 1024

  init(squaredWell: Double, strength: Double) {
    self.squaredWell = squaredWell
    self.strength = strength
    reach = (squaredWell + (4 * 750 / strength).squareRoot()).squareRoot()
    let width = reach / Double(Self.panelCount)
    let start = -reach
    var (sum, sums) = (0.0, [0.0])
    for i in 0..<Self.panelCount {
      sum += gaussLegendreRule(start + Double(i) * width, start + Double(i + 1) * width) {
        Self.weight($0, squaredWell, strength)
      }
      sums.append(sum)
    }
    self.sums = sums
  }

  private static func weight(_ x: Double, _ squaredWell: Double, _ strength: Double) -> Double {
    exp(exponent(x, squaredWell, strength))
  }

  private static func exponent(_ x: Double, _ squaredWell: Double, _ strength: Double) -> Double {
    let depth = x * x - squaredWell
    return -strength * depth * depth / 4
  }

  private var half: Double { sums[Self.panelCount] }
  private var width: Double { reach / Double(Self.panelCount) }

  func logDensity(at x: Double) -> Double {
    Self.exponent(x, squaredWell, strength) - log(2 * half)
  }

  /// E f(x) for an even function.
  func moment(_ function: (Double) -> Double) -> Double {
    let sum = (0..<Self.panelCount).reduce(0.0) { sum, i in
      let start = -reach + Double(i) * width
      return sum
        + gaussLegendreRule(start, start + width) {
          function($0) * Self.weight($0, squaredWell, strength)
        }
    }
    return sum / half
  }

  func cumulative(at x: Double) -> Double {
    if x.isNaN { return x }
    return x > 0 ? 1 - lower(-x) / (2 * half) : lower(x) / (2 * half)
  }

  /// The integral up to a number that is not positive, not normalised.
  private func lower(_ x: Double) -> Double {
    guard x > -reach else { return 0 }
    let panel = min(Self.panelCount - 1, Int((x + reach) / width))
    let start = -reach + Double(panel) * width
    return sums[panel]
      + gaussLegendreRule(start, x) { Self.weight($0, squaredWell, strength) }
  }

  func quantile(_ probability: Double) -> Double {
    if probability > 0.5 { return -lowerQuantile(1 - probability) }
    return lowerQuantile(probability)
  }

  private func lowerQuantile(_ probability: Double) -> Double {
    if probability == 0 { return -.infinity }
    let target = probability * 2 * half
    var (low, high) = (0, Self.panelCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sums[middle] < target { low = middle } else { high = middle }
    }
    let (start, end) = (-reach + Double(low) * width, -reach + Double(high) * width)
    let fraction = (target - sums[low]) / (sums[high] - sums[low])
    let x = root(from: start + fraction * (end - start)) { x in
      (lower(x) - target, Self.weight(x, squaredWell, strength))
    }
    return min(0, max(-reach, x))
  }
}
