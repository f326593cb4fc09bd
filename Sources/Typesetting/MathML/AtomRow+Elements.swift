extension AtomRow {
  /// The pieces with every space that a browser would not leave by itself.
  var elements: [MathElement] {
    var pieces = Self.Pieces(atoms, trailing)
    pieces.setSpaces()
    return pieces.elements
  }

  /// Operators, which have spaces of their own, and other elements, with the spaces between them.
  private struct Pieces {
    private(set) var elements: [MathElement] = []
    /// One more than there are elements: before each, and behind the last.
    private var spaces: [Double] = []

    init(_ atoms: [Atom], _ trailing: Double) {
      for atom in atoms { append(atom.element, after: atom.space) }
      spaces.append(trailing)
      if trailing != 0, elements.last.map({ $0.operatorCharacter == nil || trailing < 0 }) ?? true {
        elements.append(Self.gap(trailing))
        spaces[spaces.count - 1] = 0
        spaces.append(0)
      }
    }

    private mutating func append(_ element: MathElement, after space: Double) {
      let canHold =
        element.operatorCharacter != nil || elements.last?.operatorCharacter != nil
      if abs(space) < 0.01 || (canHold && space > 0) {
        spaces.append(space)
      } else {
        spaces.append(0)
        elements.append(Self.gap(space))
        spaces.append(0)
      }
      elements.append(element)
    }

    /// A space that is no operator's; browsers know no widths below zero, but margins.
    private static func gap(_ space: Double) -> MathElement {
      let width = length(space)
      let attribute =
        space > 0
        ? MathAttribute("width", width) : MathAttribute("style", "margin-left:\(width)")
      return MathElement("mspace", [attribute])
    }

    mutating func setSpaces() {
      for index in spaces.indices { setSpace(before: index) }
    }

    private mutating func setSpace(before index: Int) {
      let wanted = spaces[index]
      let left = index > 0 ? ownSpaces(index - 1)?.right : nil
      let right = index < elements.count ? ownSpaces(index)?.left : nil
      if abs(wanted - (left ?? 0) - (right ?? 0)) < 0.01 { return }
      if right != nil, wanted - (left ?? 0) > -0.01 {
        elements[index].setOperatorSpace("lspace", Self.length(wanted - (left ?? 0)))
      } else if left != nil, wanted - (right ?? 0) > -0.01 {
        elements[index - 1].setOperatorSpace("rspace", Self.length(wanted - (right ?? 0)))
      } else if left != nil, right != nil {
        elements[index - 1].setOperatorSpace("rspace", Self.length(wanted))
        elements[index].setOperatorSpace("lspace", "0")
      }
    }

    private func ownSpaces(_ index: Int) -> (left: Double, right: Double)? {
      guard let character = elements[index].operatorCharacter else { return nil }
      let form: OperatorDictionary.Form =
        switch elements[index].operatorForm {
        case "prefix": .prefix
        case "postfix": .postfix
        default:
          elements.count == 1
            ? .infix : index == 0 ? .prefix : index == elements.count - 1 ? .postfix : .infix
        }
      return OperatorDictionary.spaces(of: character, form)
    }

    /// A length in em, which is written without the zero before its point.
    private static func length(_ space: Double) -> String {
      let thousandths = Int((space / 18 * 1000).rounded())
      if thousandths == 0 { return "0" }
      let sign = thousandths < 0 ? "-" : ""
      let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
      let zeros = String(repeating: "0", count: 3 - String(rest).count)
      var digits = rest == 0 ? "" : "." + zeros + String(rest)
      while digits.hasSuffix("0") { digits.removeLast() }
      return sign + (whole == 0 ? "" : String(whole)) + digits + "em"
    }
  }
}

extension MathElement {
  fileprivate var operatorForm: String? {
    name == "mo" ? self["form"] : elements.first?.operatorForm
  }

  /// Sets a space of the operator that the element is, perhaps with scripts.
  fileprivate mutating func setOperatorSpace(_ side: String, _ length: String) {
    if name == "mo" {
      self[side] = length
    } else if var first = elements.first {
      first.setOperatorSpace(side, length)
      children[0] = .element(first)
    }
  }
}
