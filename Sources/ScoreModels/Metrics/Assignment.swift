public import Tensors

/// The cheapest assignment of rows to columns: for each row of a square table of costs the column that
/// it gets, such that the sum is the least possible.
///
///     min over permutations π of Σ cost[i, π(i)]
///
/// Shortest augmenting paths with prices, O(n³) at worst. Costs are finite, [n, n].
///
/// Jonker, Volgenant: A shortest augmenting path algorithm for dense and sparse linear assignment
/// problems, Computing 38, 1987.
public func optimalAssignment(costs: Tensor) -> [Int] {
  precondition(
    costs.rank == 2 && costs.shape[0] == costs.shape[1],
    "an assignment needs a square table of costs, found shape \(costs.shape)")
  precondition(costs.isFinite, "costs must be finite")
  return Assignment(costs).columns
}

/// An optimal assignment with the prices that prove it: rowPrice[i] + columnPrice[j] is at most
/// cost[i, j], and equal to it where i gets j.
struct Assignment {
  let count: Int
  private let costs: [Double]
  private(set) var rowPrices: [Double]
  private(set) var columnPrices: [Double]
  /// The column of each row and the row of each column, −1 for none yet.
  private(set) var columns: [Int]
  private var rows: [Int]

  init(_ table: Tensor) {
    count = table.shape[0]
    costs = table.scalars
    rowPrices = [Double](repeating: 0, count: count)
    columnPrices = rowPrices
    columns = [Int](repeating: -1, count: count)
    rows = columns
    reduce()
    for row in 0..<count where columns[row] < 0 { augment(from: row) }
  }

  /// The sum of the costs.
  var total: Double {
    columns.enumerated().reduce(0) { $0 + costs[$1.offset * count + $1.element] }
  }

  /// Prices that are as high as they can be, and the assignments that these allow at once.
  private mutating func reduce() {
    for j in 0..<count {
      columnPrices[j] = (0..<count).reduce(.infinity) { min($0, costs[$1 * count + j]) }
    }
    for i in 0..<count {
      var (best, place) = (Double.infinity, 0)
      for j in 0..<count {
        let reduced = costs[i * count + j] - columnPrices[j]
        if reduced < best { (best, place) = (reduced, j) }
      }
      rowPrices[i] = best
      if rows[place] < 0 { (rows[place], columns[i]) = (i, place) }
    }
  }

  /// Gives a row a column by the cheapest chain of exchanges, as in Dijkstra's algorithm: distances
  /// of columns from the row, the nearest open column next, until it is free.
  private mutating func augment(from start: Int) {
    var search = Search(count)
    var (row, distance) = (start, 0.0)
    var end = -1
    while end < 0 {
      let base = distance - rowPrices[row]
      let next = costs.withUnsafeBufferPointer { costs in
        search.relax(
          UnsafeBufferPointer(rebasing: costs[row * count..<(row + 1) * count]), columnPrices,
          base: base, from: row)
      }
      distance = search.distances[next]
      search.close(next)
      if rows[next] < 0 { end = next } else { row = rows[next] }
    }
    updatePrices(search, start, upTo: distance)
    exchange(search, start, end)
  }

  private mutating func updatePrices(_ search: Search, _ start: Int, upTo distance: Double) {
    rowPrices[start] += distance
    for j in search.closed where search.distances[j] < distance {
      columnPrices[j] -= distance - search.distances[j]
      if rows[j] >= 0 { rowPrices[rows[j]] += distance - search.distances[j] }
    }
  }

  private mutating func exchange(_ search: Search, _ start: Int, _ end: Int) {
    var column = end
    while column >= 0 {
      let row = search.origins[column]
      rows[column] = row
      swap(&columns[row], &column)
      if row == start { return }
    }
  }
}

/// One search for a path to a free column.
private struct Search {
  var distances: [Double]
  /// The row from which each column was reached.
  var origins: [Int]
  /// Columns whose distance is final, in order.
  var closed: [Int] = []
  private var open: [Int]

  init(_ count: Int) {
    distances = [Double](repeating: .infinity, count: count)
    origins = [Int](repeating: -1, count: count)
    open = Array(0..<count)
  }

  /// Takes ways over a row into account and returns the nearest open column.
  mutating func relax(
    _ costs: UnsafeBufferPointer<Double>, _ prices: [Double], base: Double, from row: Int
  ) -> Int {
    var (least, nearest) = (Double.infinity, open[0])
    for j in open {
      let distance = base + costs[j] - prices[j]
      if distance < distances[j] { (distances[j], origins[j]) = (distance, row) }
      if distances[j] < least { (least, nearest) = (distances[j], j) }
    }
    return nearest
  }

  mutating func close(_ column: Int) {
    closed.append(column)
    if let place = open.firstIndex(of: column) {
      open.swapAt(place, open.count - 1)
      open.removeLast()
    }
  }
}
