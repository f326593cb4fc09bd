/// An upright rectangle in the drawing.
struct Rectangle: Sendable, Equatable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }

  /// The rectangle grown by a margin on every side.
  func inset(by margin: Double) -> Rectangle {
    Rectangle(minX: minX + margin, minY: minY + margin, maxX: maxX - margin, maxY: maxY - margin)
  }

  /// Whether the insides have a place in common; rectangles that only touch do not.
  func overlaps(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  func contains(_ other: Rectangle) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// The part inside another rectangle, if there is one.
  func clipped(to other: Rectangle) -> Rectangle? {
    let part = Rectangle(
      minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
      maxY: min(maxY, other.maxY))
    return part.minX <= part.maxX && part.minY <= part.maxY ? part : nil
  }
}
