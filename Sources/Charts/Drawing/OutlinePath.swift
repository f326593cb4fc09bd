/// Builds the `d` attribute of a path from outlines of letters, in whole units and relative steps.
struct OutlinePath {
  private(set) var text = ""
  private var x = 0
  private var y = 0
  private var command: Character = " "

  mutating func add(_ outline: GlyphOutline, scale: Double, at corner: Point) {
    func place(_ point: Point) -> Point { corner + Point(scale * point.x, -scale * point.y) }
    var isOpen = false
    for piece in outline.pieces {
      switch piece {
      case .move(let end):
        if isOpen { close() }
        move(to: place(end))
        isOpen = true
      case .line(let end): line(to: place(end))
      case .curve(let first, let second, let end):
        curve(place(first), place(second), place(end))
      }
    }
    if isOpen { close() }
  }

  /// A rectangle that rounding leaves a unit wide at least.
  mutating func add(_ box: Rectangle) {
    move(to: Point(box.minX, box.minY))
    line(to: Point(box.maxX, box.minY))
    line(to: Point(box.maxX, max(box.maxY, box.minY + 1)))
    line(to: Point(box.minX, max(box.maxY, box.minY + 1)))
    close()
  }

  private mutating func move(to point: Point) {
    (x, y) = Self.rounded(point)
    append("M", [x, y])
    // Numbers behind a start would be those of a line.
    command = "M"
  }

  private mutating func line(to point: Point) {
    let (newX, newY) = Self.rounded(point)
    switch (newX - x, newY - y) {
    case (0, 0): return
    case (let step, 0): append("h", [step])
    case (0, let step): append("v", [step])
    case (let xStep, let yStep): append("l", [xStep, yStep])
    }
    (x, y) = (newX, newY)
  }

  private mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
    let numbers = [first, second, end].flatMap { point -> [Int] in
      let (newX, newY) = Self.rounded(point)
      return [newX - x, newY - y]
    }
    append("c", numbers)
    (x, y) = Self.rounded(end)
  }

  private mutating func close() {
    text += "z"
    command = "z"
  }

  private mutating func append(_ letter: Character, _ numbers: [Int]) {
    for (index, number) in numbers.enumerated() {
      if index == 0, command != letter {
        text.append(letter)
      } else if number >= 0 {
        text.append(" ")
      }
      text += "\(number)"
    }
    command = letter
  }

  private static func rounded(_ point: Point) -> (Int, Int) {
    func whole(_ value: Double) -> Int { Int(min(max(value, -1e6), 1e6).rounded()) }
    return (whole(point.x), whole(point.y))
  }
}
