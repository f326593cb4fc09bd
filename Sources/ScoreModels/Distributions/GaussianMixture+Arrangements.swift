#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Tensors

extension GaussianMixture {
  /// Normal components at equal distances on a circle, equally likely: component j is at angle 2πj/k.
  public static func ring(
    count: Int = 8, radius: Double = 2, standardDeviation: Double = 0.2
  ) -> GaussianMixture {
    precondition(count >= 1, "count must be positive, found \(count)")
    precondition([count, 2].isShape, [count, 2].shapeProblem)
    precondition(
      radius >= 0 && radius.isFinite, "radius must be finite and not negative, found \(radius)")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "standard deviation must be positive and finite, found \(standardDeviation)")
    let angles = (0..<count).map { 2 * Double.pi * Double($0) / Double(count) }
    return GaussianMixture(
      means: Tensor(angles.map { [radius * cos($0), radius * sin($0)] }),
      standardDeviation: standardDeviation)
  }

  /// Normal components on a square grid about the origin, equally likely, row by row from below.
  public static func grid(
    rows: Int = 5, columns: Int = 5, spacing: Double = 1, standardDeviation: Double = 0.1
  ) -> GaussianMixture {
    precondition(rows >= 1, "rows must be positive, found \(rows)")
    precondition(columns >= 1, "columns must be positive, found \(columns)")
    precondition([rows, columns, 2].isShape, [rows, columns, 2].shapeProblem)
    precondition(
      spacing > 0 && spacing <= 1e100,
      "spacing must be positive and at most 1e+100, found \(spacing)")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "standard deviation must be positive and finite, found \(standardDeviation)")
    let (right, top) = (Double(columns - 1) * spacing / 2, Double(rows - 1) * spacing / 2)
    return GaussianMixture(
      means: .grid(x: -right...right, y: -top...top, columns: columns, rows: rows),
      standardDeviation: standardDeviation)
  }
}
