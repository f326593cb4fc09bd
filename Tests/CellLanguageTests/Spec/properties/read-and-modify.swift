struct Grid {
  private var cells = [1.0, 2, 3, 4]
  subscript(row: Int, column: Int) -> Double {
    _read { yield cells[row * 2 + column] }
    _modify { yield &cells[row * 2 + column] }
  }
  var first: Double {
    get { cells[0] }
    _modify { yield &cells[0] }
  }
  var all: [Double] { _read { yield cells } }
}

var grid = Grid()
grid[1, 1] += 0.5
grid[0, 1] = -1
grid.first *= 10
print(grid.all, grid[1, 1], grid.first)
