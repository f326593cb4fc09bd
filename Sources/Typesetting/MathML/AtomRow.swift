/// The pieces of a row in their order, each with the space before it.
struct AtomRow {
  struct Atom {
    var element: MathElement
    var kind: AtomKind
    /// In eighteenths of an em.
    var space: Double
  }

  var atoms: [Atom] = []
  /// The space behind the last piece.
  var trailing = 0.0

  private let isScript: Bool

  /// The pieces of some elements; groups that only TeX needs are opened.
  init(_ elements: [MathElement], _ style: MathSpacing.Style) {
    isScript = style == .script
    let items = Self.items(elements, style)
    var previous: AtomKind?
    var letter: MathElement?
    for (index, item) in items.enumerated() {
      guard case .piece(let piece, let kind, let inner) = item else {
        if case .space(let space) = item { trailing += space }
        letter = nil
        continue
      }
      let own = Self.resolved(kind, previous, Self.next(behind: index, in: items))
      let space = trailing + (previous?.space(before: own, inScript: isScript) ?? 0)
      trailing = 0
      if let inner {
        for (position, atom) in inner.atoms.enumerated() {
          var atom = atom
          if position == 0 { atom.space += space }
          atoms.append(atom)
        }
        // A function without a name, as in '\mathop{}\!\mathrm{d}', is a pair of spaces.
        trailing = inner.trailing + (inner.atoms.isEmpty ? space : 0)
        letter = nil
      } else {
        let piece = kind == .binary && own != kind ? piece.asSign(isFirst: atoms.isEmpty) : piece
        let kern = letter.map { LetterSpacing.kern(between: $0, and: piece) } ?? 0
        let bearing = Delimiters.bearing(before: piece)
        let next = index + 1 < items.count ? items[index + 1].element : nil
        let loss = next.map { LetterSpacing.kern(piece, before: $0) } ?? 0
        // The room behind a letter that is alone is not seen, unless it is large.
        let isLeaning = items.count > 1 || piece.overhang > 0.7
        let element = isLeaning ? piece.leaning(less: loss) : piece
        atoms.append(Atom(element: element, kind: own, space: space + kern + bearing))
        trailing = Delimiters.bearing(of: piece)
        if piece.isDots { trailing -= MathSpacing.dotSpace }
        letter = piece
      }
      if own == .function, inner?.atoms.isEmpty != true { appendApplication() }
      previous = own
    }
  }

  /// The sign behind the name of a function, unless a large operator such as a sum is one.
  private mutating func appendApplication() {
    guard let last = atoms.last?.element, last.operatorCharacter == nil,
      last.text != MathSpacing.application
    else { return }
    let sign = MathElement("mo", text: MathSpacing.application)
    atoms.append(Atom(element: sign, kind: .function, space: 0))
  }

  // MARK: From elements to pieces

  private enum Item {
    case space(Double)
    /// A piece, or the pieces of a group.
    case piece(MathElement, AtomKind, AtomRow?)

    var kind: AtomKind? { if case .piece(_, let kind, _) = self { kind } else { nil } }
    var element: MathElement? { if case .piece(let piece, _, nil) = self { piece } else { nil } }
  }

  private static func items(_ elements: [MathElement], _ style: MathSpacing.Style) -> [Item] {
    var bars = Bars()
    return elements.enumerated().compactMap { index, element -> Item? in
      if let space = element.space { return .space(space) }
      if element.text == MathSpacing.application { return nil }
      var kind = element.atomKind
      if elements.indices.contains(index + 1), elements[index + 1].text == MathSpacing.application {
        kind = .function
      } else if let bar = element.bar, element.kind == nil {
        let isEdge = index == 0 || index == elements.count - 1
        kind = bars.kind(of: bar, isGrowing: element.isGrowing, isEdge: isEdge, at: index)
      }
      guard element.isOpen(in: style) else {
        return .piece(MathSpacing.spaced(element, style), kind, nil)
      }
      return .piece(element, kind, AtomRow(element.elements, style))
    }
  }

  private static func next(behind index: Int, in items: [Item]) -> AtomKind? {
    items[(index + 1)...].lazy.compactMap(\.kind).first
  }

  /// A sign that has nothing on one of its sides is no sign between two.
  private static func resolved(
    _ kind: AtomKind, _ previous: AtomKind?, _ next: AtomKind?
  ) -> AtomKind {
    guard kind == .binary else { return kind }
    if previous?.leavesSignAlone ?? true { return .ordinary }
    switch next {
    case nil, .relation, .closing, .punctuation: return .ordinary
    default: return .binary
    }
  }
}

/// Bars look the same on both sides; the first is taken to open, the second to close.
private struct Bars {
  private var open: [Unicode.Scalar: Int] = [:]

  mutating func kind(
    of bar: Unicode.Scalar, isGrowing: Bool, isEdge: Bool, at index: Int
  ) -> AtomKind {
    if isGrowing { return !isEdge ? .middle : index == 0 ? .opening : .closing }
    let count = open[bar] ?? 0
    open[bar] = count == 0 ? 1 : 0
    return count == 0 ? .opening : .closing
  }
}

extension MathElement {
  /// The bar of a delimiter, perhaps with scripts.
  fileprivate var bar: Unicode.Scalar? {
    if let base = scriptBase { return base.bar }
    guard name == "mo", let character, character == "|" || character == "‖" else { return nil }
    return character
  }

  /// An operator as the sign of what follows it, which the first one of a row is in any case.
  fileprivate func asSign(isFirst: Bool) -> MathElement {
    guard !isFirst, name == "mo", let character, "+−±∓".unicodeScalars.contains(character) else {
      return self
    }
    var copy = self
    copy["form"] = "prefix"
    return copy
  }

  /// Whether the element is a group that browsers need not know of.
  fileprivate func isOpen(in style: MathSpacing.Style) -> Bool {
    guard name == "mrow" || name == "mstyle", !isFenced else { return false }
    let said = attributes.filter { style == .script || $0 != MathAttribute("scriptlevel", "0") }
    let isDisplay = style == .display ? "true" : "false"
    return said.allSatisfy { $0 == MathAttribute("displaystyle", isDisplay) }
  }

  /// The space that the element is, if it is nothing else.
  fileprivate var space: Double? {
    if name == "mspace", attributes.count == 1, let width = self["width"], width.hasSuffix("em") {
      return Double(width.dropLast(2)).map { $0 * 18 }
    }
    guard name == "mtext", attributes.isEmpty, let text, !text.isEmpty else { return nil }
    var sum = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{200A}": sum += 1
      case "\u{2009}": sum += 3
      case "\u{2005}", "\u{205F}": sum += 4
      case "\u{A0}": sum += 6
      // KaTeX marks negative spaces so; four of them is how it writes five.
      case "\u{2063}": sum = -sum
      default: return nil
      }
    }
    return sum
  }

  /// The character of the operator that the element is, perhaps with scripts.
  var operatorCharacter: Unicode.Scalar? {
    if name == "mo" {
      guard let scalars = text?.unicodeScalars, let first = scalars.first else { return nil }
      // What is not a single sign, or a stroke through one, is in no dictionary.
      return scalars.count == 1 || Array(scalars.dropFirst()) == ["\u{338}"] ? first : "\u{FFFD}"
    }
    if let base = scriptBase, self["accent"] == nil { return base.operatorCharacter }
    let isGroup = ["mrow", "mstyle", "mphantom", "mpadded"].contains(name)
    return isGroup && elements.count == 1 ? elements[0].operatorCharacter : nil
  }
}
