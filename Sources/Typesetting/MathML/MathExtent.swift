/// How far an element reaches above and below the line, roughly and in em.
///
/// Browsers find the true heights; this is near enough to tell which form of a bracket they will
/// show.
struct MathExtent {
  var height = 0.0
  var depth = 0.0

  mutating func join(_ other: MathExtent) {
    height = max(height, other.height)
    depth = max(depth, other.depth)
  }

  /// The height of what reaches as far to both sides of the axis.
  func height(aboutAxis axis: Double) -> Double { 2 * max(height - axis, depth + axis) }

  init() {}

  init(of element: MathElement, _ style: MathSpacing.Style) {
    let parts = element.elements
    switch element.name {
    case "mi", "mn", "mtext", "mspace", "ms": self = Self.letters
    case "mo": self.init(operator: element, style)
    case "mfrac": self.init(fraction: parts, style)
    case "msub", "msup", "msubsup": self.init(scripts: element, parts, style)
    case "munder", "mover", "munderover": self.init(limits: element, parts, style)
    case "mtable": self.init(table: parts, element["displaystyle"] == "true" ? .display : .text)
    case "msqrt", "mroot":
      self.init(row: parts, style)
      height += 0.15
    default: self.init(row: parts, style)
    }
  }

  private static let letters = MathExtent(height: 0.7, depth: 0.2)
  private static let scriptScale = 0.7

  private init(height: Double, depth: Double) {
    self.height = height
    self.depth = depth
  }

  private init(row: [MathElement], _ style: MathSpacing.Style) {
    self.init()
    for part in row { join(MathExtent(of: part, style)) }
  }

  private init(operator element: MathElement, _ style: MathSpacing.Style) {
    self = MathExtent(height: 0.72, depth: 0.22)
    if let size = element["minsize"].flatMap({ Double($0.dropLast(2)) }) {
      self = MathExtent(height: size / 2 + 0.25, depth: size / 2 - 0.25)
    } else if let character = element.character, AtomKind(character) == .function {
      let isIntegral = ("∫"..."∰").contains(character)
      let size = style == .display ? (isIntegral ? 2.2 : 1.4) : (isIntegral ? 1.1 : 1)
      self = MathExtent(height: size / 2 + 0.25, depth: size / 2 - 0.25)
    }
  }

  private init(fraction parts: [MathElement], _ style: MathSpacing.Style) {
    self.init()
    guard parts.count == 2 else { return }
    let scale = style == .display ? 1 : Self.scriptScale
    let above = MathExtent(of: parts[0], style.inFraction)
    let below = MathExtent(of: parts[1], style.inFraction)
    let isDisplay = style == .display
    let up = max(isDisplay ? 0.68 : 0.39, 0.39 + above.depth * scale)
    let down = max(isDisplay ? 0.69 : 0.35, below.height * scale - 0.11)
    height = up + above.height * scale
    depth = down + below.depth * scale
  }

  private init(scripts element: MathElement, _ parts: [MathElement], _ style: MathSpacing.Style) {
    self.init()
    guard let base = parts.first else { return }
    self = MathExtent(of: base, style)
    let (sub, sup) =
      switch element.name {
      case "msub": (parts.last, nil as MathElement?)
      case "msup": (nil as MathElement?, parts.last)
      default: (parts.dropFirst().first, parts.last)
      }
    if let sup {
      let extent = MathExtent(of: sup, .script)
      height = max(height, max(0.363, height - 0.4) + extent.height * Self.scriptScale)
    }
    if let sub {
      let extent = MathExtent(of: sub, .script)
      depth = max(depth, max(0.2, depth - 0.1) + extent.depth * Self.scriptScale)
    }
  }

  private init(limits element: MathElement, _ parts: [MathElement], _ style: MathSpacing.Style) {
    self.init()
    guard let base = parts.first else { return }
    self = MathExtent(of: base, style)
    if element["accent"] != nil {
      height += 0.2
      return
    }
    let isLimits = style == .display || base.operatorCharacter == nil
    guard isLimits else {
      self = MathExtent(height: height + 0.2, depth: depth + 0.15)
      return
    }
    for (index, part) in parts.enumerated().dropFirst() {
      let extent = MathExtent(of: part, .script)
      let size = (extent.height + extent.depth) * Self.scriptScale + 0.15
      if element.name == "mover" || index == 2 { height += size } else { depth += size }
    }
  }

  private init(table rows: [MathElement], _ style: MathSpacing.Style) {
    let total = rows.reduce(0.0) { sum, row in
      let extent = MathExtent(row: row.elements.flatMap(\.elements), style)
      return sum + max(1.2, extent.height + extent.depth + 0.3)
    }
    self.init(height: total / 2 + 0.25, depth: total / 2 - 0.25)
  }
}
