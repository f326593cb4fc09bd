/// The letters that a part of a formula is set in.
enum Alphabet: Sendable {
  /// Variables, and small Greek letters.
  case slanted
  case upright
  case bold
  case boldSlanted
  case double
  case script
  case fraktur
  case sans
  case typewriter
}

extension Alphabet {
  /// The character of Unicode for a letter of the alphabet; letters that it does not have stay
  /// what they are.
  func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = Self.exceptions[Pair(self, scalar)] { return exception }
    let place = scalar.value
    let value: UInt32? =
      switch place {
      case 0x41...0x5A: latin.map { 0x1D400 + $0 + place - 0x41 }
      case 0x61...0x7A: latin.map { 0x1D41A + $0 + place - 0x61 }
      case 0x30...0x39: digits.map { $0 + place - 0x30 }
      case 0x391...0x3A9 where self != .slanted: greek.map { 0x1D6A8 + $0 + place - 0x391 }
      // Small Greek letters are slanted where an alphabet has none.
      case 0x3B1...0x3C9: 0x1D6C2 + (greek ?? 58) + place - 0x3B1
      default:
        Self.furtherGreek.firstIndex(of: scalar).map { 0x1D6DB + (greek ?? 58) + UInt32($0) }
      }
    return value.flatMap(Unicode.Scalar.init) ?? scalar
  }

  /// Where its Latin letters start among the mathematical ones.
  private var latin: UInt32? {
    switch self {
    case .upright: nil
    case .bold: 0
    case .slanted: 52
    case .boldSlanted: 104
    case .script: 156
    case .fraktur: 260
    case .double: 312
    case .sans: 416
    case .typewriter: 624
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold, .boldSlanted: 0x1D7CE
    case .double: 0x1D7D8
    case .sans: 0x1D7E2
    case .typewriter: 0x1D7F6
    case .slanted, .upright, .script, .fraktur: nil
    }
  }

  /// Where its Greek letters start.
  private var greek: UInt32? {
    switch self {
    case .bold: 0
    case .slanted: 58
    case .boldSlanted: 116
    case .upright, .double, .script, .fraktur, .sans, .typewriter: nil
    }
  }

  /// Variants of Greek letters behind ω, in the order of Unicode.
  private static let furtherGreek: [Unicode.Scalar] = ["∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"]

  private struct Pair: Hashable {
    let alphabet: Alphabet
    let scalar: Unicode.Scalar

    init(_ alphabet: Alphabet, _ scalar: Unicode.Scalar) {
      (self.alphabet, self.scalar) = (alphabet, scalar)
    }
  }

  /// Letters that Unicode had before it had the alphabets.
  private static let exceptions: [Pair: Unicode.Scalar] = {
    var result: [Pair: Unicode.Scalar] = [Pair(.slanted, "h"): "\u{210E}"]
    for (alphabet, letters, characters) in [
      (Alphabet.script, "BEFHILMR", "ℬℰℱℋℐℒℳℛ"), (.fraktur, "CHIRZ", "ℭℌℑℜℨ"),
      (.double, "CHNPQRZ", "ℂℍℕℙℚℝℤ"),
    ] {
      for (letter, character) in zip(letters.unicodeScalars, characters.unicodeScalars) {
        result[Pair(alphabet, letter)] = character
      }
    }
    return result
  }()
}
