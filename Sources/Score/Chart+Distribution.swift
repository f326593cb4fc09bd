public import Charts
public import ScoreModels
import Tensors

extension Chart {
  /// The density of a distribution of the line.
  ///
  /// ```swift
  /// Chart(of: StudentT(degreesOfFreedom: 3))
  /// ```
  ///
  /// - Parameter x: where it is drawn; without it, between the quantiles of 0.1 % and 99.9 %, and a
  ///   tenth beyond them.
  public init(
    of distribution: any UnivariateDistribution, x: ClosedRange<Double>? = nil,
    title: String? = nil
  ) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      (x?.lowerBound ?? 0) < (x?.upperBound ?? 1) && (x?.lowerBound ?? 0).isFinite
        && (x?.upperBound ?? 1).isFinite,
      "x must be a finite range with a length, found \(x ?? 0...1)")
    let range = x ?? Self.range(of: distribution)
    self.init(title: title, x: "x", y: "density") {
      AreaMark(distribution.density, x: range, samples: 401, color: .blue, opacity: 0.15)
      LineMark(distribution.density, x: range, samples: 401, color: .blue)
    }
  }

  /// The density of a distribution of the plane, as tints between its levels.
  ///
  /// ```swift
  /// Chart(of: Banana(), x: -4...4, y: -2...6)
  /// ```
  public init(
    of distribution: any Distribution, x: ClosedRange<Double>, y: ClosedRange<Double>,
    title: String? = nil
  ) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      distribution.eventShape == [2],
      "a chart of the plane needs points with 2 coordinates, found event shape "
        + "\(distribution.eventShape)")
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    let nodes = 101
    let points = Tensor.grid(x: x, y: y, columns: nodes, rows: nodes)
    let heights = distribution.density(at: points).reshaped(to: [nodes, nodes])
    self.init(title: title, x: "x₁", y: "x₂") {
      FilledContourMark(grid: heights, x: x, y: y, label: "density")
    }
  }

  private static func range(of distribution: any UnivariateDistribution) -> ClosedRange<Double> {
    let (low, high) = (distribution.quantile(0.001), distribution.quantile(0.999))
    guard low.isFinite, high.isFinite, low < high else { return -1...1 }
    let margin = (high - low) / 10
    return (low - margin)...(high + margin)
  }
}
