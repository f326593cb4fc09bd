struct Board {
  var alive: Set<[Int]>
  func next() -> Board {
    var counts: [[Int]: Int] = [:]
    for cell in alive {
      for (dx, dy) in [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)] {
        counts[[cell[0] + dx, cell[1] + dy], default: 0] += 1
      }
    }
    return Board(
      alive: Set(counts.filter { $0.value == 3 || $0.value == 2 && alive.contains($0.key) }.keys))
  }
  func text(_ size: Int) -> String {
    (0..<size).map { y in (0..<size).map { alive.contains([$0, y]) ? "#" : "." }.joined() }.joined(
      separator: "\n")
  }
}
var board = Board(alive: [[1, 0], [2, 1], [0, 2], [1, 2], [2, 2]])
for _ in 1...2 {
  print(board.text(4))
  print("--")
  board = board.next()
}
print(board.alive.count)
