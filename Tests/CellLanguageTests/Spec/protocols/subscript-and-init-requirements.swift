protocol Grid {
  associatedtype Cell
  init(width: Int, height: Int, filled: Cell)
  subscript(x: Int, y: Int) -> Cell { get set }
  var width: Int { get }
  var height: Int { get }
}
extension Grid {
  func map<G: Grid>(_ f: (Cell) -> G.Cell) -> G {
    var result = G(width: width, height: height, filled: f(self[0, 0]))
    for y in 0..<height { for x in 0..<width { result[x, y] = f(self[x, y]) } }
    return result
  }
}
struct Dense<Cell>: Grid {
  let width: Int, height: Int
  private var cells: [Cell]
  init(width: Int, height: Int, filled: Cell) {
    (self.width, self.height) = (width, height)
    cells = Array(repeating: filled, count: width * height)
  }
  subscript(x: Int, y: Int) -> Cell {
    get { cells[y * width + x] }
    set { cells[y * width + x] = newValue }
  }
}
var grid = Dense(width: 2, height: 2, filled: 1)
grid[1, 0] += 4
let text: Dense<String> = grid.map { "<\($0)>" }
print(text[0, 0], text[1, 0], text)
