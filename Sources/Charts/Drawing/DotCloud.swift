import Markup

/// Many round dots of one colour: a path without ink, at whose corners a marker stands. Half as many
/// bytes as the same dots one by one.
struct DotCloud {
  /// From how many dots on the marker is worth its bytes.
  static let least = 40

  /// What the marker is called until the drawing names it.
  static let name = "dots"

  /// In tenths of a unit, or in multiples of them.
  private typealias Corner = (x: Int, y: Int)

  private let path: String
  /// How many tenths of a unit the path counts as one.
  private let step: Int

  init(_ places: [Point]) {
    let corners = places.map { Corner($0.x.tenths, $0.y.tenths) }
    let step = max(corners.reduce(0) { Self.divisor(Self.divisor($0, $1.x), $1.y) }, 1)
    let steps = corners.map { Corner($0.x / step, $0.y / step) }
    // Places on a grid are shortest column by column, others in strips.
    let paths = [1, 16].map { Self.path(steps, strip: $0) }
    path = paths.min { $0.utf8.count < $1.utf8.count } ?? ""
    self.step = step
  }

  func node(radius: Double, ink: String, opacity: Double) -> Node {
    let dot = tag(
      "path",
      ["d": "M0 0h0", "stroke": ink, "stroke-width": (20 * radius / Double(step)).hundredths])
    var attributes = [
      Attribute("d", path), Attribute("fill", "none"),
      Attribute("style", "marker:" + LocalNames.reference(to: Self.name)),
    ]
    if step > 1 { attributes.append(Attribute("transform", "scale(\(step))")) }
    if opacity < 1 { attributes.append(Attribute("opacity", opacity.hundredths)) }
    return .group([
      tag("marker", ["id": Self.name, "overflow": "visible"], dot),
      .element("path", attributes, []),
    ])
  }

  /// The path through all corners, down one strip and up the next, so that most steps are short.
  private static func path(_ corners: [Corner], strip: Int) -> String {
    let keys = corners.map { corner in
      let column = corner.x / strip
      return (column, column.isMultiple(of: 2) ? corner.y : -corner.y, corner.x)
    }
    var path = PathData()
    path.polyline(
      keys.sorted { $0 < $1 }.map { column, y, x in
        Point(Double(x) / 10, Double(column.isMultiple(of: 2) ? y : -y) / 10)
      })
    return path.text
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? abs(a) : divisor(b, a % b)
  }
}
