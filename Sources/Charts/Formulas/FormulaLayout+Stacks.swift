// What stands above and below a bar, under a root, under an accent, and between brackets.

extension FormulaLayout {
  private func scaled(_ length: MathFontTable.Length, _ style: FormulaStyle) -> Double {
    font.table[length] * scale(style)
  }

  /// The thickness of a bar, with which a drawing of one dot to a unit still shows it.
  private func thickness(_ length: MathFontTable.Length, _ style: FormulaStyle) -> Double {
    max(scaled(length, style), 58)
  }

  mutating func fraction(
    _ above: FormulaNode, _ below: FormulaNode, hasBar: Bool, _ style: FormulaStyle
  ) -> FormulaBox {
    let (top, bottom) = (box(of: above, style.ofFractions), box(of: below, style.ofFractions))
    let isDisplay = style == .display
    let thickness = hasBar ? thickness(.ruleThickness, style) : 0
    let axis = scaled(.axisHeight, style)
    var rise: Double
    var drop: Double
    if hasBar {
      rise = max(
        scaled(isDisplay ? .numeratorShiftInDisplay : .numeratorShift, style),
        axis + thickness / 2 + scaled(isDisplay ? .numeratorGapInDisplay : .numeratorGap, style)
          + top.depth)
      drop = max(
        scaled(isDisplay ? .denominatorShiftInDisplay : .denominatorShift, style),
        bottom.height - axis + thickness / 2
          + scaled(isDisplay ? .denominatorGapInDisplay : .denominatorGap, style))
    } else {
      rise = scaled(isDisplay ? .stackTopShiftInDisplay : .stackTopShift, style)
      drop = scaled(isDisplay ? .stackBottomShiftInDisplay : .stackBottomShift, style)
      let gap = (rise - top.depth) - (bottom.height - drop)
      let missing = scaled(isDisplay ? .stackGapInDisplay : .stackGap, style) - gap
      if missing > 0 { (rise, drop) = (rise + missing / 2, drop + missing / 2) }
    }
    let (topWidth, bottomWidth) = (top.width + top.lean, bottom.width + bottom.lean)
    let side = hasBar ? 100.0 : 0
    let width = max(topWidth, bottomWidth)
    var result = FormulaBox()
    result.add(top, at: Point(side + (width - topWidth) / 2, rise))
    result.add(bottom, at: Point(side + (width - bottomWidth) / 2, -drop))
    if hasBar {
      result.addBar(from: side, to: side + width, at: axis - thickness / 2, thickness)
    }
    result.width = width + 2 * side
    return result
  }

  mutating func root(
    _ inside: FormulaNode, _ degree: FormulaNode?, _ style: FormulaStyle
  ) -> FormulaBox {
    let content = box(of: inside, style)
    let thickness = thickness(.rootThickness, style)
    let gap = scaled(style == .display ? .rootGapInDisplay : .rootGap, style)
    // A letter without height, such as a space, still has the room of a small one below the bar.
    let height = max(content.height, 430 * scale(style))
    let sign = delimiter("√", height: height + content.depth + gap + thickness, style)
    let spare = max(0, sign.height + sign.depth - (height + content.depth + gap + thickness))
    let top = height + gap + spare / 2 + thickness
    var result = FormulaBox()
    var left = 0.0
    if let degree {
      let number = box(of: degree, .secondScript)
      left = max(
        0,
        number.width + scaled(.spaceBeforeDegree, style)
          + scaled(.spaceAfterDegree, style))
      let bottom = top - sign.height - sign.depth
      result.add(
        number,
        at: Point(
          max(0, left - scaled(.spaceAfterDegree, style) - number.width),
          bottom + font.table.degreeRaise * (sign.height + sign.depth) + number.depth))
    }
    result.add(sign, at: Point(left, top - sign.height))
    result.addBar(
      from: left + sign.width, to: left + sign.width + content.width + content.lean,
      at: top - thickness, thickness)
    result.add(content, at: Point(left + sign.width, 0))
    result.width = left + sign.width + content.width + content.lean
    return result
  }

  mutating func accent(
    _ base: FormulaNode, _ mark: Unicode.Scalar, _ isWide: Bool, _ style: FormulaStyle
  ) -> FormulaBox {
    let below = box(of: base, style)
    var sign = letter(mark, style)
    guard let glyph = sign.letters.first?.glyph else { return below }
    if isWide {
      let forms = font.table.forms(of: glyph, upright: false)
      if let form = forms.last(where: { $0.length * scale(style) <= below.width }) {
        sign = box(ofGlyph: form.glyph, scale(style))
      }
    }
    let own =
      sign.accentPlace
      ?? {
        let sides = font.outline(of: sign.letters[0].glyph).sides
        return scale(style) * (sides.left + sides.right) / 2
      }()
    let middle = below.accentPlace ?? (below.width + below.lean) / 2
    var result = below
    let rise = max(0, below.height - scaled(.accentBaseHeight, style))
    result.add(sign, at: Point(middle - own, rise))
    (result.width, result.lean) = (below.width, below.lean)
    result.isLetter = below.isLetter
    result.accentPlace = below.accentPlace
    return result
  }

  mutating func bar(_ base: FormulaNode, _ isAbove: Bool, _ style: FormulaStyle) -> FormulaBox {
    let inside = box(of: base, style)
    let (gap, thickness) = (scaled(.barGap, style), thickness(.barThickness, style))
    var result = inside
    result.isLetter = false
    result.addBar(
      from: 0, to: inside.width + inside.lean,
      at: isAbove ? inside.height + gap : -inside.depth - gap - thickness, thickness)
    return result
  }

  mutating func enclosed(
    _ first: Unicode.Scalar?, _ rows: [FormulaNode], _ between: [Unicode.Scalar?],
    _ last: Unicode.Scalar?, _ style: FormulaStyle
  ) -> FormulaBox {
    let boxes = rows.map { box(of: $0, style) }
    let axis = scaled(.axisHeight, style)
    let reach = boxes.map { max($0.height - axis, $0.depth + axis) }.max() ?? 0
    // Nine tenths of the height, or all but half of a letter of it, as TeX has it.
    let height = max(2 * reach * 0.901, 2 * reach - 500)
    var result = FormulaBox()
    func append(_ box: FormulaBox) {
      result.add(box, at: Point(result.width, 0))
      result.width += box.width + box.lean
    }
    for (index, box) in boxes.enumerated() {
      let sign = index == 0 ? first : between[index - 1]
      if let sign { append(delimiter(sign, height: height, style)) }
      append(box)
    }
    if let last { append(delimiter(last, height: height, style)) }
    return result
  }

  /// A sign that is high enough; a bracket has its middle on the axis.
  mutating func delimiter(
    _ scalar: Unicode.Scalar, height: Double, _ style: FormulaStyle
  ) -> FormulaBox {
    let plain = letter(scalar, style)
    guard let glyph = plain.letters.first?.glyph else { return plain }
    let sign = stretched(glyph, to: height, upright: true, style) ?? plain
    return scalar == "√" ? sign : centred(sign, style)
  }
}
