/// Gives the parts of a formula their places, by TeX's rules with the lengths that the font asks for.
struct FormulaLayout {
  let font: MathFont
  /// Whether a letter had to be left out because the font has none for it.
  private(set) var isIncomplete = false

  init(_ font: MathFont) { self.font = font }

  /// The box of a whole formula in the style of running text.
  static func box(of formula: Formula, in font: MathFont) -> FormulaBox? {
    var layout = FormulaLayout(font)
    var box = layout.box(of: formula.root, .text)
    box.width += box.lean
    return layout.isIncomplete ? nil : box
  }

  private var table: MathFontTable { font.table }

  func scale(_ style: FormulaStyle) -> Double {
    switch style {
    case .display, .text: 1
    case .script: table.scriptScale
    case .secondScript: table.secondScriptScale
    }
  }

  func axis(_ style: FormulaStyle) -> Double { table[.axisHeight] * scale(style) }

  mutating func box(of node: FormulaNode, _ style: FormulaStyle) -> FormulaBox {
    switch node {
    case .symbol(let scalar, _, let alphabet):
      return letter(alphabet.character(for: scalar), style)
    case .largeOperator(let scalar): return largeOperator(scalar, style)
    case .function(let name):
      return words(["argmax": "arg max", "argmin": "arg min"][name] ?? name, .upright, style)
    case .text(let text, let alphabet): return words(text, alphabet, style)
    case .row(let nodes): return row(nodes, style)
    case .scripts(let base, let below, let above, let limits):
      return scripts(base, below, above, limits: limits, style)
    case .fraction(let above, let below, let hasBar, let own):
      return fraction(above, below, hasBar: hasBar, own ?? style)
    case .root(let inside, let degree): return root(inside, degree, style)
    case .accent(let base, let mark, let isWide): return accent(base, mark, isWide, style)
    case .bar(let base, let isAbove): return bar(base, isAbove, style)
    case .enclosed(let first, let rows, let between, let last):
      return enclosed(first, rows, between, last, style)
    case .sized(let scalar, _, let height):
      return delimiter(scalar, height: 1000 * height * scale(style), style)
    case .space(let width):
      var box = FormulaBox()
      box.width = 1000 * width * scale(style)
      return box
    case .styled(let node, let own): return box(of: node, own)
    case .classed(let node, _): return box(of: node, style)
    case .table(let table): return box(of: table, style)
    case .span(let base, let sign, let isAbove): return spanned(base, sign, isAbove, style)
    }
  }

  /// A letter of the font.
  mutating func letter(_ scalar: Unicode.Scalar, _ style: FormulaStyle) -> FormulaBox {
    guard let glyph = font.glyph(for: scalar) else {
      isIncomplete = true
      return FormulaBox()
    }
    return box(ofGlyph: glyph, scale(style))
  }

  func box(ofGlyph glyph: Int, _ scale: Double) -> FormulaBox {
    let reach = font.outline(of: glyph).reach
    var box = FormulaBox()
    box.width = scale * font.advance(of: glyph)
    (box.height, box.depth) = (scale * reach.height, scale * reach.depth)
    box.letters = [FormulaBox.Letter(glyph: glyph, place: Point(0, 0), scale: scale)]
    box.lean = scale * table.lean(of: glyph)
    box.accentPlace = table.accentPlace(of: glyph).map { scale * $0 }
    box.isLetter = true
    return box
  }

  /// Letters in a line, with spaces between words.
  private mutating func words(
    _ text: String, _ alphabet: Alphabet, _ style: FormulaStyle
  ) -> FormulaBox {
    var result = FormulaBox()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        result.width += 333 * scale(style)
        continue
      }
      let box = letter(alphabet.character(for: scalar), style)
      result.add(box, at: Point(result.width, 0))
      result.width += box.width
    }
    return result
  }

  private mutating func row(_ nodes: [FormulaNode], _ style: FormulaStyle) -> FormulaBox {
    if nodes.count == 1 { return box(of: nodes[0], style) }
    var result = FormulaBox()
    var last: AtomKind?
    for (node, kind) in zip(nodes, AtomKind.kinds(of: nodes)) {
      let isSmall = style == .script || style == .secondScript
      if let last, let kind {
        result.width += 1000 * scale(style) * AtomKind.space(last, kind, isSmall: isSmall)
      }
      let box = box(of: node, style)
      result.width += result.lean
      result.add(box, at: Point(result.width, 0))
      result.width += box.width
      result.lean = box.lean
      last = kind ?? last
    }
    return result
  }

  /// A sum or the like, with its middle on the axis.
  private mutating func largeOperator(
    _ scalar: Unicode.Scalar, _ style: FormulaStyle
  ) -> FormulaBox {
    guard var glyph = font.glyph(for: scalar) else {
      isIncomplete = true
      return FormulaBox()
    }
    if style == .display {
      let forms = table.forms(of: glyph, upright: true)
      glyph = forms.first { $0.length >= table.leastOperatorHeight }?.glyph ?? glyph
    }
    let box = centred(box(ofGlyph: glyph, scale(style)), style)
    return box
  }

  /// A letter moved so that its middle lies on the axis.
  func centred(_ box: FormulaBox, _ style: FormulaStyle) -> FormulaBox {
    var result = FormulaBox()
    result.add(box, at: Point(0, axis(style) - (box.height - box.depth) / 2))
    (result.height, result.depth) = (
      axis(style) + (box.height + box.depth) / 2, (box.height + box.depth) / 2 - axis(style)
    )
    (result.width, result.lean) = (box.width, box.lean)
    return result
  }
}

