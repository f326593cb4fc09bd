/// Lines of equal value on a grid (marching squares).
///
/// Every cell of the grid is crossed by no line, one or two, from edge to edge; the crossings are
/// interpolated linearly. Where two opposite corners lie above the level, the mean of the four
/// decides which corners the lines separate. Cells with a corner that is not a number stay empty.
struct MarchingSquares {
  private let grid: Grid
  private let level: Double
  /// For each edge of the grid the up to two edges that a line continues to, or -1.
  private var links: [(Int, Int)]

  /// The lines at a level as polylines of columns and rows; a closed line ends where it starts.
  static func lines(of grid: Grid, at level: Double) -> [[Point]] {
    var squares = MarchingSquares(grid: grid, level: level)
    squares.connectCells()
    return squares.traced()
  }

  private init(grid: Grid, level: Double) {
    (self.grid, self.level) = (grid, level)
    links = Array(repeating: (-1, -1), count: 2 * grid.columns * grid.rows)
  }

  /// The edge from a node to the right.
  private func level(_ column: Int, _ row: Int) -> Int { 2 * (row * grid.columns + column) }

  /// The edge from a node upwards.
  private func upright(_ column: Int, _ row: Int) -> Int { level(column, row) + 1 }

  private mutating func connectCells() {
    for row in 0..<(grid.rows - 1) {
      for column in 0..<(grid.columns - 1) { connect(column, row) }
    }
  }

  private mutating func connect(_ column: Int, _ row: Int) {
    let corners = [
      grid[column, row], grid[column + 1, row], grid[column + 1, row + 1], grid[column, row + 1],
    ]
    guard corners.allSatisfy(\.isDrawable) else { return }
    let bottom = level(column, row), top = level(column, row + 1)
    let left = upright(column, row), right = upright(column + 1, row)
    let isAbove = corners.map { $0 >= level }
    switch (isAbove[0], isAbove[1], isAbove[2], isAbove[3]) {
    case (false, false, false, false), (true, true, true, true): break
    case (true, false, false, false), (false, true, true, true): link(left, bottom)
    case (false, true, false, false), (true, false, true, true): link(bottom, right)
    case (false, false, true, false), (true, true, false, true): link(right, top)
    case (false, false, false, true), (true, true, true, false): link(top, left)
    case (true, true, false, false), (false, false, true, true): link(left, right)
    case (true, false, false, true), (false, true, true, false): link(bottom, top)
    case (true, false, true, false), (false, true, false, true):
      let mean = corners.reduce(0) { $0 + $1 / 4 }
      if (mean >= level) == isAbove[0] {
        link(left, top)
        link(bottom, right)
      } else {
        link(left, bottom)
        link(right, top)
      }
    }
  }

  private mutating func link(_ a: Int, _ b: Int) {
    if links[a].0 < 0 { links[a].0 = b } else { links[a].1 = b }
    if links[b].0 < 0 { links[b].0 = a } else { links[b].1 = a }
  }

  /// Follows the links: first the lines that end at a border or a gap, then the closed ones.
  private mutating func traced() -> [[Point]] {
    var lines: [[Point]] = []
    for edge in links.indices where links[edge].0 >= 0 && links[edge].1 < 0 {
      lines.append(trace(from: edge))
    }
    for edge in links.indices where links[edge].0 >= 0 {
      let line = trace(from: edge)
      lines.append(line + line.prefix(1))
    }
    return lines
  }

  private mutating func trace(from start: Int) -> [Point] {
    var line = [crossing(of: start)]
    var edge = start
    while true {
      let next = links[edge].0 >= 0 ? links[edge].0 : links[edge].1
      guard next >= 0 else { return line }
      unlink(edge, next)
      unlink(next, edge)
      if next == start { return line }
      line.append(crossing(of: next))
      edge = next
    }
  }

  private mutating func unlink(_ edge: Int, _ other: Int) {
    if links[edge].0 == other { links[edge].0 = -1 } else { links[edge].1 = -1 }
  }

  /// Where the level is crossed on an edge.
  private func crossing(of edge: Int) -> Point {
    let (row, column) = (edge / 2).quotientAndRemainder(dividingBy: grid.columns)
    let isUpright = !edge.isMultiple(of: 2)
    let start = grid[column, row]
    let end = isUpright ? grid[column, row + 1] : grid[column + 1, row]
    let part = (level - start) / (end - start)
    let (x, y) = (Double(column), Double(row))
    return isUpright ? Point(x, y + part) : Point(x + part, y)
  }
}
