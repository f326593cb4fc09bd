/// The bar beside the plot that says which colour means which value.
struct ColorBar: Sendable {
  let shapes: [Shape]
  /// The line around a bar a part of which shows the ground, as the plot does for its values.
  let outline: [Shape]
  let labels: [Label]

  private static let width = 13.0
  private static let gap = 12.0

  /// The room right of the plot that the bar and its numbers need.
  static func room(for scale: ColorScale, length: Double) -> Double {
    let texts = ticks(of: scale, length: length).map { Typography.width(of: $0.label) }
    return gap + width + 6 + (texts.max() ?? 0) * Typography.largeSize + 2
  }

  private static func ticks(of scale: ColorScale, length: Double) -> [Tick] {
    Axis.upright(LinearScale(scale.domain), length: length)
  }

  /// - Parameters:
  ///   - head: the height at which the title of the vertical axis stands, and that of the bar.
  ///   - right: the right end of the drawing.
  init(_ scale: ColorScale, beside plot: Rectangle, head: Double, right: Double) {
    let box = Rectangle(
      minX: plot.maxX + Self.gap, minY: plot.minY, maxX: plot.maxX + Self.gap + Self.width,
      maxY: plot.maxY)
    shapes = Self.shapes(of: scale, in: box)
    let showsGround = scale.map?.isTranslucent ?? true
    outline =
      showsGround ? [.line([box.corners + [box.corners[0]]], width: 0.8, opacity: 0.5)] : []
    let numbers = Self.ticks(of: scale, length: box.height).map { tick in
      let y = box.maxY - scale.part(of: tick.value) * box.height
      return Label(text: tick.label, place: Point(box.maxX + 6, y), role: .barTick)
    }
    let title = scale.title.map { title in
      Label(
        text: title.cut(toWidth: 0.5 * right / Typography.largeSize),
        place: Point(right - 2, head), alignment: .end, hanging: .below, role: .axisTitle)
    }
    labels = numbers + [title].compactMap(\.self)
  }

  private static func shapes(of scale: ColorScale, in box: Rectangle) -> [Shape] {
    guard scale.levels.isEmpty, let map = scale.map else { return steps(of: scale, in: box) }
    let count = 128
    let raster = Raster(
      columns: 1, rows: count, palette: map.colors(count),
      indices: (0..<count).map { UInt8(count - 1 - $0) })
    return [Shape(outline: .image(raster, box, within: box, isSmooth: true))]
  }

  /// One rectangle for each interval between two levels.
  private static func steps(of scale: ColorScale, in box: Rectangle) -> [Shape] {
    let ends = [scale.domain.lowerBound] + scale.levels + [scale.domain.upperBound]
    let heights = ends.map { box.maxY - scale.part(of: $0) * box.height }
    return heights.indices.dropLast().map { index in
      let part = Rectangle(
        minX: box.minX, minY: heights[index + 1], maxX: box.maxX, maxY: heights[index])
      return scale.fill(.rectangles([part]), above: index)
    }
  }
}

extension ColorScale {
  /// A shape whose values lie above so many of the levels.
  func fill(_ outline: Shape.Outline, above count: Int) -> Shape {
    var shape = Shape.fill(outline)
    shape.isBackdrop = true
    if let map {
      let ends = [domain.lowerBound] + levels + [domain.upperBound]
      let middle = ends[count] / 2 + ends[min(count + 1, ends.count - 1)] / 2
      shape.color = map.rgb(at: part(of: middle))
    } else {
      shape.opacity = Self.tint(count, of: levels.count)
    }
    return shape
  }
}
