/// Brackets and bars in the sizes that they need.
///
/// A browser makes room for the widest form of a delimiter that can grow, whichever it shows, so
/// that the width of the right one is written where the size can be told.
enum Delimiters {
  /// Heights and widths of a delimiter's forms, in thousandths of an em.
  private struct Forms {
    let heights: [Int]
    let widths: [Int]
  }

  private static let commonHeights = [1001, 1101, 1201, 1451, 1801, 2101, 2401]
  private static let round = Forms(
    heights: [997, 1095, 1195, 1445, 1793, 2093, 2393], widths: [389, 422, 458, 523, 597, 663, 736])
  private static let square = Forms(
    heights: commonHeights, widths: [278, 340, 417, 444, 472, 499, 528])
  private static let curly = Forms(
    heights: commonHeights, widths: [500, 540, 583, 624, 667, 707, 750])
  private static let angle = Forms(
    heights: commonHeights, widths: [389, 428, 472, 537, 611, 677, 750])
  private static let half = Forms(
    heights: commonHeights, widths: [444, 458, 472, 499, 528, 555, 583])

  private static let forms: [Unicode.Scalar: Forms] = [
    "(": round, ")": round, "[": square, "]": square, "{": curly, "}": curly, "⟨": angle,
    "⟩": angle, "⌊": half, "⌋": half, "⌈": half, "⌉": half,
  ]

  /// Characters that can grow wherever they stand.
  private static func growsAnyway(_ character: Unicode.Scalar) -> Bool {
    forms[character] != nil
  }

  /// A delimiter of a size of the author's, or of none.
  static func sized(_ element: MathElement) -> MathElement {
    var copy = element
    guard let size = element["minsize"], let character = element.character,
      let em = Double(size.filter { $0 != "e" && $0 != "m" }), element["maxsize"] != nil
    else { return copy }
    copy["fence"] = nil
    let isBar = character == "|" || character == "‖"
    if isBar { copy["form"] = copy["form"] ?? "prefix" }
    if isBar || growsAnyway(character) { copy["stretchy"] = nil }
    // One size has no form in the font that is as high; the next lower one is nearer.
    let height = isBar && em == 1.8 ? 1.73 : em - 0.01
    let written = String(height).drop { $0 == "0" } + "em"
    copy["minsize"] = String(written)
    copy["maxsize"] = String(written)
    if let width = width(of: character, for: em - 0.01) { copy.look("width:\(width)") }
    return copy
  }

  /// The width of the smallest form that is high enough.
  private static func width(of character: Unicode.Scalar, for height: Double) -> String? {
    guard let forms = forms[character],
      let index = forms.heights.firstIndex(where: { Double($0) >= height * 1000 })
    else { return nil }
    return ".\(forms.widths[index])em"
  }

  /// A row between delimiters, which become as large as it is.
  static func fitted(_ row: AtomRow, _ style: MathSpacing.Style) -> AtomRow {
    let extent = row.atoms.reduce(into: MathExtent()) { extent, atom in
      if !atom.element.isGrowing { extent.join(MathExtent(of: atom.element, style)) }
    }
    let height = extent.height(aboutAxis: 0.25)
    var copy = row
    for index in copy.atoms.indices where copy.atoms[index].element.isGrowing {
      copy.atoms[index].element = fitted(copy.atoms[index].element, index, row, height)
    }
    return copy
  }

  private static func fitted(
    _ element: MathElement, _ index: Int, _ row: AtomRow, _ height: Double
  ) -> MathElement {
    var copy = element
    copy["fence"] = nil
    guard let character = element.character else { return copy }
    let isBar = character == "|" || character == "‖"
    if isBar { copy["form"] = row.atoms[index].kind == .closing ? "postfix" : "prefix" }
    if !isBar, !growsAnyway(character) { copy["stretchy"] = "true" }
    if height <= 1, !isBar {
      copy["stretchy"] = "false"
    } else if let width = width(of: character, for: height) {
      copy.look("width:\(width)")
    }
    return copy
  }
}
