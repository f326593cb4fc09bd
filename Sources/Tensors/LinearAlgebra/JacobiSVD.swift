#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Singular values in descending order and, as rows, both kinds of singular vectors.
struct JacobiSVD {
  let values: [Double]
  /// Row j belongs to value j: [k, m] and [k, n].
  let left: [Double]
  let right: [Double]

  /// From the elements of a matrix [m, n].
  init(_ matrix: [Double], _ m: Int, _ n: Int) {
    guard m >= n else {
      let other = JacobiSVD(transposed(matrix, m, n), n, m)
      (values, left, right) = (other.values, other.right, other.left)
      return
    }
    guard matrix.allSatisfy(\.isFinite) else {
      values = [Double](repeating: .nan, count: n)
      left = [Double](repeating: .nan, count: n * m)
      right = [Double](repeating: .nan, count: n * n)
      return
    }
    let scale = matrix.reduce(0) { max($0, $1.magnitude) }
    let unit = scale > 0 ? scale : 1
    var columns = OrthogonalColumns(transposed(matrix, m, n).map { $0 / unit }, m, n)
    columns.orthogonalize()
    let norms = columns.norms
    let order = (0..<n).sorted { norms[$0] > norms[$1] }
    values = order.map { norms[$0] * unit }
    (left, right) = columns.vectors(order, norms)
  }
}

private func transposed(_ a: [Double], _ m: Int, _ n: Int) -> [Double] {
  (0..<m * n).map { a[$0 % m * n + $0 / m] }
}

/// The columns of A V, as rows, and those of V, while rotations make the first orthogonal.
private struct OrthogonalColumns {
  private let m: Int
  private let n: Int
  private var columns: [Double]
  private var rotations: [Double]

  init(_ columns: [Double], _ m: Int, _ n: Int) {
    (self.columns, self.m, self.n) = (columns, m, n)
    rotations = [Double](repeating: 0, count: n * n)
    for i in 0..<n { rotations[i * n + i] = 1 }
  }

  mutating func orthogonalize() {
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) where rotate(p, q) { isDone = false }
      }
      if isDone { return }
    }
  }

  /// Makes two columns orthogonal; false where they are.
  private mutating func rotate(_ p: Int, _ q: Int) -> Bool {
    let (a, b, product) = (dot(p, p), dot(q, q), dot(p, q))
    guard product.magnitude > 1e-15 * (a * b).squareRoot() else { return false }
    let slope = (b - a) / (2 * product)
    let tangent = (slope < 0 ? -1 : 1) / (slope.magnitude + hypot(slope, 1))
    let cosine = 1 / hypot(tangent, 1)
    Self.rotate(&columns, p, q, m, cosine, cosine * tangent)
    Self.rotate(&rotations, p, q, n, cosine, cosine * tangent)
    return true
  }

  private func dot(_ p: Int, _ q: Int) -> Double {
    columns.withUnsafeBufferPointer { columns in
      var sums = SIMD4<Double>.zero
      let end = m & ~3
      for i in stride(from: 0, to: end, by: 4) {
        let x = SIMD4(
          columns[p * m + i], columns[p * m + i + 1], columns[p * m + i + 2], columns[p * m + i + 3]
        )
        let y = SIMD4(
          columns[q * m + i], columns[q * m + i + 1], columns[q * m + i + 2], columns[q * m + i + 3]
        )
        sums += x * y
      }
      return (end..<m).reduce(sums.sum()) { $0 + columns[p * m + $1] * columns[q * m + $1] }
    }
  }

  private static func rotate(
    _ rows: inout [Double], _ p: Int, _ q: Int, _ count: Int, _ cosine: Double, _ sine: Double
  ) {
    rows.withUnsafeMutableBufferPointer { rows in
      for i in 0..<count {
        let (x, y) = (rows[p * count + i], rows[q * count + i])
        rows[p * count + i] = cosine * x - sine * y
        rows[q * count + i] = sine * x + cosine * y
      }
    }
  }

  var norms: [Double] { (0..<n).map { dot($0, $0).squareRoot() } }

  /// The singular vectors in an order; a column of norm 0 is replaced by any that is orthogonal to the
  /// others.
  func vectors(_ order: [Int], _ norms: [Double]) -> (left: [Double], right: [Double]) {
    var (left, right): ([Double], [Double]) = ([], [])
    // Below this a column is rounding of the others.
    let least = (norms.max() ?? 0) * 0x1p-1000
    for j in order {
      let turn = rotations[j * n..<(j + 1) * n]
      let direction = oriented(turn)
      let sign: Double = direction.elementsEqual(turn) ? 1 : -1
      right += direction
      left +=
        norms[j] > least
        ? columns[j * m..<(j + 1) * m].map { sign * $0 / norms[j] } : orthogonal(to: left)
    }
    return (left, right)
  }

  /// A unit vector that is orthogonal to rows.
  private func orthogonal(to rows: [Double]) -> [Double] {
    let count = rows.count / m
    var best: (vector: [Double], norm: Double) = ([], -1)
    for axis in 0..<m where best.norm < 0.5 {
      var vector = [Double](repeating: 0, count: m)
      vector[axis] = 1
      for _ in 0..<2 {
        for row in 0..<count {
          let product = (0..<m).reduce(0) { $0 + vector[$1] * rows[row * m + $1] }
          for i in 0..<m { vector[i] -= product * rows[row * m + i] }
        }
      }
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if norm > best.norm { best = (vector, norm) }
    }
    return best.vector.map { $0 / best.norm }
  }
}
