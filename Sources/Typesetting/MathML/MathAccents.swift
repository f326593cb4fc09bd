extension MathElement {
  /// Accents as the characters that fonts have in the right size and place.
  var withAccents: MathElement {
    guard name == "mover" || name == "munder", elements.count == 2, elements[1].name == "mo",
      let accent = elements[1].character, self["accent"] != nil || self["accentunder"] != nil
    else { return self }
    var copy = self
    var mark = elements[1]
    let isStretchy = mark["stretchy"] == "true"
    mark["stretchy"] = nil
    switch accent {
    case "‾":
      copy.look(name == "mover" ? "overline" : "underline")
      mark.children = [.text(name == "mover" ? "¯" : "_")]
    case "⃗":
      mark.children = [.text("→")]
      mark.look("vec")
      mark["stretchy"] = "false"
    case "^" where isStretchy:
      mark.children = [.text("\u{302}")]
      mark["stretchy"] = "true"
    case "↼", "⇀": mark["stretchy"] = "true"
    case "~" where isStretchy, "ˇ" where isStretchy:
      mark.children = [.text(accent == "~" ? "˜" : "ˇ")]
      mark["stretchy"] = "true"
      mark.look("--s:\(Self.tildeStretch(over: elements[0]))")
    default:
      if let other = Self.spacingAccents[accent] { mark.children = [.text(String(other))] }
      // Those that a browser would stretch over a wide letter.
      if "ˉ^~ˇ".unicodeScalars.contains(accent) { mark["stretchy"] = "false" }
    }
    // A harpoon that is an accent would stand in the letters.
    if accent == "↼" || accent == "⇀" { copy["accent"] = nil }
    copy.children[1] = .element(mark)
    copy.kind = .ordinary
    return copy
  }

  /// How much wider than itself a tilde becomes, which browsers do not stretch by the font.
  private static func tildeStretch(over base: MathElement) -> String {
    let width = MathBox(of: base)?.width ?? Double(base.letters.unicodeScalars.count) * 0.5
    let factor = max(width * 0.96, 0.5) / 0.333
    return String(Int(factor)) + "." + String(Int(factor * 10) % 10)
  }

  private static let spacingAccents: [Unicode.Scalar: Unicode.Scalar] = [
    "^": "ˆ", "~": "˜", "ˉ": "¯", "ˊ": "´", "ˋ": "`",
  ]

  /// Primes, which fonts have raised already: they stand behind a letter without a script, and
  /// several of them are one character.
  var withPrimes: MathElement {
    guard name == "msup" || name == "msubsup", let sign = elements.last?.primes else { return self }
    guard name == "msubsup" else {
      let base = elements[0]
      var prime = MathElement("mo", text: sign)
      prime.kind = .ordinary
      return MathElement(
        "mrow", [], [.element(base), .element(prime)], kind: base.isFunction ? .function : nil)
    }
    var copy = self
    let place = [
      MathAttribute("class", "prime"), MathAttribute("voffset", "-.4em"),
      MathAttribute("height", ".35em"),
    ]
    let prime = MathElement("mi", text: sign)
    copy.children[2] = .element(MathElement("mpadded", place, [.element(prime)]))
    return copy
  }

  /// One to four primes as one character, if it is nothing else.
  private var primes: String? {
    let letters = letters
    guard !letters.isEmpty, letters.unicodeScalars.allSatisfy({ $0 == "′" }) else { return nil }
    let signs = ["′", "″", "‴", "⁗"]
    let count = letters.unicodeScalars.count
    return count <= signs.count ? signs[count - 1] : nil
  }
}
