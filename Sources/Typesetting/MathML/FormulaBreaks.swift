/// Where a formula in a line of text may be broken: browsers break none, so that it becomes
/// several.
///
/// A short formula is better moved to the next line as a whole, and a long one is broken behind a
/// relation that no bracket encloses; behind an operator, or inside of brackets, only if there is
/// no other way.
struct FormulaBreaks {
  private static let shortFormula = 22
  private static let longPiece = 26
  private static let leastPiece = 4

  static func pieces(_ row: AtomRow) -> [AtomRow] {
    let lengths = row.atoms.map { Self.length(of: $0.element) }
    var rest = lengths.reduce(0, +)
    guard rest > shortFormula else { return [row] }
    var pieces: [AtomRow] = []
    var piece = row
    piece.atoms = []
    piece.trailing = 0
    var (length, depth) = (0, 0)
    for (index, atom) in row.atoms.enumerated() {
      piece.atoms.append(atom)
      // The space before a piece stands behind the one before it.
      if piece.atoms.count == 1, !pieces.isEmpty { piece.atoms[0].space = 0 }
      length += lengths[index]
      rest -= lengths[index]
      if atom.kind == .opening { depth += 1 }
      if atom.kind == .closing { depth -= 1 }
      guard index + 1 < row.atoms.count, mayBreak(behind: atom.kind, depth, length, rest) else {
        continue
      }
      piece.trailing = row.atoms[index + 1].space
      pieces.append(piece)
      piece.atoms = []
      piece.trailing = 0
      length = 0
    }
    piece.trailing = row.trailing
    return pieces + [piece]
  }

  private static func mayBreak(
    behind kind: AtomKind, _ depth: Int, _ piece: Int, _ rest: Int
  ) -> Bool {
    guard kind == .relation || kind == .binary else { return false }
    if piece >= longPiece { return true }
    if depth > 0 || piece < leastPiece || rest < leastPiece { return false }
    return kind == .relation || piece >= longPiece / 2
  }

  /// The characters that a reader sees, which measure a formula well enough.
  private static func length(of element: MathElement) -> Int {
    element.letters.unicodeScalars.reduce(0) { $0 + ($1 == "\u{2061}" ? 0 : 1) }
  }
}
