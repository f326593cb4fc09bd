/// Sizes of text, in units of the drawing, which is 640 wide.
package enum Typography {
  /// The size at which text is drawn.
  package static let size = 13.0
  /// The size to which a narrow page enlarges it; every layout leaves room for this size.
  package static let largeSize = 17.0
  /// The size of the title relative to the rest.
  package static let titleScale = 1.1
  /// How much wider the semibold letters of the title are.
  package static let titleWidening = 1.2
  /// The height of a line of text relative to its size.
  package static let lineHeight = 1.15

  /// The height to reserve for a line of text.
  static let row = largeSize * lineHeight

  /// An upper estimate of the width of a text at size 1.
  ///
  /// The advance widths are the larger ones of Liberation Sans (which has the measures of Arial
  /// and Helvetica) and DejaVu Sans, among the widest sans-serif faces a system falls back to.
  package static func width(of text: String) -> Double {
    SetText(text)?.width ?? plainWidth(of: text.inWords)
  }

  /// The estimate for a text without formulas.
  static func plainWidth(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
  }

  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20..<0x7F: Double(basicLatin[Int(scalar.value) - 0x20]) / 100
    case 0x300...0x36F, 0x200B...0x200F, 0x2061...0x2064, 0x20D0...0x20F0, 0xFE00...0xFE0F: 0
    case 0xB2, 0xB3, 0xB9: 0.45
    case 0x2009, 0x200A, 0x202F: 0.2
    case 0x2070...0x209C, 0x1D2C...0x1D6A: 0.52
    case 0xA0...0x17F: 0.68
    case 0x370...0x3FF: 0.7
    case 0x2190...0x22FF: 0.86
    case 0x1100...0x11FF, 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60: 1.02
    case 0x1_0000...: 1.4
    default: 0.85
    }
  }

  /// Advances from space to tilde, in hundredths of the size.
  private static let basicLatin: [UInt8] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
    67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  ]
}

extension String {
  /// The text as a chart keeps it, in one line and without macros: control characters and white space
  /// become single spaces.
  var singleLine: String {
    let isSeparator = { (c: Character) in
      c.isWhitespace || c.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    return withoutMacros.split(whereSeparator: isSeparator).joined(separator: " ")
  }

  /// The text in one line; nil if nothing is left of it.
  var nonEmptyLine: String? {
    let line = singleLine
    return line.isEmpty ? nil : line
  }

  /// The text with the apostrophes of its words, as in “posterior’s”, the way printers set them. A
  /// mark behind a single letter may be a prime, `f's slope`, and is left alone.
  var withApostrophes: String {
    guard contains("'") else { return self }
    let characters = Array(self)
    return String(
      characters.indices.map { index in
        let isInWord =
          characters[index] == "'" && index >= 2 && index + 1 < characters.count
          && characters[index - 2...index - 1].allSatisfy(\.isLetter)
          && characters[index + 1].isLetter
        return isInWord ? "\u{2019}" : characters[index]
      })
  }

  /// The text cut to a width at size 1, with an ellipsis where something is missing.
  func cut(toWidth width: Double) -> String {
    guard Typography.width(of: self) > width else { return self }
    if let cut = cutBetweenRuns(toWidth: width) { return cut }
    var kept = inWords
    while !kept.isEmpty, Typography.width(of: kept) + 1 > width { kept.removeLast() }
    return kept + "…"
  }

  /// The cut of a text with formulas, of which each is kept or left out as a whole; nil without
  /// any.
  private func cutBetweenRuns(toWidth width: Double) -> String? {
    guard SetText(self) != nil else { return nil }
    var kept = ""
    for run in runs {
      switch run {
      case .formula(let formula):
        let longer = kept + "$\(formula.source)$"
        guard Typography.width(of: longer) + 1 <= width else { return kept + "…" }
        kept = longer
      case .words(let words):
        if Typography.width(of: kept + words) + 1 <= width {
          kept += words
          continue
        }
        var part = words
        while !part.isEmpty, Typography.width(of: kept + part) + 1 > width { part.removeLast() }
        return kept + part + "…"
      }
    }
    return kept
  }

  /// The parts between spaces; a formula is not divided.
  private var unbrokenParts: [String] {
    guard SetText(self) != nil else { return inWords.split(separator: " ").map { String($0) } }
    var parts = [""]
    for run in runs {
      switch run {
      case .formula(let formula): parts[parts.count - 1] += "$\(formula.source)$"
      case .words(let words):
        let pieces = words.split(separator: " ", omittingEmptySubsequences: false)
        parts[parts.count - 1] += pieces.first ?? ""
        parts += pieces.dropFirst().map { String($0) }
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The text in at most `limit` lines of a width at size 1; the last one is cut if need be. A word
  /// wider than a line goes on in the next one.
  func wrapped(toWidth width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    for word in unbrokenParts.flatMap({ Self.pieces(of: $0[...], ofWidth: width) }) {
      let space = word.startsWord ? " " : ""
      if let line = lines.last,
        lines.count == limit || Typography.width(of: line + space + word.text) <= width
      {
        lines[lines.count - 1] = line + space + word.text
      } else {
        lines.append(word.text)
      }
    }
    return lines.map { $0.cut(toWidth: width) }
  }

  /// A word in pieces that each fit a line; a piece ends behind a hyphen or the like where it can.
  private static func pieces(
    of word: Substring, ofWidth width: Double
  ) -> [(text: String, startsWord: Bool)] {
    var result: [(text: String, startsWord: Bool)] = []
    var rest = word
    if SetText(String(word)) != nil { return [(String(word), true)] }
    while Typography.width(of: String(rest)) > width, rest.count > 1 {
      var piece = rest
      while Typography.width(of: String(piece)) > width, piece.count > 1 { piece.removeLast() }
      if let end = piece.lastIndex(where: { "-–_/.,:".contains($0) }) { piece = piece[...end] }
      result.append((String(piece), result.isEmpty))
      rest = rest[piece.endIndex...]
    }
    return result + [(String(rest), result.isEmpty)]
  }
}
