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

  private static let white = Forms(
    heights: commonHeights + [3001], widths: [410, 444, 480, 555, 660, 750, 838, 1007])
  private static let slash = Forms(
    heights: [1001, 1311, 1717, 2249, 2945, 3859], widths: [500, 617, 768, 964, 1222, 1557])
  private static let doubleBar = Forms(
    heights: [1001, 1203, 1445, 1735, 2085, 2503, 3005, 3607],
    widths: [398, 354, 364, 372, 386, 396, 410, 424])

  private static let forms: [Unicode.Scalar: Forms] = [
    "(": round, ")": round, "[": square, "]": square, "{": curly, "}": curly, "⟨": angle,
    "⟩": angle, "⌊": half, "⌋": half, "⌈": half, "⌉": half, "‖": doubleBar,
    "⟦": white, "⟧": white, "/": slash, "\\": slash, "∖": slash,
  ]

  /// Characters that can grow wherever they stand.
  private static func growsAnyway(_ character: Unicode.Scalar) -> Bool {
    forms[character] != nil && !isSlash(character)
  }

  private static func isSlash(_ character: Unicode.Scalar) -> Bool {
    character == "/" || character == "\\" || character == "∖"
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
    // Some sizes have no form in the font that is as high; the next lower one is nearer.
    var height = isBar && em == 1.8 ? 1.73 : em - 0.01
    if isSlash(character) { height = [1.2: 1.3, 1.8: 1.71, 2.4: 2.24, 3: 2.94][em] ?? height }
    let written = String(height).drop { $0 == "0" } + "em"
    copy["minsize"] = String(written)
    copy["maxsize"] = String(written)
    if let width = width(of: character, for: height) { copy.look("--w:\(width)") }
    return copy
  }

  /// The width of the smallest form that is high enough.
  private static func width(of character: Unicode.Scalar, for height: Double) -> String? {
    guard let forms = forms[character],
      let index = forms.heights.firstIndex(where: { Double($0) >= height * 1000 })
    else { return nil }
    return MathLength.em(Double(forms.widths[index]) / 1000)
  }

  /// The room that the font's large double bars lack on either side, in eighteenths of an em.
  private static let barBearing = 1.8

  /// The room beside a delimiter of a size of the author's.
  static func bearing(of element: MathElement) -> Double {
    element["minsize"] != nil && element.character == "‖" ? barBearing : 0
  }

  /// The room before one, perhaps with scripts.
  static func bearing(before element: MathElement) -> Double {
    let isGroup = element.name == "mrow" && element.elements.count == 1
    let base = isGroup ? element.elements.first : element.scriptBase
    return base.map(bearing(before:)) ?? bearing(of: element)
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
      guard copy.atoms[index].element.character == "‖" else { continue }
      copy.atoms[index].space += barBearing
      if index + 1 < copy.atoms.count {
        copy.atoms[index + 1].space += barBearing
      } else {
        copy.trailing += barBearing
      }
    }
    return copy
  }

  private static func fitted(
    _ element: MathElement, _ index: Int, _ row: AtomRow, _ height: Double
  ) -> MathElement {
    var copy = element
    copy["fence"] = nil
    guard let character = element.character else { return copy }
    if height <= 1, character == "‖" { return MathElement("mi", text: "∥") }
    let isBar = character == "|" || character == "‖"
    if isBar { copy["form"] = row.atoms[index].kind == .closing ? "postfix" : "prefix" }
    if !isBar, !growsAnyway(character) { copy["stretchy"] = "true" }
    if height <= 1, !isBar {
      copy["stretchy"] = "false"
    } else if let width = width(of: character, for: height) {
      copy.look("--w:\(width)")
    }
    return copy
  }
}
