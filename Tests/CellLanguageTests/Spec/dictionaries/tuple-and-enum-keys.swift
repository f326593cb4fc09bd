enum Axis: Hashable { case x, y, custom(String) }
struct Position: Hashable { var row: Int, column: Int }
var board: [Position: Character] = [:]
for row in 0..<2 {
  for column in 0..<2 where row != column { board[Position(row: row, column: column)] = "x" }
}
print(
  board.count, board[Position(row: 0, column: 1)] ?? ".", board[Position(row: 0, column: 0)] ?? ".")
let units: [Axis: String] = [.x: "m", .custom("z"): "s"]
print(units[.x] ?? "-", units[.custom("z")] ?? "-", units[.y] ?? "-")
let nested: [[Int]: String] = [[1, 2]: "pair", []: "empty"]
print(nested[[1, 2]] ?? "", nested[[]] ?? "", nested[[2]] ?? "none")
let flags: [Bool: Double] = [true: 1, false: 0]
print(flags[1 > 0] ?? -1, [2.5: "half"][5 / 2.0] ?? "")
