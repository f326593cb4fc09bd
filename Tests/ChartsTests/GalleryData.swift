#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A generator of numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The density of a centred normal.
func gaussian(_ x: Double, width: Double = 1) -> Double {
  exp(-x * x / (2 * width * width)) / (width * (2 * .pi).squareRoot())
}

/// Standard normal numbers (Box and Muller 1958).
func normals(_ count: Int, seed: Int) -> [Double] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &random))).squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
  }
}

func cloud(_ count: Int, seed: Int, at centre: (Double, Double) = (0, 0)) -> [[Double]] {
  zip(normals(count, seed: seed), normals(count, seed: seed + 100)).map {
    [centre.0 + $0, centre.1 + $1]
  }
}

func spiral(_ count: Int, noise: Double = 0.25) -> [[Double]] {
  let (a, b) = (normals(count, seed: 11), normals(count, seed: 12))
  return (0..<count).map { index in
    let angle = 12 * Double(index) / Double(count)
    return [
      0.5 * (1 + angle) * cos(angle) + noise * a[index],
      0.5 * (1 + angle) * sin(angle) + noise * b[index],
    ]
  }
}

let times = (0...200).map { Double($0) / 100 }

func spread(_ t: Double) -> Double { ((1 - exp(-2 * t)) / 2).squareRoot() }

func path(seed: Int) -> [Double] {
  var state = 0.0
  return [0]
    + normals(200, seed: seed).map { step in
      state += 0.1 * step
      return state
    }
}

func losses(from start: Double, seed: Int) -> [Double] {
  normals(500, seed: seed).enumerated().map { index, noise in
    0.55 + (start - 0.55) * exp(-Double(index) / 70) + 0.03 * noise
  }
}

let mixtureMeans = [[-2.0, 0], [2, 0.4], [0.2, 2.4]]
private let mixtureWeights = [0.5, 0.3, 0.2]
private let mixtureWidth = 0.75

private func components(_ x: Double, _ y: Double) -> [Double] {
  zip(mixtureWeights, mixtureMeans).map { weight, mean in
    weight * gaussian(x - mean[0], width: mixtureWidth) * gaussian(y - mean[1], width: mixtureWidth)
  }
}

func mixture(_ x: Double, _ y: Double) -> Double { components(x, y).reduce(0, +) }

func mixtureScore(_ x: Double, _ y: Double) -> (Double, Double) {
  let parts = components(x, y)
  let total = parts.reduce(0, +)
  var score = (0.0, 0.0)
  for (part, mean) in zip(parts, mixtureMeans) {
    score.0 += part / total * (mean[0] - x) / (mixtureWidth * mixtureWidth)
    score.1 += part / total * (mean[1] - y) / (mixtureWidth * mixtureWidth)
  }
  return score
}
