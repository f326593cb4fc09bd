/// Values that decide the colours of points.
struct PointValues: Sendable {
  let all: [Double]
  let colors: ColorMap
  let domain: ClosedRange<Double>

  func scale(title: String?) -> ColorScale { ColorScale(map: colors, domain: domain, title: title) }
}

extension PointMark {
  /// The points (x₁, y₁), (x₂, y₂), … in the colours of their values, which the bar beside the plot
  /// explains; points whose value is NaN or infinite are left out.
  ///
  /// ```swift
  /// PointMark(x: x, y: y, values: mixture.logDensity(at: points).scalars, label: "log-density")
  /// ```
  ///
  /// - Parameters:
  ///   - domain: the values with the first and the last colour; without it, those of the data.
  ///   - label: what the values are, above the bar.
  public init(
    x: [Double], y: [Double], values: [Double], colors: ColorMap = .sequential,
    domain: ClosedRange<Double>? = nil, label: String? = nil, size: Double? = nil,
    opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == values.count, "x and values differ in length: \(x.count) and \(values.count)")
    precondition(
      (domain ?? 0...1).isFiniteWithLength,
      "domain must be finite with a length, found \(domain ?? 0...1)")
    precondition(
      (size ?? 1) > 0 && (size ?? 1) <= 8,
      "size must be above 0 and at most 8, found \(size ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (self.x, self.y, self.size, self.opacity) = (x, y, size, opacity)
    self.values = PointValues(
      all: values, colors: colors, domain: ColorScale.domain(of: values, domain, colors))
    series = Series(label: label, color: .gray, namesItself: true)
  }

  /// More points than this become one picture (PNG).
  private static let mostDots = 4000
  /// How many colours are told apart.
  private static let colorCount = 64

  /// All points of one colour are one shape, over gray ones that are a little larger: the first and
  /// the last colours of maps are near to a dark or a light ground, and the middle of some is it.
  func shapes(of values: PointValues, in plot: Plot) -> [Shape] {
    let scale = values.scale(title: nil)
    let dots = x.indices.compactMap { index -> (place: Point, color: Int)? in
      guard values.all[index].isDrawable, let place = plot.place(x[index], y[index]),
        plot.frame.contains(place)
      else { return nil }
      let part = scale.part(of: values.all[index])
      return (place, Int((part * Double(Self.colorCount - 1)).rounded()))
    }
    let colors = values.colors.colors(Self.colorCount)
    guard dots.count <= Self.mostDots else {
      let raster = Raster(dots: dots, radius: radius, palette: colors, in: plot.frame)
      return [
        Shape(
          outline: .image(raster, plot.frame, within: plot.frame, isSmooth: true),
          opacity: opacity)
      ]
    }
    let ground = Shape.fill(
      .dots(dots.map(\.place), .circle, radius: radius + 0.6), opacity: 0.4 * opacity)
    let groups = Dictionary(grouping: dots, by: \.color).sorted { $0.key < $1.key }
    return [ground]
      + groups.map { color, dots in
        var shape = Shape.fill(
          .dots(dots.map(\.place), .circle, radius: radius), opacity: opacity)
        shape.color = colors[color]
        return shape
      }
  }

  func summary(of values: PointValues) -> String {
    let extremes = Summary.extremes(of: values.all, named: "value") { index in
      "(\(x[index].rounded3), \(y[index].rounded3))"
    }
    let ends = "\(values.domain.lowerBound.rounded3) to \(values.domain.upperBound.rounded3)"
    return Summary.list([extremes, "\(values.colors.name) colours from \(ends)"])
  }
}
