/// The spaces that browsers leave around operators, in eighteenths of an em: the part of MathML
/// Core's dictionary that has KaTeX's operators.
enum OperatorDictionary {
  enum Form: CaseIterable {
    case prefix, infix, postfix
  }

  /// The spaces of an operator at a place. What is not in the dictionary for its place is looked up
  /// for the others.
  static func spaces(of character: Unicode.Scalar, _ form: Form) -> (left: Double, right: Double) {
    for form in [form, .infix, .postfix, .prefix] {
      if let known = entry(character, form) { return known }
    }
    return (5, 5)
  }

  private static func entry(
    _ character: Unicode.Scalar, _ form: Form
  ) -> (left: Double, right: Double)? {
    switch form {
    case .prefix:
      if tightPrefixes.contains(character) { return (0, 0) }
      if large.contains(character) { return (3, 3) }
      return character == "∂" || character == "√" ? (3, 0) : nil
    case .infix:
      if looseInfixes.contains(character) { return (4, 4) }
      if closeInfixes.contains(character) { return (3, 3) }
      if [",", ":", ";"].contains(character) { return (0, 3) }
      if character == "\u{2061}" { return (0, 0) }
      return noInfixes.contains(character) || large.contains(character) ? nil : (5, 5)
    case .postfix: return tightPostfixes.contains(character) ? (0, 0) : nil
    }
  }

  private static let tightPrefixes = Set("+±−∓([{¬∀∃∇∴∵∼⌈⌊⟦⟨⟮⦃!|‖".unicodeScalars)
  private static let tightPostfixes = Set("&)]}˚′″‴⁗⌉⌋⌢⌣⟧⟩⟯⦄!|‖".unicodeScalars)
  private static let looseInfixes = Set("+±−∓/÷∔∖∧∨∩∪⊎⊓⊔⊕⊖⊘⊝⊞⊟⊻⊼⋎⋏⋒⋓⩞".unicodeScalars)
  private static let closeInfixes = Set(".?×∗∘∙≀⊗⊙⊚⊛⊠⊡⊺⋄⋅⋆⋇⋉⋊⋋⋌⨿".unicodeScalars)
  private static let noInfixes = Set("([{¬∀∃∇⌈⌊⟦⟨⟮⦃&)]}˚′″‴⁗⌉⌋⌢⌣⟧⟩⟯⦄!∂√".unicodeScalars)
  private static let large = Set("∏∐∑∫∬∭∮∯∰⋀⋁⋂⋃⨀⨁⨂⨄⨆".unicodeScalars)
}
