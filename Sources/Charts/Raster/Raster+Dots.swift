extension Raster {
  /// Cells to a unit of the drawing.
  private static let dotScale = 2.0

  /// Dots in colours of a palette, later ones on top of earlier ones.
  init(
    dots: [(place: Point, color: Int)], radius: Double, palette: [RGBColor], in frame: Rectangle
  ) {
    let columns = max(Int((frame.width * Self.dotScale).rounded()), 1)
    let rows = max(Int((frame.height * Self.dotScale).rounded()), 1)
    var indices = [UInt8](repeating: Self.clear, count: columns * rows)
    let reach = max(radius * Self.dotScale, 0.75)
    for dot in dots {
      let centre = Self.dotScale * (dot.place - Point(frame.minX, frame.minY))
      let top = max(Int(centre.y - reach), 0), left = max(Int(centre.x - reach), 0)
      let bottom = min(Int(centre.y + reach), rows - 1)
      let right = min(Int(centre.x + reach), columns - 1)
      guard top <= bottom, left <= right else { continue }
      for row in top...bottom {
        for column in left...right {
          let step = Point(Double(column) + 0.5, Double(row) + 0.5) - centre
          if step.length <= reach { indices[row * columns + column] = UInt8(dot.color) }
        }
      }
    }
    self.init(columns: columns, rows: rows, palette: palette, indices: indices)
  }
}
