/// What a font says about setting formulas: the table `MATH` of OpenType.
struct MathFontTable: Sendable {
  /// Lengths for all formulas, by their place in the table.
  enum Length: Int {
    case axisHeight = 1
    case accentBaseHeight
    case subscriptShiftDown = 4
    case subscriptTopMost, subscriptDrop, superscriptShiftUp
    case superscriptBottomLeast = 9
    case superscriptDrop, scriptGap, superscriptBottomWithSubscript, spaceAfterScript
    case upperLimitGap, upperLimitRise, lowerLimitGap, lowerLimitDrop
    case stackTopShift, stackTopShiftInDisplay, stackBottomShift, stackBottomShiftInDisplay
    case stackGap, stackGapInDisplay
    case numeratorShift = 28
    case numeratorShiftInDisplay, denominatorShift, denominatorShiftInDisplay, numeratorGap,
      numeratorGapInDisplay, ruleThickness, denominatorGap, denominatorGapInDisplay
    case barGap = 39
    case barThickness
    case rootGap = 45
    case rootGapInDisplay, rootThickness
    case spaceBeforeDegree = 49
    case spaceAfterDegree
  }

  private let data: FontData
  private let constants: Int
  private let letters: Int
  private let variants: Int

  init(_ data: FontData, at start: Int) {
    self.data = data
    constants = start + data.unsigned(start + 4)
    letters = start + data.unsigned(start + 6)
    variants = start + data.unsigned(start + 8)
  }

  subscript(length: Length) -> Double {
    Double(data.signed(constants + 8 + 4 * length.rawValue))
  }

  /// The size of scripts relative to the text.
  var scriptScale: Double { Double(data.signed(constants)) / 100 }
  /// The size of scripts of scripts.
  var secondScriptScale: Double { Double(data.signed(constants + 2)) / 100 }
  /// How high sums and integrals are in displays, at least.
  var leastOperatorHeight: Double { Double(data.unsigned(constants + 6)) }
  /// At which part of a root's height its degree stands.
  var degreeRaise: Double { Double(data.signed(constants + 8 + 4 * 51)) / 100 }

  /// How far a slanted letter leans over its advance.
  func lean(of glyph: Int) -> Double { value(in: letters + data.unsigned(letters), glyph) ?? 0 }

  /// Where the middle of an accent is to stand over a letter; of an accent, its own middle.
  func accentPlace(of glyph: Int) -> Double? {
    value(in: letters + data.unsigned(letters + 2), glyph)
  }

  private func value(in table: Int, _ glyph: Int) -> Double? {
    index(of: glyph, in: table + data.unsigned(table)).map {
      Double(data.signed(table + 4 + 4 * $0))
    }
  }

  /// The forms of a letter, from the smallest up, with their lengths in the direction of growth.
  func forms(of glyph: Int, upright: Bool) -> [(glyph: Int, length: Double)] {
    guard let form = construction(of: glyph, upright: upright) else { return [] }
    return (0..<data.unsigned(form + 2)).map {
      (data.unsigned(form + 4 + 4 * $0), Double(data.unsigned(form + 6 + 4 * $0)))
    }
  }

  /// A letter of which a longer one is put together.
  struct Piece: Sendable {
    let glyph: Int
    let length: Double
    /// How far its ends may lie over those of its neighbours.
    let firstOverlap: Double
    let lastOverlap: Double
    /// Whether it may be there any number of times.
    let isRepeated: Bool
  }

  /// How far pieces lie over each other at least.
  var leastOverlap: Double { Double(data.unsigned(variants)) }

  /// The pieces for a letter of any length, from the left or from below; none if it has none.
  func pieces(of glyph: Int, upright: Bool) -> [Piece] {
    guard let form = construction(of: glyph, upright: upright), data.unsigned(form) > 0 else {
      return []
    }
    let list = form + data.unsigned(form)
    return (0..<min(data.unsigned(list + 4), 20)).map { index in
      let start = list + 6 + 10 * index
      return Piece(
        glyph: data.unsigned(start), length: Double(data.unsigned(start + 6)),
        firstOverlap: Double(data.unsigned(start + 2)),
        lastOverlap: Double(data.unsigned(start + 4)),
        isRepeated: data.unsigned(start + 8) & 1 == 1)
    }
  }

  /// What the font says about growing a letter.
  private func construction(of glyph: Int, upright: Bool) -> Int? {
    let list = variants + data.unsigned(variants + (upright ? 2 : 4))
    guard let index = index(of: glyph, in: list) else { return nil }
    let skipped = upright ? 0 : data.unsigned(variants + 6)
    return variants + data.unsigned(variants + 10 + 2 * (skipped + index))
  }

  /// The position of a letter in a list of letters.
  private func index(of glyph: Int, in list: Int) -> Int? {
    let count = data.unsigned(list + 2)
    if data.unsigned(list) == 1 {
      return (0..<count).first { data.unsigned(list + 4 + 2 * $0) == glyph }
    }
    for range in 0..<count {
      let (from, to) = (data.unsigned(list + 4 + 6 * range), data.unsigned(list + 6 + 6 * range))
      if from <= glyph, glyph <= to { return data.unsigned(list + 8 + 6 * range) + glyph - from }
    }
    return nil
  }
}
