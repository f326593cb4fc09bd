/// Builds the `d` attribute of a path, in tenths of a unit and relative steps, so that files stay
/// small and rounding never adds up.
struct PathData {
  private(set) var text = ""
  private var x = 0
  private var y = 0
  private var command: Character = " "

  var isEmpty: Bool { text.isEmpty }

  mutating func move(to point: Point) {
    (x, y) = (Self.tenths(point.x), Self.tenths(point.y))
    text += "M" + Self.number(x) + Self.separated(y)
    command = "M"
  }

  /// A straight stroke; none if it is too short to be seen.
  mutating func line(to point: Point) {
    let (newX, newY) = (Self.tenths(point.x), Self.tenths(point.y))
    switch (newX - x, newY - y) {
    case (0, 0): return
    case (let step, 0): append("h", [step])
    case (0, let step): append("v", [step])
    case (let xStep, let yStep): append("l", [xStep, yStep])
    }
    (x, y) = (newX, newY)
  }

  /// A command, whose letter is left out where it repeats the last one.
  private mutating func append(_ letter: Character, _ numbers: [Int]) {
    for (index, number) in numbers.enumerated() {
      let startsCommand = index == 0 && command != letter
      text += startsCommand ? String(letter) + Self.number(number) : Self.separated(number)
    }
    command = letter
  }

  mutating func close() {
    text += "z"
    command = "z"
  }

  /// A stroke without length, which a round cap makes a dot; relative to the dot before.
  mutating func dot(at point: Point) {
    let (newX, newY) = (Self.tenths(point.x), Self.tenths(point.y))
    text += (isEmpty ? "M" : "m") + Self.number(newX - x) + Self.separated(newY - y) + "h0"
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

  private static func tenths(_ value: Double) -> Int {
    Int((min(max(value, -1e6), 1e6) * 10).rounded())
  }

  private static func separated(_ tenths: Int) -> String {
    (tenths < 0 ? "" : " ") + number(tenths)
  }

  /// A number of tenths in its shortest form: `-.5`, `3`, `12.4`.
  private static func number(_ tenths: Int) -> String {
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    if tenth == 0 { return sign + "\(whole)" }
    return sign + (whole == 0 ? "" : "\(whole)") + ".\(tenth)"
  }
}

extension Double {
  /// The number rounded to tenths, as an attribute of SVG.
  var short: String {
    let tenths = Int((Swift.min(Swift.max(self, -1e6), 1e6) * 10).rounded())
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
  }
}
