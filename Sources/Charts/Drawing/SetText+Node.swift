import Markup

extension SetText {
  /// The text's size in units of the drawing of its formulas, three hundred of whose tenths it has.
  private static let size = 30.0
  /// A stroke around all letters, because the font has no bold signs.
  private static let boldening = (0.045 * size).strokeWidth

  /// The words as texts, and all formulas as one path in a drawing of its own, which is as large as
  /// the text's size, whichever the page gives it.
  ///
  /// - Parameters:
  ///   - start: where the text starts, right of the place, in parts of its size.
  ///   - shift: how far below the place its base line is.
  ///   - halo: the width of the seam around letters.
  ///   - isBold: whether letters are as heavy as the words of a title.
  func nodes(
    at place: Point, start: Double, shift: Double, halo: Double?, isBold: Bool
  ) -> [Node] {
    var nodes: [Node] = []
    var path = PathData()
    for part in parts {
      switch part {
      case .words(let words, let left, let width, let anchor):
        let end = anchor == .end ? left + width : left
        nodes.append(
          tag(
            "text",
            [
              "x": place.x.short, "y": place.y.short, "dx": (start + end).ems, "dy": shift.ems,
              "text-anchor": anchor.rawValue, "textLength": width.ems,
            ], .text(words.withApostrophes)))
      case .formula(let box, let left):
        guard let font = MathFont.installed else { continue }
        let unit = Self.size * Self.scale / 1000
        let corner = Point(Self.size * (start + left), Self.size * shift)
        for letter in box.letters {
          path.add(
            font.outline(of: letter.glyph), scale: unit * letter.scale,
            at: corner + Point(unit * letter.place.x, -unit * letter.place.y))
        }
        for bar in box.bars {
          path.add(
            Rectangle(
              minX: corner.x + unit * bar.minX, minY: corner.y - unit * bar.maxY,
              maxX: corner.x + unit * bar.maxX, maxY: corner.y - unit * bar.minY))
        }
      }
    }
    var attributes = [Attribute("d", path.text)]
    if let halo {
      let width = (halo * Self.size / Typography.size).strokeWidth
      attributes.append(Attribute("stroke-width", width))
    }
    if isBold {
      attributes += [
        Attribute("stroke", ChartVariable.ink.css), Attribute("stroke-width", Self.boldening),
      ]
    }
    let drawing = tag(
      "svg",
      [
        "x": place.x.short, "y": place.y.short, "width": "1em", "height": "1em",
        "viewBox": "0 0 300 300", "overflow": "visible",
      ], .element("path", attributes, []))
    return path.text.isEmpty ? nodes : nodes + [drawing]
  }
}

extension Double {
  /// A length in parts of the text's size, as an attribute of SVG.
  var ems: String {
    let hundredths = Int((Swift.min(Swift.max(self, -1e4), 1e4) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(sign)\(whole)em" }
    let digits =
      rest.isMultiple(of: 10) ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)"
    return sign + (whole == 0 ? "" : "\(whole)") + ".\(digits)em"
  }
}
