/// The names of series in rows above the plot, each after a sample of its look.
struct Legend: Sendable {
  /// Shapes in the colour of a mark.
  struct Swatch: Sendable {
    let color: ChartColor
    let shapes: [Shape]
  }

  private(set) var labels: [Label] = []
  private(set) var swatches: [Swatch] = []
  private(set) var height = 0.0

  private static let swatchWidth = 24.0
  private static let swatchHeight = 12.0
  private static let gap = 7.0
  private static let distance = 20.0
  private static let maximumRows = 4

  init(_ composition: Composition, left: Double, top: Double) {
    let names = composition.names
    guard !names.isEmpty else { return }
    let rest = { (count: Int) in count == 0 ? nil : "and \(count) more" }
    let drawing = composition.chart.width
    let rowHeight = Typography.row(of: names.map(\.text)) + 4
    var (x, row) = (left, 0)
    for (index, name) in names.enumerated() {
      let text = name.text.cut(
        toWidth: max(drawing - left - 180, 0.6 * drawing) / Typography.largeSize)
      let width = Self.swatchWidth + Self.gap + Typography.width(of: text) * Typography.largeSize
      // The last row keeps room to say how many are missing.
      let limit = drawing - (row + 1 == Self.maximumRows ? 140 : 0)
      if x > left, x + width > limit {
        if row + 1 == Self.maximumRows {
          let place = Point(x, top + (Double(row) + 0.5) * rowHeight)
          labels.append(
            Label(text: rest(names.count - index) ?? "", place: place, role: .legend))
          break
        }
        (x, row) = (left, row + 1)
      }
      add(
        name, text: text, of: composition, at: Point(x, top + (Double(row) + 0.5) * rowHeight))
      x += width + Self.distance
    }
    height = Double(row + 1) * rowHeight + 4
  }

  private mutating func add(
    _ name: Composition.Name, text: String, of composition: Composition, at place: Point
  ) {
    let box = Rectangle(
      minX: place.x, minY: place.y - Self.swatchHeight / 2, maxX: place.x + Self.swatchWidth,
      maxY: place.y + Self.swatchHeight / 2)
    for index in name.parts.prefix(4) {
      let part = composition.parts[index]
      swatches.append(
        Swatch(color: part.look.color, shapes: part.mark.swatch(in: box, part.look)))
    }
    labels.append(
      Label(
        text: text, place: Point(box.maxX + Self.gap, place.y), alignment: .start,
        role: .legend))
  }
}
