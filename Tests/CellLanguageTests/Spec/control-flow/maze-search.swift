enum Direction: String, CaseIterable {
  case n, e, s, w
  var step: (Int, Int) {
    switch self {
    case .n: (-1, 0)
    case .e: (0, 1)
    case .s: (1, 0)
    case .w: (0, -1)
    }
  }
  static prefix func ! (d: Direction) -> Direction {
    allCases[(allCases.firstIndex(of: d)! + 2) % 4]
  }
}
struct Place: Hashable {
  var row, column: Int
  static func + (p: Place, d: Direction) -> Place {
    Place(row: p.row + d.step.0, column: p.column + d.step.1)
  }
}
struct Maze {
  let grid: [[Character]]
  init(_ text: String) { grid = text.split(separator: "\n").map(Array.init) }
  subscript(p: Place) -> Character? {
    grid.indices ~= p.row && grid[p.row].indices ~= p.column ? grid[p.row][p.column] : nil
  }
  func find(_ wanted: Character) -> Place? {
    for (row, line) in grid.enumerated() {
      if let column = line.firstIndex(of: wanted) { return Place(row: row, column: column) }
    }
    return nil
  }
  func solve() -> [Direction]? {
    guard let start = find("S"), let end = find("E") else { return nil }
    var from: [Place: (Place, Direction)] = [:], queue = [start][...], seen: Set = [start]
    while let place = queue.popFirst() {
      if place == end {
        var path: [Direction] = [], current = place
        while let (previous, direction) = from[current] {
          path.append(direction)
          current = previous
        }
        return path.reversed()
      }
      for direction in Direction.allCases {
        let next = place + direction
        if let here = self[next], here != "#", seen.insert(next).inserted {
          from[next] = (place, direction)
          queue.append(next)
        }
      }
    }
    return nil
  }
}
let maze = Maze(
  """
  S.#..
  .##.#
  ....E
  #.#.#
  """)
if let path = maze.solve() {
  print(path.map(\.rawValue).joined(), path.map { (!$0).rawValue }.joined())
}
print(Maze("S#E").solve() == nil, maze.find("E")!, maze[Place(row: 9, column: 9)] as Any)
