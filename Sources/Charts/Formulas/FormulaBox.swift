/// A piece of a formula with everything in it at its place, in thousandths of the text's size; the
/// base line starts at the origin, y upwards.
struct FormulaBox: Sendable {
  struct Letter: Sendable {
    let glyph: Int
    var place: Point
    var scale: Double
  }

  var width = 0.0
  var height = 0.0
  var depth = 0.0
  var letters: [Letter] = []
  /// Bars of fractions and roots.
  var bars: [Rectangle] = []
  /// How far the last letter leans to the right, which is not in the width.
  var lean = 0.0
  /// Where an accent over it has its middle; half of the width if nothing is said.
  var accentPlace: Double?
  /// Whether it is one letter, which scripts sit closer to.
  var isLetter = false

  /// Takes up another box at a place.
  mutating func add(_ box: FormulaBox, at place: Point) {
    letters += box.letters.map { letter in
      var letter = letter
      letter.place = letter.place + place
      return letter
    }
    bars += box.bars.map {
      Rectangle(
        minX: $0.minX + place.x, minY: $0.minY + place.y, maxX: $0.maxX + place.x,
        maxY: $0.maxY + place.y)
    }
    height = max(height, box.height + place.y)
    depth = max(depth, box.depth - place.y)
  }

  /// A bar whose lower edge lies at a height.
  mutating func addBar(from left: Double, to right: Double, at bottom: Double, _ thickness: Double)
  {
    bars.append(Rectangle(minX: left, minY: bottom, maxX: right, maxY: bottom + thickness))
    height = max(height, bottom + thickness)
    depth = max(depth, -bottom)
  }
}
