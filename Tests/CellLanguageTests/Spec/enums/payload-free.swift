enum Direction: CaseIterable {
  case north, east, south, west
  var opposite: Direction {
    switch self {
    case .north: .south
    case .south: .north
    case .east: .west
    case .west: .east
    }
  }
  func turned(_ quarters: Int) -> Direction {
    let all = Direction.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[((index + quarters) % 4 + 4) % 4]
  }
}
print(Direction.north.opposite, Direction.west.turned(3), Direction.east.turned(-2))
print(Direction.allCases, Direction.allCases.count, Direction.north == .north)
