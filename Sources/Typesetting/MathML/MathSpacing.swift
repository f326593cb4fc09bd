/// Spaces between the pieces of a formula as TeX has them.
///
/// TeX looks at two neighbours, browsers at each operator by itself. So the pieces of a row are
/// put side by side with TeX's spaces first (`AtomRow`), and then each space that a browser would
/// not leave is written, at an operator if there is one.
struct MathSpacing {
  /// How large a row is set.
  enum Style {
    case display, text, script

    var inFraction: Style { self == .display ? .text : .script }
  }

  /// The sign between a function and its argument, which nobody sees.
  static let application = "\u{2061}"

  /// An element with spaces inside of it.
  static func spaced(_ element: MathElement, _ style: Style) -> MathElement {
    var copy = element
    switch element.name {
    case "mi", "mn", "mo", "mtext", "mspace": return withoutMarks(element, style)
    case "mtable":
      let inner: Style = element["displaystyle"] == "true" ? .display : .text
      copy.children = element.elements.map { row in
        var row = row
        row.children = row.elements.map { .element(Self.row(in: $0, inner)) }
        return .element(row)
      }
      return copy
    case _ where MathElement.places.contains(element.name):
      copy.children = element.elements.enumerated().map { index, child in
        let style = self.style(of: index, in: element, style)
        let child = spaced(child, style)
        let isScript = element.isScripted && index > 0
        return .element((isScript ? child.asScript : child).leaning(at: index, in: element))
      }
      if element.name == "mroot" { return MathRoots.fitted(copy, style) }
      return withFittingBase(copy).withLeaningScript
    case "msqrt": return MathRoots.fitted(row(in: element, style), style)
    default: return row(in: element, self.style(inside: element, style))
    }
  }

  /// The style of a child that has its place.
  private static func style(of index: Int, in element: MathElement, _ style: Style) -> Style {
    switch element.name {
    case "mfrac": style.inFraction
    case _ where index == 0 || element["accent"] != nil || element["accentunder"] != nil: style
    default: .script
    }
  }

  private static func style(inside element: MathElement, _ style: Style) -> Style {
    switch (element["displaystyle"], element["scriptlevel"]) {
    case ("true", _): .display
    case (_, "1"?), (_, "2"?): .script
    case ("false", _) where style == .display: .text
    default: style
    }
  }

  /// Of a function with scripts the name alone is their base; and a delimiter with scripts has
  /// its size only in a row.
  private static func withFittingBase(_ element: MathElement) -> MathElement {
    guard let base = element.elements.first else { return element }
    var copy = element
    if base.name == "mo", base["maxsize"] != nil {
      copy.children[0] = .element(MathElement("mrow", [], [.element(base)]))
      return copy
    }
    guard base.name == "mrow", base.isFunction else { return element }
    let rest = base.elements.filter { $0.text != application }
    copy.children[0] = .element(MathElement.row(rest))
    copy.kind = .function
    return copy
  }

  /// A row with its pieces spaced, in the same element.
  private static func row(in element: MathElement, _ style: Style) -> MathElement {
    let atoms = AtomRow(element.elements, style)
    var copy = element
    let delimited = element.isFenced ? Delimiters.fitted(atoms, style) : atoms
    copy.children = delimited.elements.map(MathNode.element)
    return copy
  }

  /// The space between two of three dots, in eighteenths of an em.
  static let dotSpace = 3.0

  /// An operator without what was only said for us.
  private static func withoutMarks(_ element: MathElement, _ style: Style) -> MathElement {
    guard element.name == "mo" else { return element }
    if let dots = element.dots {
      let attributes = style == .script ? [] : [MathAttribute("class", "dots")]
      return MathElement("mi", attributes, [.text(dots)])
    }
    // A bar that does not grow is a sign that needs no spaces.
    if element["stretchy"] == "false", element.text == "|" || element.text == "‖" {
      return MathElement("mi", text: element.text == "|" ? "|" : "∥")
    }
    return Delimiters.sized(element)
  }
}

extension MathElement {
  /// Dots on the line or in the middle as three of them, which stand farther apart than in the
  /// characters for all three.
  fileprivate var dots: String? {
    switch name == "mo" ? character : nil {
    case "…": "..."
    case "⋯": "⋅⋅⋅"
    default: nil
    }
  }

  /// Whether it is dots with spaces between them, which also have one behind the last.
  var isDots: Bool { self["class"] == "dots" }

  fileprivate var isScripted: Bool { name == "msub" || name == "msup" || name == "msubsup" }

  /// A sign that is a script alone stands without the spaces of an operator.
  fileprivate var asScript: MathElement {
    name == "mo" && attributes.isEmpty ? MathElement("mi", [], children) : self
  }
}
