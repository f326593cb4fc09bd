/// A piece of a drawing: places and how they are inked, in the colour of its mark.
struct Shape: Sendable {
  /// The places, in units of the drawing.
  enum Outline: Sendable {
    case lines([[Point]])
    case areas([[Point]])
    case rectangles([Rectangle])
    case dots([Point], Symbol, radius: Double)
    /// A picture that fills the first rectangle, cut off at the second.
    case image(Raster, Rectangle, within: Rectangle, isSmooth: Bool)
  }

  var outline: Outline
  /// The width of the stroke; without one, the shape is filled.
  var stroke: Double?
  var style: LineStyle = .solid
  var opacity = 1.0
  /// Whether a seam in the colour of the ground sets the shape off from what is behind.
  var hasHalo = false
  /// The colour, where a value decides it and not the mark.
  var color: RGBColor?
  /// Whether it has the colour of the page, to hide the grid.
  var isGround = false
  /// Whether areas inside of areas are holes.
  var hasHoles = false
  /// Whether edges lie between whole pixels, so that neighbours leave no seam.
  var isCrisp = false
  /// Whether the shape is a ground that texts may lie on.
  var isBackdrop = false

  static func line(
    _ parts: [[Point]], width: Double, style: LineStyle = .solid, opacity: Double = 1
  ) -> Shape {
    Shape(outline: .lines(parts), stroke: width, style: style, opacity: opacity)
  }

  static func fill(_ outline: Outline, opacity: Double = 1) -> Shape {
    Shape(outline: outline, opacity: opacity)
  }

  /// The page behind colours that let it through, without the grid.
  static func ground(_ box: Rectangle) -> Shape {
    var shape = Shape.fill(.rectangles([box]))
    (shape.isGround, shape.isBackdrop) = (true, true)
    return shape
  }

  /// Whether there is nothing to draw.
  var isEmpty: Bool {
    switch outline {
    case .lines(let parts), .areas(let parts): parts.allSatisfy(\.isEmpty)
    case .rectangles(let all): all.isEmpty
    case .dots(let places, _, _): places.isEmpty
    case .image(_, let box, let frame, _): box.clipped(to: frame) == nil
    }
  }
}
