/// Which parts of a plot are covered by shapes, in small square cells.
struct Occupancy: Sendable {
  private static let cell = 4.0
  private let frame: Rectangle
  private let columns: Int
  private let rows: Int
  private var isCovered: [Bool]
  /// How many cells above and to the left are covered, for each corner of a cell.
  private var sums: [Int32] = []

  init(of shapes: [Shape], in frame: Rectangle) {
    self.frame = frame
    columns = Int(frame.width / Self.cell) + 1
    rows = Int(frame.height / Self.cell) + 1
    isCovered = Array(repeating: false, count: columns * rows)
    for shape in shapes where !shape.isBackdrop { cover(shape.outline) }
    sum()
  }

  /// Whether nothing covers a rectangle.
  func isFree(_ box: Rectangle) -> Bool { coverage(of: box) == 0 }

  /// How many cells of a rectangle are covered.
  func coverage(of box: Rectangle) -> Int {
    guard let box = box.clipped(to: frame) else { return 0 }
    let left = column(box.minX), right = column(box.maxX) + 1
    let top = row(box.minY), bottom = row(box.maxY) + 1
    return Int(at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top))
  }

  private func at(_ column: Int, _ row: Int) -> Int32 { sums[row * (columns + 1) + column] }

  private func column(_ x: Double) -> Int {
    min(max(Int((x - frame.minX) / Self.cell), 0), columns - 1)
  }

  private func row(_ y: Double) -> Int {
    min(max(Int((y - frame.minY) / Self.cell), 0), rows - 1)
  }

  private mutating func cover(_ outline: Shape.Outline) {
    switch outline {
    case .lines(let parts): for part in parts { cover(line: part) }
    case .areas(let polygons): for polygon in polygons { cover(polygon: polygon) }
    case .rectangles(let all): for each in all { cover(each) }
    case .image(_, let box, let frame, _): if let part = box.clipped(to: frame) { cover(part) }
    case .dots(let places, _, let radius):
      for place in places {
        cover(
          Rectangle(
            minX: place.x - radius, minY: place.y - radius, maxX: place.x + radius,
            maxY: place.y + radius))
      }
    }
  }

  private mutating func cover(_ box: Rectangle) {
    guard let box = box.clipped(to: frame) else { return }
    for row in row(box.minY)...row(box.maxY) {
      for column in column(box.minX)...column(box.maxX) { isCovered[row * columns + column] = true }
    }
  }

  private mutating func cover(line: [Point]) {
    for (start, end) in zip(line, line.dropFirst()) {
      let steps = Int((end - start).length / 2) + 1
      for step in 0...steps {
        let place = start + (Double(step) / Double(steps)) * (end - start)
        isCovered[row(place.y) * columns + column(place.x)] = true
      }
    }
  }

  /// Fills a polygon row by row, between every second pair of crossings.
  private mutating func cover(polygon: [Point]) {
    cover(line: polygon + polygon.prefix(1))
    for row in 0..<rows {
      let y = frame.minY + (Double(row) + 0.5) * Self.cell
      var crossings: [Double] = []
      for (a, b) in zip(polygon, polygon.dropFirst() + polygon.prefix(1))
      where (a.y <= y) != (b.y <= y) {
        crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        for column in column(crossings[pair])...column(crossings[pair + 1]) {
          isCovered[row * columns + column] = true
        }
      }
    }
  }

  private mutating func sum() {
    sums = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var line: Int32 = 0
      for column in 0..<columns {
        line += isCovered[row * columns + column] ? 1 : 0
        sums[(row + 1) * (columns + 1) + column + 1] = at(column + 1, row) + line
      }
    }
  }
}
