#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  /// How far it is turned, in degrees clockwise; a turned text has its middle at its place.
  var angle = 0.0
  /// Its size relative to the others.
  var scale = 1.0
  /// Whether the text lies over data and has to push it back.
  var coversData = false

  /// The room that the text takes at the larger of its two sizes.
  var box: Rectangle {
    let size = scale * Typography.largeSize * (role == .title ? Typography.titleScale : 1)
    let width = Typography.width(of: text) * size * (role == .title ? Typography.titleWidening : 1)
    let minX =
      switch alignment {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    let set = SetText(text)
    let base = place.y + size * shift(of: set)
    let (height, depth) =
      switch hanging {
      case .below: (0.88, 0.27)
      case .centered: (0.925, 0.225)
      case .above: (0.9, 0.25)
      }
    let box = Rectangle(
      minX: minX, minY: base - size * max(height, set?.height ?? 0), maxX: minX + width,
      maxY: base + size * max(depth, set?.depth ?? 0))
    return angle == 0 ? box : turned(box)
  }

  /// The room of a box that is turned about the place.
  private func turned(_ box: Rectangle) -> Rectangle {
    let (sine, cosine) = (abs(sin(angle * .pi / 180)), abs(cos(angle * .pi / 180)))
    let width = (cosine * box.width + sine * box.height) / 2
    let height = (sine * box.width + cosine * box.height) / 2
    return Rectangle(
      minX: place.x - width, minY: place.y - height, maxX: place.x + width,
      maxY: place.y + height)
  }

  /// How far the base line is below the place, in parts of the text's size.
  func shift(of set: SetText?) -> Double {
    switch hanging {
    case .below: max(0.88, set?.height ?? 0)
    case .centered: 0.35
    case .above: -max(0.25, set?.depth ?? 0)
    }
  }
}
