/// How far slanted letters lean over what follows them, and how near some of them come to it: the
/// numbers of TeX's font of formulas, in thousandths of an em.
///
/// Browsers put letters side by side by their widths alone, so that the top of a V runs into a
/// bracket.
enum LetterSpacing {
  private struct Letter {
    /// The italic correction, which TeX adds behind a letter and before its superscript.
    var correction = 0
    /// What is taken back before a comma or a point, and before a slash.
    var comma = 0
    var slash = 0
  }

  /// The italic correction of the letter that an element is, in eighteenths of an em.
  static func correction(of element: MathElement) -> Double {
    Double(letter(element)?.correction ?? 0) * 0.018
  }

  /// What a letter loses of its correction before a sign, in eighteenths of an em.
  static func kern(_ element: MathElement, before next: MathElement) -> Double {
    guard let letter = letter(element), let sign = next.character else { return 0 }
    switch sign {
    case ",", ".": return Double(letter.comma) * 0.018
    case "/": return Double(letter.slash) * 0.018
    default: return 0
    }
  }

  /// The space between two letters that fit together, or do not.
  static func kern(between first: MathElement, and second: MathElement) -> Double {
    guard first.isSlantedLetter, second.isSlantedLetter else { return 0 }
    return Double(pairs[first.letters + second.letters] ?? 0) * 0.018
  }

  private static func letter(_ element: MathElement) -> Letter? {
    guard element.isSlantedLetter, let character = element.character else { return nil }
    return letters[plain(character)]
  }

  /// The letter that a slanted one, bold or not, stands for.
  private static func plain(_ character: Unicode.Scalar) -> Unicode.Scalar {
    switch character.value {
    case 0x1D434...0x1D49B, 0x1D6E2...0x1D755: MathAlphabet.plainLetters[character] ?? character
    default: character
    }
  }

  private static let pairs = ["df": -167, "dj": -111, "dY": 56, "dZ": -56]

  private static let letters: [Unicode.Scalar: Letter] = {
    var letters: [Unicode.Scalar: Letter] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      guard let name = entry.unicodeScalars.first else { continue }
      let numbers = entry.dropFirst().split(separator: ",").compactMap { Int($0) }
      letters[name] = Letter(
        correction: numbers[0], comma: numbers.count > 1 ? -numbers[1] : 0,
        slash: numbers.count > 2 ? -numbers[2] : 0)
    }
    return letters
  }()

  /// A letter, its correction, and what it loses before commas and slashes.
  private static let table = """
    B50 C72,56,28 D28 E58 F139,111,56 H81,56,56 I78 J96,111,56 K72,56,56 M109,56,56 N109,56,83
    O28 P139,111,56 S58,56,56 T139,56,28 U109,111,56 V222,167,111 W139,167,111 X78,56,83
    Y222,167,111 Z72,56,56
    f108,56 g36 j57,56 k31 l20 q36 r28,56 v36 w27 y36 z44
    β53 γ56 δ38,56 ζ74 η36 θ28 ν64,56 ξ46 π36 σ36,56 τ113,56 υ36 ψ36 ϵ0 ς80 ϖ28 ∂56
    """
}

extension MathElement {
  fileprivate var isSlantedLetter: Bool {
    name == "mi" && self["mathvariant"] == nil && character != nil
  }

  /// How far it leans over what follows it, in eighteenths of an em.
  var overhang: Double {
    switch name {
    case "mi": LetterSpacing.correction(of: self)
    case _ where isAccented: elements.first?.overhang ?? 0
    default: 0
    }
  }

  /// Whether it is something with an accent that is not a line over all of it.
  private var isAccented: Bool {
    (self["accent"] != nil || self["accentunder"] != nil)
      && self["class"] != "overline" && self["class"] != "underline"
  }

  /// The element with the room that it leans into, less what is taken back of it.
  ///
  /// It is the style sheet that makes the room, for Firefox makes it by itself.
  func leaning(less kern: Double = 0) -> MathElement {
    let room = overhang + kern
    guard room >= 0.36 else { return self }
    var copy = self
    copy.look("--o:\(MathLength.em(room / 18))")
    return copy
  }

  /// A child that has its place beside others, with the room that it leans into. A subscript stands
  /// in that room, and an accent is over the letter alone.
  func leaning(at index: Int, in parent: MathElement) -> MathElement {
    let isLettered = parent.name == "msub" || parent.name == "msubsup" || parent.isAccented
    return index == 0 && isLettered ? self : leaning()
  }

  /// The superscript beside a subscript as far to the right as the letter leans.
  var withLeaningScript: MathElement {
    guard name == "msubsup", let base = elements.first, base.overhang >= 0.36,
      var script = elements.last
    else { return self }
    var copy = self
    let size = script["class"] == "prime" ? 0.9 : 0.7
    script.look("--i:\(MathLength.em(base.overhang / 18 / size))")
    copy.children[copy.children.count - 1] = .element(script)
    return copy
  }

  /// The value of one of the style sheet's variables, in em.
  func length(of variable: String) -> Double? {
    let parts = (self["style"] ?? "").split(separator: ";")
    return parts.first { $0.hasPrefix(variable + ":") }
      .flatMap { MathLength.em(String($0.dropFirst(variable.count + 1))) }
  }
}
