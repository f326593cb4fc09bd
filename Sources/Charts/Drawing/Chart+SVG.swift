package import Markup

extension Chart {
  /// The chart as an `svg` element for a page or a file.
  ///
  /// - Parameter id: what the ids inside start with; different for every chart of a page.
  package func svg(id: String) -> Node {
    let layout = Layout(self)
    return .drawing(
      id: id, name: name, text: textAlternative, width: width, height: layout.frame.height,
      layout.nodes)
  }
}

extension Node {
  /// The element around the parts of a drawing, with its name, what it shows in words, and what holds
  /// for most of the parts: strokes have round ends and corners.
  static func drawing(
    id: String, name: String, text: String, width: Double, height: Double, _ nodes: [Node]
  ) -> Node {
    let (titleID, textID) = ("\(id)-title", "\(id)-desc")
    let size = "0 0 \(width.short) \(height.rounded(.up).short)"
    return tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": size, "width": "100%",
        "role": "img", "aria-labelledby": "\(titleID) \(textID)",
        "font-family": "system-ui,sans-serif", "font-size": Typography.size.short,
        "fill": ChartVariable.ink.css, "stroke-linecap": "round", "stroke-linejoin": "round",
      ],
      [
        tag("title", ["id": titleID], .text(name)),
        tag("desc", ["id": textID], .text(text)),
      ] + LocalNames.named(nodes, id: id))
  }
}

extension Layout {
  /// All parts of the drawing.
  var nodes: [Node] { [grid] + marks + swatches.map(\.node) + barNodes + texts }

  /// The marks in their order, each in a group that sets its colour.
  fileprivate var marks: [Node] {
    parts.compactMap { part in
      let shapes = part.mark.shapes(in: frame.plot, part.look)
      return group(
        shapes, part.look.color, name: part.mark.kind, dense: frame.plot.frame)
    }
  }

  private var barNodes: [Node] {
    bar.compactMap { group($0.shapes, $0.color, name: "color-bar") }
  }

  /// All texts.
  fileprivate var texts: [Node] { Label.nodes(of: labels) }
}

extension Legend.Swatch {
  fileprivate var node: Node { group(shapes, color, name: "legend") ?? .empty }
}

/// - Parameter dense: where shapes that are too many become one picture.
private func group(
  _ shapes: [Shape], _ color: ChartColor, name: String, dense: Rectangle? = nil
) -> Node? {
  var nodes = shapes.map(\.node).filter { $0 != .empty }
  guard !nodes.isEmpty else { return nil }
  if let dense { nodes = DenseMark.nodes(nodes, of: shapes, in: dense) }
  return tag("g", ["class": name, "color": color.variable.css], nodes)
}

extension Layout {
  /// Thin lines at the ticks, and a stronger one at zero for marks that stand on it.
  fileprivate var grid: Node {
    let (area, plot) = (frame.plot.frame, frame.plot)
    let stressesZero = parts.contains { $0.mark.restsOnZero }
    var lines = PathData(), zero = PathData()
    // Names of categories need no line; their marks stand above them.
    for tick in frame.xTicks where plot.x.categories == nil {
      let x = plot.horizontal(tick.value)
      lines.polyline([Point(x, area.minY), Point(x, area.maxY)])
    }
    for tick in frame.yTicks {
      let y = plot.vertical(tick.value)
      let line = [Point(area.minX, y), Point(area.maxX, y)]
      if stressesZero, tick.value == 0 { zero.polyline(line) } else { lines.polyline(line) }
    }
    return .group([Self.line(lines, .grid), Self.line(zero, .axis), Self.line(minor, .axis)])
  }

  /// Short strokes beside the plot between the ticks.
  private var minor: PathData {
    let (area, plot) = (frame.plot.frame, frame.plot)
    var strokes = PathData()
    for value in frame.xMinorValues {
      let x = plot.horizontal(value)
      strokes.polyline([Point(x, area.maxY), Point(x, area.maxY + Self.minorLength)])
    }
    for value in frame.yMinorValues {
      let y = plot.vertical(value)
      strokes.polyline([Point(area.minX - Self.minorLength, y), Point(area.minX, y)])
    }
    return strokes
  }

  private static let minorLength = 4.0

  private static func line(_ path: PathData, _ color: ChartVariable) -> Node {
    path.isEmpty
      ? .empty
      : tag(
        "path",
        ["d": path.text, "stroke": color.css, "stroke-width": "10", "stroke-linecap": "butt"])
  }
}
