import Tensors

// Means of a function of pairs of points, without the pairs of a point with itself, and their standard
// errors. With θ the mean, aᵢ the mean over the partners of point i and s the variance that is left in
// k(xᵢ, xⱼ) − aᵢ − aⱼ + θ, Hoeffding's decomposition gives
//
//     Var θ = 4 Var(a) / n − 2 s / n(n − 1)        estimated from n points
//
// where the second term makes up for the noise of the aᵢ themselves; the variance is at least that of
// the second order alone, 2 s / n(n − 1), which is all of it where the first vanishes: for two samples
// of one distribution, or samples of the distribution that a score belongs to. There, the larger of
// both is too large by up to 1.4 in the standard error.
//
// Hoeffding: A class of statistics with asymptotically normal distribution, Ann. Math. Stat. 19, 1948.

/// Sums over a table of the values of pairs.
struct PairSums {
  /// The mean of each row and of each column, without the diagonal where a cloud meets itself.
  private(set) var rows: [Double]
  private(set) var columns: [Double]
  private(set) var mean = 0.0
  /// The variance that neither row nor column explains.
  private(set) var residual = 0.0

  /// The table of a function of squared distances.
  init(
    _ x: PointCloud, _ y: PointCloud, isSame: Bool, of function: (Tensor) throws -> Tensor
  ) rethrows {
    rows = [Double](repeating: 0, count: x.count)
    columns = [Double](repeating: 0, count: y.count)
    var squares = 0.0
    try x.forEachBlock(to: y) { start, distances in
      squares += add(try function(distances), from: start, isSame)
    }
    finish(squares, isSame)
  }

  /// The table of a function of the numbers of two points of one cloud.
  init(count: Int, block: (Range<Int>) throws -> Tensor) rethrows {
    rows = [Double](repeating: 0, count: count)
    columns = rows
    var squares = 0.0
    let height = max(1, 65_536 / count)
    for start in stride(from: 0, to: count, by: height) {
      squares += add(try block(start..<min(start + height, count)), from: start, true)
    }
    finish(squares, true)
  }

  /// Adds rows of the table, and returns the sum of their squares.
  private mutating func add(_ values: Tensor, from start: Int, _ isSame: Bool) -> Double {
    var squares = 0.0
    values.withUnsafeBytes { bytes in
      let values = bytes.bindMemory(to: Double.self)
      for i in start..<start + values.count / columns.count {
        let row = UnsafeBufferPointer(
          rebasing: values[(i - start) * columns.count..<(i - start + 1) * columns.count])
        squares += add(row, i, isSame)
      }
    }
    return squares
  }

  private mutating func add(
    _ row: UnsafeBufferPointer<Double>, _ i: Int, _ isSame: Bool
  ) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for j in row.indices {
      sum += row[j]
      squares += row[j] * row[j]
      columns[j] += row[j]
    }
    rows[i] = sum
    guard isSame else { return squares }
    rows[i] -= row[i]
    columns[i] -= row[i]
    return squares - row[i] * row[i]
  }

  private mutating func finish(_ squares: Double, _ isSame: Bool) {
    let lost = isSame ? 1 : 0
    let (n, m) = (Double(rows.count), Double(columns.count))
    mean = rows.reduce(0, +) / n / (m - Double(lost))
    for i in rows.indices { rows[i] /= m - Double(lost) }
    for j in columns.indices { columns[j] /= n - Double(lost) }
    let square = squares / n / (m - Double(lost))
    func meanSquare(_ numbers: [Double]) -> Double {
      numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
    }
    residual = max(0, square - mean * mean - meanSquare(rows) - meanSquare(columns))
  }
}

extension Estimate {
  /// The mean over all pairs of different points.
  init(pairs sums: PairSums) {
    let n = Double(sums.rows.count)
    let second = 2 * sums.residual / n / (n - 1)
    let first = 4 * variance(sums.rows) / n
    self.init(mean: sums.mean, variance: first - second, atLeast: second)
  }

  /// The mean within x and within y minus twice the mean between them.
  init(within x: PairSums, _ y: PairSums, between xy: PairSums) {
    let (n, m) = (Double(x.rows.count), Double(y.rows.count))
    let second =
      2 * x.residual / n / (n - 1) + 2 * y.residual / m / (m - 1) + 4 * xy.residual / n / m
    let first =
      4 * variance(zip(x.rows, xy.rows).map { $0 - $1 }) / n
      + 4 * variance(zip(y.rows, xy.columns).map { $0 - $1 }) / m
    self.init(
      mean: x.mean + y.mean - 2 * xy.mean, variance: first - second, atLeast: second)
  }

  private init(mean: Double, variance: Double, atLeast least: Double) {
    // NaN in the points is NaN in both numbers.
    let variance = variance.isNaN ? variance : max(variance, least)
    self.init(value: mean, standardError: variance.squareRoot())
  }
}

/// The unbiased estimate of the variance of what numbers were drawn from.
func variance(_ numbers: [Double]) -> Double {
  let mean = numbers.reduce(0, +) / Double(numbers.count)
  return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count - 1)
}
