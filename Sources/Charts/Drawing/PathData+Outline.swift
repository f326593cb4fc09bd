extension PathData {
  /// The outline of a letter, with the start of its base line at a place.
  mutating func add(_ outline: GlyphOutline, scale: Double, at corner: Point) {
    func place(_ point: Point) -> Point { corner + Point(scale * point.x, -scale * point.y) }
    var isOpen = false
    for piece in outline.pieces {
      switch piece {
      case .move(let end):
        if isOpen { close() }
        move(to: place(end))
        isOpen = true
      case .line(let end): line(to: place(end))
      case .curve(let first, let second, let end):
        curve(place(first), place(second), to: place(end))
      }
    }
    if isOpen { close() }
  }

  /// A rectangle that rounding leaves a tenth high at least.
  mutating func add(_ box: Rectangle) {
    let height = max(box.height, 0.1)
    polygon(
      Rectangle(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.minY + height).corners)
  }
}
