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
      let position = [Attribute("y", place.y.short), Attribute("dy", shift(of: nil).ems)]
      return [.element("text", position + look, parts)]
    }
    guard run.count > 1, !sharedLook.isEmpty else { return run.map { $0.node(besides: []) } }
    return [.element("g", sharedLook, run.map { $0.node(besides: sharedLook) })]
  }

  /// The text as an element, or as a group of words and formulas.
  ///
  /// - Parameter shared: what an element around it says of its looks.
  private func node(besides shared: [Attribute]) -> Node {
    let look = look.filter { !shared.contains($0) }
    guard let set = set else { return .element("text", position + look, content) }
    let start =
      switch alignment {
      case .start: 0.0
      case .middle: -set.width / 2
      case .end: -set.width
      }
    var halo: Double?
    if case .annotation = role { halo = haloWidth }
    return .element(
      "g", look.filter { $0.name != "text-anchor" },
      set.nodes(
        at: place, start: start, shift: shift(of: set), halo: halo, isBold: role == .title))
  }

  /// The text with its formulas, if it has some.
  private var set: SetText? {
    SetText(
      text, widening: role == .title ? Self.titleWidening : 1, alignment: alignment)
  }

  /// How much wider the letters of a title are, rather than at most.
  private static let titleWidening = 1.08

  private var content: [Node] { [.text(text.inWords.withApostrophes)] }

  /// Whether texts behind it in the same element are where they would be without it.
  private var standsAlone: Bool {
    switch role {
    case .xTick, .yTick, .barTick, .legend: set == nil
    case .title, .axisTitle, .annotation, .ending: false
    }
  }

  private var position: [Attribute] {
    [
      Attribute("x", place.x.short), Attribute("y", place.y.short),
      // In parts of its own size, so that it hangs rightly at whichever size the page gives it.
      Attribute("dy", shift(of: nil).ems),
    ] + turn
  }

  private var turn: [Attribute] {
    guard angle != 0 else { return [] }
    let (x, y) = (place.x.short, place.y.short)
    return [Attribute("transform", "rotate(\(angle.tenthsText) \(x) \(y))")]
  }

  /// What the text looks like, and to which side of its place it runs.
  private var look: [Attribute] {
    let anchor = alignment == .start ? [] : [Attribute("text-anchor", alignment.rawValue)]
    let size = scale == 1 ? [] : [Attribute("font-size", "\(scale)em")]
    return anchor + size + (role == .title ? titleLook : ink)
  }

  /// What texts of its kind have in common: those over data have their own colours and sides.
  private var sharedLook: [Attribute] {
    if case .annotation = role { halo } else { look }
  }

  private var halo: [Attribute] { Shape.halo(width: haloWidth) }

  private var haloWidth: Double { coversData ? 7 : 3 }

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
