struct Board: RandomAccessCollection, MutableCollection {
  private var cells = [3, 1, 2]
  var startIndex: Int { cells.startIndex }
  var endIndex: Int { cells.endIndex }
  subscript(position: Int) -> Int {
    get { cells[position] }
    set { cells[position] = newValue }
  }
}
var board = Board()
board[0] = 9
board.swapAt(0, 2)
print(Array(board), board.last ?? 0, board.reversed().map { $0 })
board.sort()
print(Array(board), board.count, board.max() ?? 0)
board[1...].reverse()
print(Array(board), board.index(board.startIndex, offsetBy: 2))
