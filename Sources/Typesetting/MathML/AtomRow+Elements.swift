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
      let width = MathLength.em(space / 18)
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
      let left = index > 0 ? elements.ownSpaces(at: index - 1)?.right : nil
      let right = index < elements.count ? elements.ownSpaces(at: index)?.left : nil
      if abs(wanted - (left ?? 0) - (right ?? 0)) < 0.01 { return }
      if right != nil, wanted - (left ?? 0) > -0.01 {
        elements[index].setOperatorSpace("lspace", MathLength.em((wanted - (left ?? 0)) / 18))
      } else if left != nil, wanted - (right ?? 0) > -0.01 {
        elements[index - 1].setOperatorSpace("rspace", MathLength.em((wanted - (right ?? 0)) / 18))
      } else if left != nil, right != nil {
        elements[index - 1].setOperatorSpace("rspace", MathLength.em(wanted / 18))
        elements[index].setOperatorSpace("lspace", "0")
      }
    }
  }
}

extension [MathElement] {
  /// The spaces that browsers leave around the operator at a place, if it is one.
  fileprivate func ownSpaces(at index: Int) -> (left: Double, right: Double)? {
    guard let character = self[index].operatorCharacter else { return nil }
    let form: OperatorDictionary.Form =
      switch self[index].operatorForm {
      case "prefix": .prefix
      case "postfix": .postfix
      default: count == 1 ? .infix : index == 0 ? .prefix : index == count - 1 ? .postfix : .infix
      }
    return OperatorDictionary.spaces(of: character, form)
  }

  /// The spaces around an element in em: those that are written at its operator, or else its own.
  func operatorSpaces(at index: Int) -> (left: Double, right: Double) {
    guard let own = ownSpaces(at: index) else { return (0, 0) }
    let token = self[index].operatorToken
    return (
      token?["lspace"].flatMap(MathLength.em) ?? own.left / 18,
      token?["rspace"].flatMap(MathLength.em) ?? own.right / 18
    )
  }
}

extension MathElement {
  /// The operator itself of one with scripts.
  fileprivate var operatorToken: MathElement? {
    name == "mo" ? self : elements.first?.operatorToken
  }

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
