#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Tensors

/// A random affine map of the unit square into a picture, and the pen.
struct DigitDistortion {
  private let strength: Double
  private let columns: (SIMD2<Double>, SIMD2<Double>)
  private let centre: SIMD2<Double>
  /// In pixels.
  let penWidth: Double

  init(_ strength: Double, using random: inout RandomStream) {
    self.strength = strength
    // Most of what is drawn stays within two standard deviations.
    func vary(_ deviation: Double) -> Double {
      strength * deviation * max(-2, min(2, random.normal()))
    }
    let (angle, shear) = (vary(0.10), vary(0.15))
    let (width, height) = (14.5 * exp(vary(0.12)), 19.5 * exp(vary(0.06)))
    let (c, s) = (cos(angle), sin(angle))
    columns = (
      SIMD2(c * width, s * width),
      SIMD2((-shear * c - s) * height, (c - shear * s) * height)
    )
    centre = SIMD2(13.5 + vary(0.8), 13.5 + vary(0.6))
    penWidth = 2.4 * exp(vary(0.18))
  }

  /// Where a point of the unit square is in the picture, in pixels.
  func moved(_ point: SIMD2<Double>, using random: inout RandomStream) -> SIMD2<Double> {
    let noise = SIMD2(random.normal(), random.normal()).clamped(
      lowerBound: SIMD2(repeating: -2), upperBound: SIMD2(repeating: 2))
    let place = point - 0.5 + strength * 0.018 * noise
    return centre + columns.0 * place.x + columns.1 * place.y
  }
}

/// Grey values of lines that a round pen draws.
struct StrokeCanvas {
  let side: Int
  let penWidth: Double
  /// The largest ink of any line, row by row, from 0 to 1.
  private(set) var pixels: [Float]

  init(side: Int, penWidth: Double) {
    self.side = side
    self.penWidth = penWidth
    pixels = [Float](repeating: 0, count: side * side)
  }

  mutating func draw(_ line: [SIMD2<Double>]) {
    for (start, end) in zip(line, line.dropFirst()) { draw(start, end) }
  }

  private mutating func draw(_ start: SIMD2<Double>, _ end: SIMD2<Double>) {
    let reach = penWidth / 2 + 1
    func range(_ a: Double, _ b: Double) -> Range<Int> {
      let low = max(0, min(Double(side), (min(a, b) - reach).rounded(.down)))
      let high = max(low, min(Double(side), (max(a, b) + reach).rounded(.up) + 1))
      return Int(low)..<Int(high)
    }
    let way = end - start
    let square = max((way * way).sum(), 1e-12)
    for row in range(start.y, end.y) {
      for column in range(start.x, end.x) {
        let offset = SIMD2(Double(column), Double(row)) - start
        let nearest = max(0, min(1, (offset * way).sum() / square))
        let rest = offset - nearest * way
        let distance = (rest * rest).sum().squareRoot()
        // The edge of the ink is one pixel wide.
        let ink = Float(max(0, min(1, penWidth / 2 + 0.5 - distance)))
        pixels[row * side + column] = max(pixels[row * side + column], ink)
      }
    }
  }
}
