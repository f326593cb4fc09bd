extension MathElement {
  /// Alphabets as the characters that Unicode has for them: browsers know no other variants.
  ///
  /// Words (`\textbf`) get a class instead, so that they are still found as words.
  var withMathLetters: MathElement {
    guard isToken, let variant = self["mathvariant"] else { return self }
    var copy = self
    copy["mathvariant"] = nil
    if name == "mtext" {
      copy.look(variant)
    } else if variant == "normal" {
      if name == "mi", let character, Self.isSlanted(character) { copy["mathvariant"] = variant }
    } else if let alphabet = MathAlphabet.all[variant], let text {
      let letters = String.UnicodeScalarView(text.unicodeScalars.map(alphabet.letter))
      copy.children = [.text(String(letters))]
    }
    return copy
  }

  /// Whether a browser slants a letter that is alone.
  private static func isSlanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "Α"..."Ω", "α"..."ω", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ", "ı", "ȷ": true
    default: false
    }
  }

  /// Bars as the characters that fonts can stretch, and signs that are no letters as what they are.
  var withPlainBars: MathElement {
    guard isToken, let character else { return self }
    var copy = self
    switch (name, character) {
    case ("mi", "∇"):
      copy = MathElement("mo", text: "∇")
      copy.kind = .ordinary
    case ("mi", "∣"): copy.children = [.text("|")]
    case ("mo", "∣") where isDelimiter: copy.children = [.text("|")]
    case ("mo", "<") where isDelimiter: copy.children = [.text("⟨")]
    case ("mo", ">") where isDelimiter: copy.children = [.text("⟩")]
    case ("mo", "∥") where isDelimiter: copy.children = [.text("‖")]
    default: break
    }
    return copy
  }

  private var isDelimiter: Bool { self["fence"] != nil || self["stretchy"] != nil }
}

/// Where Unicode has the letters of an alphabet.
package struct MathAlphabet: Sendable {
  var upper: UInt32?
  var lower: UInt32?
  var upperGreek: UInt32?
  var lowerGreek: UInt32?
  var digits: UInt32?
  /// Letters that were in Unicode before the others.
  var exceptions: [Unicode.Scalar: Unicode.Scalar] = [:]

  func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = exceptions[scalar] { return exception }
    let (start, first): (UInt32?, Unicode.Scalar) =
      switch scalar {
      case "A"..."Z": (upper, "A")
      case "a"..."z": (lower, "a")
      case "0"..."9": (digits, "0")
      case "Α"..."Ω": (upperGreek, "Α")
      case "α"..."ω": (lowerGreek, "α")
      default: (nil, scalar)
      }
    if let special = Self.special.firstIndex(of: scalar), let lowerGreek {
      return Unicode.Scalar(lowerGreek + 25 + UInt32(special)) ?? scalar
    }
    return start.flatMap { Unicode.Scalar($0 + scalar.value - first.value) } ?? scalar
  }

  /// The signs that follow omega in each Greek alphabet.
  private static let special: [Unicode.Scalar] = ["∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"]

  /// The letters that those of all alphabets stand for, by which a reader looks for them.
  package static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x391...0x3C9]
    let letters = ranges.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(
      all.values.flatMap { alphabet in letters.map { (alphabet.letter($0), $0) } },
      uniquingKeysWith: { first, _ in first }
    ).filter { $0.key != $0.value }
  }()

  static let all: [String: MathAlphabet] = [
    "bold": MathAlphabet(
      upper: 0x1D400, lower: 0x1D41A, upperGreek: 0x1D6A8, lowerGreek: 0x1D6C2, digits: 0x1D7CE,
      exceptions: ["∇": "\u{1D6C1}"]),
    "italic": MathAlphabet(
      upper: 0x1D434, lower: 0x1D44E, upperGreek: 0x1D6E2, lowerGreek: 0x1D6FC,
      exceptions: ["h": "ℎ"]),
    "bold-italic": MathAlphabet(
      upper: 0x1D468, lower: 0x1D482, upperGreek: 0x1D71C, lowerGreek: 0x1D736, digits: 0x1D7CE,
      exceptions: ["∇": "\u{1D6C1}"]),
    "double-struck": MathAlphabet(
      upper: 0x1D538, lower: 0x1D552, digits: 0x1D7D8,
      exceptions: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]),
    "script": MathAlphabet(
      upper: 0x1D49C,
      exceptions: [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
      ]),
    "fraktur": MathAlphabet(
      upper: 0x1D504, lower: 0x1D51E,
      exceptions: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]),
    "bold-fraktur": MathAlphabet(upper: 0x1D56C, lower: 0x1D586),
    "sans-serif": MathAlphabet(upper: 0x1D5A0, lower: 0x1D5BA, digits: 0x1D7E2),
    "bold-sans-serif": MathAlphabet(
      upper: 0x1D5D4, lower: 0x1D5EE, upperGreek: 0x1D756, lowerGreek: 0x1D770, digits: 0x1D7EC),
    "sans-serif-italic": MathAlphabet(upper: 0x1D608, lower: 0x1D622),
    "sans-serif-bold-italic": MathAlphabet(
      upper: 0x1D63C, lower: 0x1D656, upperGreek: 0x1D790, lowerGreek: 0x1D7AA, digits: 0x1D7EC),
    "monospace": MathAlphabet(upper: 0x1D670, lower: 0x1D68A, digits: 0x1D7F6),
  ]
}
