import Markup

extension Label {
  /// The texts as elements, in their order. What neighbours have in common is said once.
  static func nodes(of labels: [Label]) -> [Node] {
    var nodes: [Node] = []
    var rest = labels[...]
    while let first = rest.first {
      let run = rest.prefix { $0.sharedLook == first.sharedLook }
      nodes += first.nodes(of: run)
      rest = rest.dropFirst(run.count)
    }
    return nodes
  }

  /// - Parameter run: texts that look like this one, which is the first of them.
  private func nodes(of run: ArraySlice<Label>) -> [Node] {
    let inLine = run.allSatisfy {
      $0.place.y == place.y && $0.hanging == hanging && $0.look == look && $0.standsAlone
    }
    if run.count > 1, inLine {
      let parts = run.map { tag("tspan", ["x": $0.place.x.short], $0.content) }
      return [
        .element("text", [Attribute("y", place.y.short), Attribute("dy", shift)] + look, parts)
      ]
    }
    guard run.count > 1, !sharedLook.isEmpty else { return run.map(\.node) }
    let texts = run.map { text in
      Node.element(
        "text", text.position + text.look.filter { !sharedLook.contains($0) }, text.content)
    }
    return [.element("g", sharedLook, texts)]
  }

  /// The text as an element.
  var node: Node { .element("text", position + look, content) }

  private var content: [Node] { ScriptedText(text.withApostrophes).nodes }

  /// Whether texts behind it in the same element are where they would be without it.
  private var standsAlone: Bool {
    switch role {
    case .xTick, .yTick, .barTick, .legend: !text.contains(ScriptedText.start)
    case .title, .axisTitle, .annotation, .ending: false
    }
  }

  private var position: [Attribute] {
    [Attribute("x", place.x.short), Attribute("y", place.y.short), Attribute("dy", shift)]
  }

  /// The text is shifted by parts of its own size, so that it hangs rightly at whichever size the
  /// page gives it.
  private var shift: String {
    switch hanging {
    case .below: ".88em"
    case .centered: ".35em"
    case .above: "-.25em"
    }
  }

  /// What the text looks like, and to which side of its place it runs.
  private var look: [Attribute] {
    let anchor = alignment == .start ? [] : [Attribute("text-anchor", alignment.rawValue)]
    return anchor + (role == .title ? titleLook : ink)
  }

  /// What texts of its kind have in common: those over data have their own colours and sides.
  private var sharedLook: [Attribute] {
    if case .annotation = role { halo } else { look }
  }

  private var halo: [Attribute] { Shape.halo(width: coversData ? 7 : 3) }

  private var titleLook: [Attribute] {
    [Attribute("font-size", "\(Typography.titleScale)em"), Attribute("font-weight", "600")]
  }

  private var ink: [Attribute] {
    switch role {
    case .title, .axisTitle, .legend: []
    case .xTick, .yTick, .barTick: [Attribute("fill", ChartVariable.soft.css)]
    case .ending(let color): [Attribute("fill", color.variable.css)]
    case .annotation(let color):
      [Attribute("fill", color.variable.css)] + halo
    }
  }
}
