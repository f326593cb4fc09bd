import Markup

extension Shape {
  /// The shape, if there is any, as an element that takes its colour from the group around it.
  var node: Node {
    guard !isEmpty else { return .empty }
    switch outline {
    case .dots(let places, let symbol, let radius) where symbol == .circle:
      return Self.dots(
        places, radius: radius, ink: color?.hex ?? "currentColor",
        opacity: opacity * Double(color?.alpha ?? 255) / 255, hasHalo: hasHalo)
    case .image(let raster, let box, let frame, let isSmooth):
      return Self.image(raster, box, within: frame, isSmooth: isSmooth, opacity: opacity)
    case .dots, .areas, .rectangles, .lines:
      let data = pathData
      return data.isEmpty ? .empty : .element("path", [Attribute("d", data)] + attributes, [])
    }
  }

  private var attributes: [Attribute] {
    var result: [Attribute] = []
    let ink = isGround ? ChartVariable.ground.css : color?.hex ?? "currentColor"
    if let stroke {
      result += [
        Attribute("fill", "none"), Attribute("stroke", ink),
        Attribute("stroke-width", stroke.strokeWidth),
      ]
      if let dashes = style.dashArray {
        result += [Attribute("stroke-linecap", "butt"), Attribute("stroke-dasharray", dashes)]
      }
    } else {
      result.append(Attribute("fill", ink))
      if hasHoles { result.append(Attribute("fill-rule", "evenodd")) }
      if hasHalo { result += Self.halo(width: 2) }
    }
    let opacity = opacity * Double(color?.alpha ?? 255) / 255
    if opacity < 1 { result.append(Attribute("opacity", opacity.hundredths)) }
    if isCrisp { result.append(Attribute("shape-rendering", "crispEdges")) }
    return result
  }

  private var pathData: String {
    var path = PathData()
    switch outline {
    case .lines(let parts):
      for part in parts { path.polyline(Simplification.simplified(part)) }
    case .areas(let parts):
      for part in parts { path.polygon(Simplification.simplified(part)) }
    case .rectangles(let all):
      for each in all { path.polygon(each.corners) }
    case .dots(let places, let symbol, let radius):
      for place in places { path.polygon(symbol.corners.map { place + radius * $0 }) }
    case .image: break
    }
    return path.text
  }

  /// A picture; where the plot shows a part of it only, a drawing of its own cuts the rest off.
  private static func image(
    _ raster: Raster, _ box: Rectangle, within frame: Rectangle, isSmooth: Bool, opacity: Double
  ) -> Node {
    func image(at corner: Point) -> Node {
      var attributes = [
        Attribute("x", corner.x.short), Attribute("y", corner.y.short),
        Attribute("width", box.width.short), Attribute("height", box.height.short),
        Attribute("href", raster.dataAddress), Attribute("preserveAspectRatio", "none"),
      ]
      if !isSmooth { attributes.append(Attribute("style", "image-rendering:pixelated")) }
      if opacity < 1 { attributes.append(Attribute("opacity", opacity.hundredths)) }
      return .element("image", attributes, [])
    }
    guard !frame.inset(by: -0.1).contains(box), let part = box.clipped(to: frame) else {
      return image(at: Point(box.minX, box.minY))
    }
    return tag(
      "svg",
      [
        "x": part.minX.short, "y": part.minY.short, "width": part.width.short,
        "height": part.height.short,
      ], image(at: Point(box.minX - part.minX, box.minY - part.minY)))
  }

  /// Round dots: strokes without length, or a marker at the corners of a path if they are many.
  private static func dots(
    _ places: [Point], radius: Double, ink: String, opacity: Double, hasHalo: Bool
  ) -> Node {
    if places.count >= DotCloud.least, !hasHalo {
      return DotCloud(places).node(radius: radius, ink: ink, opacity: opacity)
    }
    var path = PathData()
    for place in places { path.dot(at: place) }
    func stroke(_ color: String, width: Double) -> Node {
      var attributes = [
        Attribute("d", path.text), Attribute("stroke", color),
        Attribute("stroke-width", width.strokeWidth),
      ]
      if opacity < 1 { attributes.append(Attribute("opacity", opacity.hundredths)) }
      return .element("path", attributes, [])
    }
    let dots = stroke(ink, width: 2 * radius)
    guard hasHalo else { return dots }
    return .group([stroke(ChartVariable.ground.css, width: 2 * radius + 2), dots])
  }

  /// Attributes for a seam behind a filled shape or text.
  static func halo(width: Double) -> [Attribute] {
    [
      Attribute("stroke", ChartVariable.ground.css), Attribute("stroke-width", width.strokeWidth),
      Attribute("style", "paint-order:stroke"),
    ]
  }
}

extension Rectangle {
  /// The corners in the order of drawing.
  var corners: [Point] {
    [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)]
  }
}

extension Symbol {
  /// The corners of the symbol, of about the area of a circle of radius 1.
  var corners: [Point] {
    switch self {
    case .circle: []
    case .diamond: [Point(0, -1.3), Point(1.3, 0), Point(0, 1.3), Point(-1.3, 0)]
    case .square: [Point(-0.9, -0.9), Point(0.9, -0.9), Point(0.9, 0.9), Point(-0.9, 0.9)]
    case .triangle: [Point(0, -1.35), Point(1.3, 0.9), Point(-1.3, 0.9)]
    }
  }
}
