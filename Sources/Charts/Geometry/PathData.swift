/// Builds the `d` attribute of a path, in tenths of a unit and relative steps, so that files stay
/// small and rounding never adds up.
///
/// The tenths are the units of the file, whose numbers therefore are whole.
struct PathData {
  private(set) var text = ""
  private var x = 0
  private var y = 0
  private var command: Character = " "

  var isEmpty: Bool { text.isEmpty }

  mutating func move(to point: Point) {
    (x, y) = (point.x.tenths, point.y.tenths)
    text += "M\(x)" + Self.separated(y)
    command = "M"
  }

  /// A straight stroke; none if it is too short to be seen.
  mutating func line(to point: Point) {
    let (newX, newY) = (point.x.tenths, point.y.tenths)
    switch (newX - x, newY - y) {
    case (0, 0): return
    case (let step, 0): append("h", [step])
    case (0, let step): append("v", [step])
    case (let xStep, let yStep): append("l", [xStep, yStep])
    }
    (x, y) = (newX, newY)
  }

  /// A cubic curve from the place that was reached last.
  mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    append("c", [first, second, end].flatMap { [$0.x.tenths - x, $0.y.tenths - y] })
    (x, y) = (end.x.tenths, end.y.tenths)
  }

  /// A command, whose letter is left out where it repeats the last one.
  private mutating func append(_ letter: Character, _ numbers: [Int]) {
    for (index, number) in numbers.enumerated() {
      let startsCommand = index == 0 && command != letter
      text += startsCommand ? String(letter) + "\(number)" : Self.separated(number)
    }
    command = letter
  }

  mutating func close() {
    text += "z"
    command = "z"
  }

  /// A stroke without length, which a round cap makes a dot; relative to the dot before.
  mutating func dot(at point: Point) {
    let (newX, newY) = (point.x.tenths, point.y.tenths)
    text += (isEmpty ? "M" : "m") + "\(newX - x)" + Self.separated(newY - y) + "h0"
    (x, y, command) = (newX, newY, "h")
  }

  mutating func polyline(_ points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    for point in points.dropFirst() { line(to: point) }
    // Nothing would be drawn of a line whose points all round to one place.
    if command == "M" { text += "h0" }
  }

  mutating func polygon(_ points: [Point]) {
    guard points.count > 2 else { return }
    polyline(points)
    close()
  }

  private static func separated(_ tenths: Int) -> String {
    (tenths < 0 ? "" : " ") + "\(tenths)"
  }
}

extension Double {
  /// A length in tenths of a unit, which are the units of the file, as an attribute of SVG.
  var short: String { "\(tenths)" }

  /// A length in whole tenths of a unit.
  var tenths: Int { Int((Swift.min(Swift.max(self, -1e6), 1e6) * 10).rounded()) }

  /// The number rounded to hundredths, as an attribute of SVG.
  var hundredths: String {
    let hundredths = Int((Swift.min(Swift.max(self, 0), 1e6) * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
    return "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// The number rounded to tenths, with either sign.
  var tenthsText: String {
    let tenths = abs(tenths)
    let rest = tenths.isMultiple(of: 10) ? "" : ".\(tenths % 10)"
    return (self < 0 && tenths != 0 ? "-" : "") + "\(tenths / 10)" + rest
  }

  /// The width of a stroke in the units of the file.
  var strokeWidth: String { (10 * self).hundredths }
}
