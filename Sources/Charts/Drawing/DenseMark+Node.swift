import Markup

/// Strokes and dots beyond a stated size as one picture.
///
/// The picture is a mask over a rectangle in the colour of the mark, so that the colour stays one of
/// the page's variables.
enum DenseMark {
  /// How many bytes of a mark are written stroke by stroke.
  static let limit = 60_000

  /// What the mask is called until the drawing names it.
  static let name = "dense"

  /// The nodes of a mark, or a picture of them if they are too long and can be one.
  static func nodes(_ nodes: [Node], of shapes: [Shape], in frame: Rectangle) -> [Node] {
    guard nodes.reduce(0, { $0 + pathLength($1) }) > limit,
      let raster = DenseRaster.picture(of: shapes, in: frame)
    else { return nodes }
    let box: [Attribute] = [
      Attribute("x", frame.minX.short), Attribute("y", frame.minY.short),
      Attribute("width", frame.width.short), Attribute("height", frame.height.short),
    ]
    let image = Node.element(
      "image",
      box + [
        Attribute("href", raster.dataAddress), Attribute("preserveAspectRatio", "none"),
      ], [])
    return [
      .element(
        "mask", [Attribute("id", name), Attribute("maskUnits", "userSpaceOnUse")] + box, [image]),
      .element(
        "rect", box + [Attribute("fill", "currentColor"), Attribute("mask", "url(#\(name))")], []),
    ]
  }

  private static func pathLength(_ node: Node) -> Int {
    switch node {
    case .group(let nodes): nodes.reduce(0) { $0 + pathLength($1) }
    case .element(_, let attributes, _):
      attributes.reduce(0) { $0 + ($1.name == "d" ? $1.value?.utf8.count ?? 0 : 0) }
    case .text, .trusted: 0
    }
  }
}