// MARK: - Scripts

extension FormulaLayout {
  private mutating func scripts(
    _ base: FormulaNode, _ below: FormulaNode?, _ above: FormulaNode?, limits: Bool?,
    _ style: FormulaStyle
  ) -> FormulaBox {
    let hasLimits = limits ?? (style == .display && base.takesLimits)
    let middle = box(of: base, style)
    let lower = below.map { box(of: $0, style.ofScripts) }
    // The letter of a prime is as high and as small as it has to be behind a letter.
    let isPrime = above?.isPrimes ?? false
    let upper = above.map { box(of: $0, isPrime ? style : style.ofScripts) }
    return hasLimits
      ? withLimits(middle, lower, upper, style)
      : withScripts(
        middle, lower, upper, isOperator: base.isLargeOperator, isPrime: isPrime,
        style)
  }

  /// Above and below the middle.
  private func withLimits(
    _ base: FormulaBox, _ lower: FormulaBox?, _ upper: FormulaBox?, _ style: FormulaStyle
  ) -> FormulaBox {
    let scale = scale(style)
    let width = max(base.width, lower?.width ?? 0, upper?.width ?? 0)
    var result = FormulaBox()
    result.add(base, at: Point((width - base.width) / 2, 0))
    if let upper {
      let rise = max(
        base.height + scale * table[.upperLimitGap] + upper.depth,
        base.height + scale * table[.upperLimitRise])
      result.add(upper, at: Point((width - upper.width) / 2 + base.lean / 2, rise))
    }
    if let lower {
      let drop = max(
        base.depth + scale * table[.lowerLimitGap] + lower.height,
        base.depth + scale * table[.lowerLimitDrop])
      result.add(lower, at: Point((width - lower.width) / 2 - base.lean / 2, -drop))
    }
    result.width = width
    return result
  }

  /// Behind the base.
  private func withScripts(
    _ base: FormulaBox, _ lower: FormulaBox?, _ upper: FormulaBox?, isOperator: Bool,
    isPrime: Bool, _ style: FormulaStyle
  ) -> FormulaBox {
    let scale = scale(style)
    var rise = base.isLetter ? 0 : base.height - scale * table[.superscriptDrop]
    var drop = base.isLetter ? 0 : base.depth + scale * table[.subscriptDrop]
    if isPrime {
      rise = max(0, rise - scale * table[.superscriptShiftUp])
    } else if let upper {
      rise = max(
        rise, scale * table[.superscriptShiftUp],
        upper.depth + scale * table[.superscriptBottomLeast])
    }
    if let lower {
      drop = max(
        drop, scale * table[.subscriptShiftDown],
        lower.height - scale * table[.subscriptTopMost])
    }
    if let upper, let lower, !isPrime {
      let gap = rise - upper.depth - (lower.height - drop)
      let missing = scale * table[.scriptGap] - gap
      if missing > 0 {
        // The upper one rises as far as it may, the lower one takes the rest.
        let lift = min(
          missing,
          max(0, scale * table[.superscriptBottomWithSubscript] - (rise - upper.depth)))
        rise += lift
        drop += missing - lift
      }
    }
    var result = base
    (result.lean, result.isLetter, result.accentPlace) = (0, false, nil)
    // An integral's width holds its lean, and the lower limit stands below the slant.
    let (high, low) = isOperator ? (0, -base.lean) : (base.lean, 0)
    var width = base.width
    if let upper {
      result.add(upper, at: Point(base.width + high, rise))
      width = base.width + high + upper.width + upper.lean
    }
    if let lower {
      result.add(lower, at: Point(base.width + low, -drop))
      width = max(width, base.width + low + lower.width + lower.lean)
    }
    result.width = width + scale * table[.spaceAfterScript]
    return result
  }
}

extension FormulaNode {
  /// Whether its scripts stand above and below in displays.
  fileprivate var takesLimits: Bool {
    switch self {
    case .largeOperator(let scalar): !"∫∬∮".unicodeScalars.contains(scalar)
    case .function(let name): FormulaSymbols.functionsWithLimits.contains(name)
    case .scripts(_, below: nil, above: nil, limits: true): true
    case .row(let nodes) where nodes.count == 1: nodes[0].takesLimits
    default: false
    }
  }

  /// Whether it is one prime or several.
  fileprivate var isPrimes: Bool {
    switch self {
    case .symbol("′", _, _): true
    case .row(let nodes): !nodes.isEmpty && nodes.allSatisfy(\.isPrimes)
    default: false
    }
  }

  fileprivate var isLargeOperator: Bool {
    if case .largeOperator = self { true } else { false }
  }
}
