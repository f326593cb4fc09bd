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

  /// What two letters or signs side by side have between them besides corrections, in eighteenths.
  static func kern(_ first: MathElement, _ second: MathElement) -> Double {
    guard let sign = second.character else { return 0 }
    let thousandths: Int =
      switch sign {
      case ",", ".": letter(first)?.comma ?? 0
      case "/": letter(first)?.slash ?? 0
      default: first.isSlantedLetter ? pairs[first.letters + String(sign)] ?? 0 : 0
      }
    return Double(thousandths) * 0.018
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

  private static let pairs = [
    "df": -167, "dj": -111, "dY": 56, "dZ": -56, "/A": -56, "/M": -56, "/N": -56, "/Y": 56,
    "/Z": -56,
  ]

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
    case "msub", "msup", "msubsup": (elements.last?.overhang ?? 0) * 0.7
    case "mover" where self["accent"] != nil, "munder" where self["accentunder"] != nil:
      elements.first?.overhang ?? 0
    default: 0
    }
  }

  /// The superscript of a slanted letter as far to the right as the letter leans.
  ///
  /// It is the style sheet that moves it, for Firefox does so by itself.
  var withLeaningScript: MathElement {
    guard name == "msup" || name == "msubsup", let base = elements.first,
      base.overhang >= 0.36, var script = elements.last
    else { return self }
    var copy = self
    let size = script["class"] == "prime" ? 0.9 : 0.7
    script.look("--i:\(MathLength.em(base.overhang / 18 / size))")
    copy.children[copy.children.count - 1] = .element(script)
    return copy
  }

  /// The element with the room that its letter leans into, where nothing else makes that room.
  var withOverhang: MathElement {
    guard overhang >= AtomRow.leastTrailing else { return self }
    let width = MathAttribute("width", MathLength.em(overhang / 18))
    return .row([self, MathElement("mspace", [width])])
  }
}
