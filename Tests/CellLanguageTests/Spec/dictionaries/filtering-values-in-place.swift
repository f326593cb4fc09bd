var groups = [1: ["a", "d"], 2: ["bb", "cc"]]
groups[1]?.removeAll { $0 == "a" }
groups[2]!.removeAll(where: { $0 == "cc" })
groups[3, default: ["x", "y"]].removeAll { $0 == "x" }
groups[2]?.sort(by: >)
print(groups.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
struct Board {
  private var rows: [Int: [Int]] = [1: [1, 2]]
  subscript(row: Int) -> [Int]? {
    get { rows[row] }
    set { rows[row] = newValue }
  }
}
var board = Board()
board[1]?.removeAll { $0 == 1 }
print(board[1] ?? [])
