/// A text with its place in the drawing.
struct Label: Sendable, Equatable {
  /// Which part of the place the text starts from, along the line.
  enum Alignment: String, Sendable {
    case start, middle, end
  }

  /// On which side of its place the text hangs.
  enum Hanging: Sendable {
    case below, centered, above
  }

  /// What the text is, which decides its looks.
  enum Role: Sendable, Equatable {
    case title, axisTitle, xTick, yTick, barTick, legend
    /// Inside the plot, over whatever is there.
    case annotation(ChartColor)
    /// Beside the end of a line.
    case ending(ChartColor)
  }

  var text: String
  var place: Point
  var alignment: Alignment = .start
  var hanging: Hanging = .centered
  var role: Role
  /// Whether the text lies over data and has to push it back.
  var coversData = false

  /// The room that the text takes at the larger of its two sizes.
  var box: Rectangle {
    let size = Typography.largeSize * (role == .title ? Typography.titleScale : 1)
    let width = Typography.width(of: text) * size * (role == .title ? Typography.titleWidening : 1)
    let height = size * Typography.lineHeight
    let minX =
      switch alignment {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    let minY =
      switch hanging {
      case .below: place.y
      case .centered: place.y - height / 2
      case .above: place.y - height
      }
    return Rectangle(minX: minX, minY: minY, maxX: minX + width, maxY: minY + height)
  }
}
