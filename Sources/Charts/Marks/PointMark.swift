/// Points without connection, such as samples.
///
/// Points with a NaN or infinite coordinate are left out.
public struct PointMark: Mark, Drawable {
  let x: [Double]
  let y: [Double]
  let series: Series
  let size: Double?
  let opacity: Double
  /// What decides the colour of each point, if it is a value.
  let values: PointValues?

  /// The points (x₁, y₁), (x₂, y₂), …; without a size, the more points, the smaller.
  ///
  /// - Parameter size: the radius of a point in units of the drawing, which is 640 wide.
  public init(
    x: [Double], y: [Double], label: String? = nil, color: ChartColor? = nil, size: Double? = nil,
    opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      (size ?? 1) > 0 && (size ?? 1) <= 8,
      "size must be above 0 and at most 8, found \(size ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (self.x, self.y) = (x, y)
    series = Series(label: label, color: color, by: .symbol)
    (self.size, self.opacity, values) = (size, opacity, nil)
  }

  /// Points given as pairs.
  public init(
    _ points: [[Double]], label: String? = nil, color: ChartColor? = nil, size: Double? = nil,
    opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.allSatisfy { $0.count == 2 },
      "a point needs 2 coordinates, found \(points.first { $0.count != 2 }?.count ?? 2)")
    precondition(
      (size ?? 1) > 0 && (size ?? 1) <= 8,
      "size must be above 0 and at most 8, found \(size ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: points.map { $0[0] }, y: points.map { $0[1] }, label: label, color: color, size: size,
      opacity: opacity)
  }
}

extension PointMark {
  var kind: String { "point" }

  var colorScale: ColorScale? { values?.scale(title: series.label) }

  func extents(in window: Window) -> Extents { window.extents(x: x, y: y) }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    if let values { return shapes(of: values, in: plot) }
    let places = zip(x, y).compactMap(plot.place).filter { plot.frame.contains($0) }
    return [
      Shape(
        outline: .dots(distinct(places), look.symbol, radius: radius), opacity: opacity,
        hasHalo: places.count <= 60)
    ]
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    return [.fill(.dots([middle], look.symbol, radius: max(radius, 2.5)))]
  }

  var radius: Double {
    if let size { return size }
    // A colour needs some area to be told from others.
    if values != nil, x.count <= 1500 { return x.count <= 60 ? 4 : 3 }
    return switch x.count {
    case ...60: 3.6
    case ...300: 2.9
    case ...800: 2.4
    case ...2000: 1.8
    default: 1.3
    }
  }

  /// Many points share places to half a unit, or to a whole one if they are very many: one dot
  /// shows all of them, and dots in the order of their places take short steps in the file.
  private func distinct(_ places: [Point]) -> [Point] {
    guard places.count > 500 else { return places }
    let parts = places.count > 5000 ? 1.0 : 2.0
    let snapped = places.map { place in
      Point((place.x * parts).rounded() / parts, (place.y * parts).rounded() / parts)
    }
    let sorted = snapped.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    return sorted.enumerated().filter { $0 == 0 || $1 != sorted[$0 - 1] }.map(\.element)
  }

  var columns: [ChartData.Column] {
    [.numbers("x", x), .numbers("y", y)] + (values.map { [.numbers("value", $0.all)] } ?? [])
  }

  var summary: String {
    Summary.list([Summary.cloud(x: x, y: y), values.map { summary(of: $0) } ?? ""])
  }
}
