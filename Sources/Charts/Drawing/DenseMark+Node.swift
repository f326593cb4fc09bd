import Markup

/// Strokes and dots beyond a stated size as one picture.
///
/// The picture is a mask over a rectangle in the colour of the mark, so that the colour stays one of
/// the page's variables.
enum DenseMark {
  /// How many bytes of a mark are written stroke by stroke.
  static let limit = 90_000

  private static let name = "dense"

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

  /// The nodes with masks that no other drawing of the page has.
  static func named(_ nodes: [Node], id: String) -> [Node] {
    var count = 0
    return nodes.map { named($0, id: id, &count) }
  }

  private static func named(_ node: Node, id: String, _ count: inout Int) -> Node {
    switch node {
    case .text, .trusted: return node
    case .group(let nodes): return .group(nodes.map { named($0, id: id, &count) })
    case .element(let tag, let attributes, let children):
      if tag == "mask" { count += 1 }
      let name = "\(id)-\(name)-\(count)"
      let renamed = attributes.map { attribute in
        switch (tag, attribute.name) {
        case ("mask", "id"): Attribute("id", name)
        case ("rect", "mask"): Attribute("mask", "url(#\(name))")
        default: attribute
        }
      }
      return .element(tag, renamed, children.map { named($0, id: id, &count) })
    }
  }
}
