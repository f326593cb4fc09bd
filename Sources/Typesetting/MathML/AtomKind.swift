/// What TeX takes a piece of a formula for; the spaces around it depend on that.
enum AtomKind: Int, Equatable {
  case ordinary, function, binary, relation, opening, closing, punctuation, inner
  /// A bar between two delimiters, which stands as close as they do.
  case middle
}

extension AtomKind {
  /// The kind of an operator by its character.
  init(_ character: Unicode.Scalar) {
    switch character {
    case _ where Self.binaries.contains(character): self = .binary
    case _ where Self.openings.contains(character): self = .opening
    case _ where Self.closings.contains(character): self = .closing
    case _ where Self.large.contains(character): self = .function
    case ",", ";": self = .punctuation
    case "…", "⋯", "⋱": self = .inner
    case "′", "″", "‴", "⁗", "∇", "/", ".", "\u{2061}": self = .ordinary
    default: self = .relation
    }
  }

  static func isBracket(_ character: Unicode.Scalar) -> Bool {
    openings.contains(character) || closings.contains(character)
      || "|‖∣∥".unicodeScalars.contains(character)
  }

  private static let binaries = Set(
    "+−±∓∙‡⋅⊖⊎⊓∗⊔◯≀⨿∔∖⋒⋓⩞⊟⊞⋇⋉⋊⋋⋌⋏⋎⊝⊛⊺⊠∘÷×∩∪∧∨⊼⊻⊙⊕⊗⊘⊚⊡△▽†⋄⋆◃▹&".unicodeScalars)
  private static let openings = Set("([{⟨⎰⟮┌└⌊⌈⟦⦃".unicodeScalars)
  private static let closings = Set(")]}⟩⎱⟯┐┘⌋⌉⟧⦄!?".unicodeScalars)
  private static let large = Set("∐⋁⋀⨄⋂⋃∫∏∑⨂⨁⨀⨆∬∭∮∯∰".unicodeScalars)
}

extension AtomKind {
  /// The space between two neighbours in eighteenths of an em, by TeX's table; in scripts only
  /// functions keep theirs.
  func space(before next: AtomKind, inScript: Bool) -> Double {
    guard self != .middle, next != .middle else { return 0 }
    let space = Self.spaces[rawValue][next.rawValue]
    if inScript, space != 3 || (self != .function && next != .function) { return 0 }
    return space
  }

  private static let spaces: [[Double]] = [
    [0, 3, 4, 5, 0, 0, 0, 3],
    [3, 3, 0, 5, 0, 0, 0, 3],
    [4, 4, 0, 0, 4, 0, 0, 4],
    [5, 5, 0, 0, 5, 0, 0, 5],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 3, 4, 5, 0, 0, 0, 3],
    [3, 3, 0, 3, 3, 3, 3, 3],
    [3, 3, 4, 5, 3, 0, 3, 3],
  ]

  /// Whether a sign behind this, such as '−', has one operand only.
  var leavesSignAlone: Bool {
    switch self {
    case .binary, .function, .relation, .opening, .punctuation, .middle: true
    case .ordinary, .closing, .inner: false
    }
  }
}

extension MathElement {
  /// The kind as far as the element says it; bars are either side of something.
  var atomKind: AtomKind {
    if let kind { return kind }
    switch name {
    case "mo": return operatorCharacter.map(AtomKind.init) ?? .ordinary
    case "mi": return isFunction ? .function : .ordinary
    case "mrow" where isFenced: return .inner
    case "mrow" where isFunction: return .function
    case "mstyle", "mphantom", "mpadded":
      return elements.count == 1 ? elements[0].atomKind : .ordinary
    case "munder" where elements.last?.text == "⏟", "mover" where elements.last?.text == "⏞":
      return .inner
    default: return scriptBase?.atomKind ?? .ordinary
    }
  }

  /// Whether it stands between delimiters that grow with it.
  var isFenced: Bool {
    name == "mrow" && [elements.first, elements.last].contains { $0?.isGrowing == true }
  }

  /// Whether it is a delimiter of the size of what is beside it.
  var isGrowing: Bool { name == "mo" && self["fence"] == "true" && self["minsize"] == nil }
}
