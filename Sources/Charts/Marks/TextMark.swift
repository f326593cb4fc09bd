/// On which side of its point a text stands.
public enum TextPosition: Sendable, CaseIterable {
  case above, below, left, right, center
}

/// A text at a point of the plot.
///
/// It gives way to texts that are already there and stays inside the plot.
public struct TextMark: Mark, Drawable {
  let text: String
  let x: Double
  let y: Double
  let position: TextPosition
  let series: Series

  /// A text beside the point (x, y).
  public init(
    _ text: String, x: Double, y: Double, position: TextPosition = .above,
    color: ChartColor = .ink
  ) {
    precondition(text.isLegible, text.formulaProblem)
    self.text = text.singleLine
    (self.x, self.y, self.position) = (x, y, position)
    series = Series(color: color)
  }
}

extension TextMark {
  var kind: String { "text" }

  func extents(in window: Window) -> Extents { window.extents(x: [x], y: [y]) }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] { [] }

  func annotations(in plot: Plot, _ look: Appearance) -> [Annotation] {
    guard !text.isEmpty, let place = plot.place(x, y), plot.frame.contains(place) else {
      return []
    }
    let positions = [position] + TextPosition.allCases.filter { $0 != position && $0 != .center }
    let near = positions.map { label($0, at: place, look, width: plot.frame.width) }
    let inside = near.prefix(1).map { $0.moved(into: plot.frame) }
    let further = Self.spiral.map { step in
      label(.center, at: plot.frame.clamping(place + step), look, width: plot.frame.width).moved(
        into: plot.frame)
    }
    return [Annotation(candidates: near + inside + further, isPlacedByAuthor: true)]
  }

  private func label(
    _ position: TextPosition, at place: Point, _ look: Appearance, width: Double
  ) -> Label {
    let role = Label.Role.annotation(look.color)
    let text = text.cut(toWidth: (width - 4) / Typography.largeSize)
    let (step, alignment, hanging): (Point, Label.Alignment, Label.Hanging) =
      switch position {
      case .above: (Point(0, -6), .middle, .above)
      case .below: (Point(0, 6), .middle, .below)
      case .left: (Point(-8, 0), .end, .centered)
      case .right: (Point(8, 0), .start, .centered)
      case .center: (Point(0, 0), .middle, .centered)
      }
    return Label(
      text: text, place: place + step, alignment: alignment, hanging: hanging, role: role)
  }

  /// Steps around a point, ever further away.
  private static let spiral: [Point] = (1...12).flatMap { ring -> [Point] in
    let radius = 24 * Double(ring)
    let diagonal = 0.7 * radius
    return [
      Point(0, -radius), Point(0, radius), Point(radius, 0), Point(-radius, 0),
      Point(diagonal, -diagonal), Point(-diagonal, -diagonal), Point(diagonal, diagonal),
      Point(-diagonal, diagonal),
    ]
  }

  var columns: [ChartData.Column] {
    [.words("text", [text.inWords]), .numbers("x", [x]), .numbers("y", [y])]
  }

  var summary: String { "“\(text.inWords)” at (\(x.rounded3), \(y.rounded3))" }
}

extension Label {
  /// The label shifted as little as needed to lie in a rectangle.
  func moved(into frame: Rectangle) -> Label {
    var result = self
    let box = box
    result.place.x += max(0, frame.minX - box.minX) - max(0, box.maxX - frame.maxX)
    result.place.y += max(0, frame.minY - box.minY) - max(0, box.maxY - frame.maxY)
    return result
  }
}
