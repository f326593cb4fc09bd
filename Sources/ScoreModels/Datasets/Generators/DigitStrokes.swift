/// A line of a pen through points of the unit square, whose y axis points down.
struct DigitStroke {
  let points: [SIMD2<Double>]
  var isClosed = false
  var isStraight = false
}

/// How the ten digits are drawn.
enum DigitStrokes {
  static let all: [[DigitStroke]] = [
    [
      closed([
        (0.50, 0.05), (0.24, 0.20), (0.16, 0.50), (0.24, 0.80), (0.50, 0.95), (0.76, 0.80),
        (0.84, 0.50), (0.76, 0.20),
      ])
    ],
    [straight([(0.30, 0.25), (0.54, 0.06), (0.54, 0.95)])],
    [
      curve([
        (0.20, 0.27), (0.32, 0.09), (0.55, 0.05), (0.77, 0.18), (0.75, 0.40), (0.52, 0.65),
        (0.22, 0.92),
      ]), straight([(0.22, 0.92), (0.84, 0.92)]),
    ],
    [
      curve([
        (0.20, 0.15), (0.45, 0.05), (0.74, 0.14), (0.74, 0.36), (0.44, 0.47), (0.78, 0.60),
        (0.80, 0.82), (0.50, 0.96), (0.18, 0.85),
      ])
    ],
    [straight([(0.64, 0.95), (0.64, 0.05), (0.14, 0.66), (0.88, 0.66)])],
    [
      straight([(0.78, 0.07), (0.30, 0.07), (0.26, 0.46)]),
      curve([
        (0.26, 0.46), (0.48, 0.38), (0.74, 0.48), (0.80, 0.70), (0.62, 0.91), (0.36, 0.95),
        (0.18, 0.84),
      ]),
    ],
    [
      curve([
        (0.72, 0.08), (0.46, 0.18), (0.26, 0.45), (0.20, 0.72), (0.34, 0.93), (0.60, 0.95),
        (0.78, 0.78), (0.70, 0.57), (0.46, 0.52), (0.23, 0.66),
      ])
    ],
    [straight([(0.16, 0.07), (0.82, 0.07), (0.42, 0.95)])],
    [
      closed([
        (0.50, 0.05), (0.27, 0.14), (0.27, 0.34), (0.50, 0.47), (0.76, 0.62), (0.76, 0.84),
        (0.50, 0.95), (0.24, 0.84), (0.24, 0.62), (0.50, 0.47), (0.73, 0.34), (0.73, 0.14),
      ])
    ],
    [
      curve([
        (0.78, 0.30), (0.60, 0.47), (0.36, 0.46), (0.23, 0.28), (0.36, 0.09), (0.60, 0.05),
        (0.77, 0.20), (0.78, 0.45), (0.70, 0.75), (0.48, 0.95),
      ])
    ],
  ]

  private static func curve(_ points: [(Double, Double)]) -> DigitStroke {
    DigitStroke(points: points.map { SIMD2($0, $1) })
  }

  private static func closed(_ points: [(Double, Double)]) -> DigitStroke {
    DigitStroke(points: points.map { SIMD2($0, $1) }, isClosed: true)
  }

  private static func straight(_ points: [(Double, Double)]) -> DigitStroke {
    DigitStroke(points: points.map { SIMD2($0, $1) }, isStraight: true)
  }
}
