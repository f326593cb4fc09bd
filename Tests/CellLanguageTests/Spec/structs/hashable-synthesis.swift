struct Cell: Hashable {
  var row: Int
  var column: Int
}
struct Insensitive: Hashable {
  var text: String
  static func == (a: Self, b: Self) -> Bool { a.text.lowercased() == b.text.lowercased() }
  func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }
}
var visited: Set<Cell> = [Cell(row: 0, column: 0)]
print(
  visited.insert(Cell(row: 0, column: 0)).inserted, visited.insert(Cell(row: 1, column: 0)).inserted
)
print(visited.count, visited.contains(Cell(row: 1, column: 0)))
print(Set([Insensitive(text: "A"), Insensitive(text: "a"), Insensitive(text: "b")]).count)
let board = [Cell(row: 2, column: 3): "knight"]
print(
  board[Cell(row: 2, column: 3)] ?? "empty",
  Cell(row: 1, column: 2).hashValue == Cell(row: 1, column: 2).hashValue)
