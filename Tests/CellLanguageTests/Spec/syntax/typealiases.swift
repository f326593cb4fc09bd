typealias Point = (x: Double, y: Double)
typealias Path = [Point]
typealias Transform<T> = (T) -> T
typealias Pair<T> = (T, T)
struct Grid<Cell> {
  typealias Row = [Cell]
  var rows: [Row]
}
func length(_ path: Path) -> Double {
  zip(path, path.dropFirst()).map { abs($0.x - $1.x) + abs($0.y - $1.y) }.reduce(0, +)
}
let double: Transform<Int> = { $0 * 2 }
let pair: Pair<String> = ("a", "b")
let row: Grid<Int>.Row = [1, 2]
print(length([(0, 0), (1, 1), (1, 3)]), double(4), pair, Grid(rows: [row, row]).rows.count)
