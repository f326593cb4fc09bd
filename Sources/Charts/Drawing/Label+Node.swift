import Markup

extension Label {
  /// The text as an element. It is shifted by parts of its own size, so that it hangs rightly
  /// at whichever size the page gives it.
  var node: Node {
    var attributes = [Attribute("x", place.x.short), Attribute("y", place.y.short)]
    let shift =
      switch hanging {
      case .below: ".88em"
      case .centered: ".35em"
      case .above: "-.25em"
      }
    attributes.append(Attribute("dy", shift))
    if alignment != .start { attributes.append(Attribute("text-anchor", alignment.rawValue)) }
    if role == .title {
      attributes += [
        Attribute("font-size", "\(Typography.titleScale)em"), Attribute("font-weight", "600"),
      ]
    }
    switch role {
    case .title, .axisTitle, .legend: break
    case .xTick, .yTick, .barTick: attributes.append(Attribute("fill", ChartVariable.soft.css))
    case .ending(let color): attributes.append(Attribute("fill", color.variable.css))
    case .annotation(let color):
      attributes.append(Attribute("fill", color.variable.css))
      attributes += Shape.halo(width: coversData ? 7 : 3)
    }
    return .element("text", attributes, ScriptedText(text.withApostrophes).nodes)
  }
}
