// Signs that are as long as they have to be: brackets, roots, braces.

extension FormulaLayout {
  /// The smallest form of a letter that is long enough, or one that is put together from pieces; nil
  /// if it has one form only.
  func stretched(
    _ glyph: Int, to length: Double, upright: Bool, _ style: FormulaStyle
  ) -> FormulaBox? {
    let forms = font.table.forms(of: glyph, upright: upright)
    let scale = scale(style)
    if let form = forms.first(where: { $0.length * scale >= length }) {
      return box(ofGlyph: form.glyph, scale)
    }
    let pieces = font.table.pieces(of: glyph, upright: upright)
    if !pieces.isEmpty { return assembled(pieces, length: length / scale, upright: upright, scale) }
    return forms.last.map { box(ofGlyph: $0.glyph, scale) }
  }

  /// Pieces one behind the other, those that may be repeated as often as the length asks for.
  private func assembled(
    _ pieces: [MathFontTable.Piece], length: Double, upright: Bool, _ scale: Double
  ) -> FormulaBox {
    let least = font.table.leastOverlap
    func longest(_ all: [MathFontTable.Piece]) -> Double {
      all.reduce(0) { $0 + $1.length } - least * Double(all.count - 1)
    }
    func row(_ count: Int) -> [MathFontTable.Piece] {
      pieces.flatMap { Array(repeating: $0, count: $0.isRepeated ? count : 1) }
    }
    // More would be longer than any drawing.
    let count = (0...500).first { longest(row($0)) >= length } ?? 500
    let all = row(count)
    let spare = max(0, longest(all) - length) / Double(max(all.count - 1, 1))
    var result = FormulaBox()
    var end = 0.0
    for (index, piece) in all.enumerated() {
      if index > 0 {
        let most = min(all[index - 1].lastOverlap, piece.firstOverlap)
        end -= least + min(spare, max(0, most - least))
      }
      let outline = font.outline(of: piece.glyph)
      let place =
        upright
        ? Point(0, scale * (end + outline.reach.depth))
        : Point(scale * (end - outline.sides.left), 0)
      var letter = box(ofGlyph: piece.glyph, scale)
      (letter.lean, letter.accentPlace) = (0, nil)
      result.add(letter, at: place)
      end += piece.length
      if upright { result.width = max(result.width, letter.width) }
    }
    if !upright { result.width = scale * end }
    return result
  }

  /// A part with a brace above or below it.
  mutating func spanned(
    _ base: FormulaNode, _ sign: Unicode.Scalar, _ isAbove: Bool, _ style: FormulaStyle
  ) -> FormulaBox {
    let inside = box(of: base, style)
    guard let glyph = letter(sign, style).letters.first?.glyph else { return inside }
    let width = inside.width + inside.lean
    guard let brace = stretched(glyph, to: width, upright: false, style) else { return inside }
    let gap = 120 * scale(style)
    let whole = max(width, brace.width)
    var result = FormulaBox()
    result.add(inside, at: Point((whole - width) / 2, 0))
    let height = isAbove ? inside.height + gap + brace.depth : -inside.depth - gap - brace.height
    result.add(brace, at: Point((whole - brace.width) / 2, height))
    result.width = whole
    return result
  }
}
