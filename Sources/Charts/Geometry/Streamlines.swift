/// Places lines along a field so that neighbours keep about the same distance everywhere (Jobard
/// and Lefer 1997): each line starts beside one that is there already, and ends where it would come
/// too near to another one.
struct Streamlines {
  private let frame: Rectangle
  private let distance: Double
  private let direction: (Point) -> Point?
  private let columns: Int
  /// The points of all lines, in square cells as wide as the distance.
  private var cells: [[Point]]
  private var lines: [[Point]] = []

  /// The length of a step, in units of the drawing.
  private static let step = 2.0
  /// A line ends nearer to another one than this part of the distance.
  private static let nearest = 0.55
  private static let mostSteps = 2000

  /// The lines.
  ///
  /// - Parameter direction: a unit vector of the drawing; nil where the field has none.
  static func lines(
    in frame: Rectangle, distance: Double, along direction: @escaping (Point) -> Point?
  ) -> [[Point]] {
    var result = Streamlines(frame: frame, distance: distance, direction: direction)
    result.fill()
    return result.lines
  }

  private init(
    frame: Rectangle, distance: Double, direction: @escaping (Point) -> Point?
  ) {
    (self.frame, self.distance, self.direction) = (frame, distance, direction)
    columns = Int(frame.width / distance) + 1
    let rows = Int(frame.height / distance) + 1
    cells = Array(repeating: [], count: columns * rows)
  }

  /// Starts beside every point of every line, then wherever there is still room.
  private mutating func fill() {
    let middle = Point((frame.minX + frame.maxX) / 2, (frame.minY + frame.maxY) / 2)
    add(from: middle + Point(0.21 * frame.width, 0.13 * frame.height))
    var next = 0
    extend(&next)
    for y in stride(from: frame.minY + distance / 2, to: frame.maxY, by: distance) {
      for x in stride(from: frame.minX + distance / 2, to: frame.maxX, by: distance) {
        add(from: Point(x, y))
        extend(&next)
      }
    }
  }

  private mutating func extend(_ next: inout Int) {
    while next < lines.count {
      for place in lines[next] {
        guard let along = direction(place) else { continue }
        let side = distance * Point(-along.y, along.x)
        add(from: place + side)
        add(from: place - side)
      }
      next += 1
    }
  }

  private mutating func add(from start: Point) {
    guard frame.contains(start), isFree(start, within: distance * 0.98) else {
      return
    }
    let back = trace(from: start, sign: -1, before: [])
    let line = trace(from: start, sign: 1, before: back.reversed())
    // Short pieces say nothing but direction, and look like dirt.
    guard Double(line.count) * Self.step > 1.2 * distance else { return }
    for place in line { cells[cell(of: place)].append(place) }
    lines.append(line)
  }

  /// The points from a start in one direction, behind those already there.
  private func trace(from start: Point, sign: Double, before: [Point]) -> [Point] {
    var line = before.isEmpty || before.last != start ? before + [start] : before
    var place = start
    var own: [Int: [Int]] = [:]
    for (index, place) in line.enumerated() { own[cell(of: place), default: []].append(index) }
    let near = Self.nearest * distance
    // What the line itself has passed long ago counts as another line: closed orbits end.
    let lag = Int(2.5 * distance / Self.step)
    while line.count < Self.mostSteps {
      guard let first = direction(place),
        let second = direction(place + (sign * Self.step / 2) * first)
      else { break }
      let next = place + (sign * Self.step) * second
      guard frame.contains(next), isFree(next, within: near) else { break }
      let meetsItself = neighbours(of: next).contains { cell in
        own[cell, default: []].contains { $0 < line.count - lag && (line[$0] - next).length < near }
      }
      if meetsItself { break }
      own[cell(of: next), default: []].append(line.count)
      line.append(next)
      place = next
    }
    return line
  }

  private func cell(of place: Point) -> Int {
    let column = min(max(Int((place.x - frame.minX) / distance), 0), columns - 1)
    let rows = cells.count / columns
    let row = min(max(Int((place.y - frame.minY) / distance), 0), rows - 1)
    return row * columns + column
  }

  /// Whether no point of a line is nearer than a radius, which is at most the distance.
  private func isFree(_ place: Point, within radius: Double) -> Bool {
    !neighbours(of: place).contains { cell in
      cells[cell].contains { ($0 - place).length < radius }
    }
  }

  /// The cell of a place and those around it.
  private func neighbours(of place: Point) -> [Int] {
    let (row, column) = cell(of: place).quotientAndRemainder(dividingBy: columns)
    return (max(row - 1, 0)...min(row + 1, cells.count / columns - 1)).flatMap { row in
      (max(column - 1, 0)...min(column + 1, columns - 1)).map { row * columns + $0 }
    }
  }
}
