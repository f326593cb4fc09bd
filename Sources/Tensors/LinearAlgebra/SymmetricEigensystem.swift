#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Eigenvalues in ascending order and, as rows, eigenvectors of a symmetric matrix.
struct SymmetricEigensystem {
  private let n: Int
  private(set) var values: [Double]
  /// Row j is the eigenvector of value j: rotations then run through memory.
  private(set) var vectors: [Double]

  /// From the elements of a matrix [n, n], of which (A + Aᵀ) / 2 is taken.
  init(_ matrix: [Double], _ n: Int) {
    self.n = n
    let scale = matrix.reduce(0) { max($0, $1.magnitude) }
    guard matrix.allSatisfy(\.isFinite) else {
      values = [Double](repeating: .nan, count: n)
      vectors = [Double](repeating: .nan, count: n * n)
      return
    }
    // In units of the largest element, so that no square overflows.
    let unit = scale > 0 ? scale : 1
    let symmetric = (0..<n * n).map { (matrix[$0] / 2 + matrix[$0 % n * n + $0 / n] / 2) / unit }
    var reduction = Tridiagonal(symmetric, n)
    reduction.diagonalize()
    let order = (0..<n).sorted { reduction.diagonal[$0] < reduction.diagonal[$1] }
    values = order.map { reduction.diagonal[$0] * unit }
    vectors = order.flatMap { oriented(reduction.rows[$0 * n..<($0 + 1) * n]) }
  }
}

/// A vector or its opposite: the one whose largest element is positive.
func oriented(_ vector: ArraySlice<Double>) -> [Double] {
  let largest = vector.max { $0.magnitude < $1.magnitude } ?? 0
  return largest < 0 ? vector.map { -$0 } : Array(vector)
}

/// Qᵀ A Q with three diagonals, and Qᵀ.
private struct Tridiagonal {
  let n: Int
  var diagonal: [Double]
  /// Element i is beside diagonal elements i and i + 1; one more as room.
  var side: [Double]
  /// Qᵀ, row by row.
  var rows: [Double]

  init(_ matrix: [Double], _ n: Int) {
    self.n = n
    var a = matrix
    side = [Double](repeating: 0, count: n)
    var mirrors: [(vector: [Double], factor: Double)] = []
    for k in 0..<max(0, n - 2) {
      let (mirror, length) = Self.mirror(column: k, of: a, n)
      mirrors.append(mirror)
      side[k] = length
      Self.reflect(&a, n, from: k + 1, mirror.vector, mirror.factor)
    }
    if n > 1 { side[n - 2] = a[(n - 1) * n + n - 2] }
    diagonal = (0..<n).map { a[$0 * n + $0] }
    rows = Self.transposed(Self.product(mirrors, n), n)
  }

  /// The reflection 1 − factor · v vᵀ that leaves only one element of a column below the diagonal.
  private static func mirror(
    column k: Int, of a: [Double], _ n: Int
  ) -> (mirror: (vector: [Double], factor: Double), length: Double) {
    var v = (k + 1..<n).map { a[$0 * n + k] }
    let norm = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard norm > 0 else { return ((v, 0), 0) }
    let length = v[0] > 0 ? -norm : norm
    v[0] -= length
    return ((v, 2 / v.reduce(0) { $0 + $1 * $1 }), length)
  }

  /// H A H on the rows and columns from a start: A − v wᵀ − w vᵀ.
  private static func reflect(
    _ a: inout [Double], _ n: Int, from start: Int, _ v: [Double], _ factor: Double
  ) {
    guard factor > 0 else { return }
    let size = n - start
    a.withUnsafeMutableBufferPointer { a in
      var w = (0..<size).map { i in
        let row = (start + i) * n + start
        var sum = 0.0
        for j in 0..<size { sum += a[row + j] * v[j] }
        return factor * sum
      }
      let half = factor / 2 * zip(v, w).reduce(0) { $0 + $1.0 * $1.1 }
      for i in 0..<size { w[i] -= half * v[i] }
      for i in 0..<size {
        let (row, x, y) = ((start + i) * n + start, v[i], w[i])
        for j in 0..<size { a[row + j] -= x * w[j] + y * v[j] }
      }
    }
  }

  /// The product of the reflections, the last applied first.
  private static func product(
    _ mirrors: [(vector: [Double], factor: Double)], _ n: Int
  ) -> [Double] {
    var q = [Double](repeating: 0, count: n * n)
    for i in 0..<n { q[i * n + i] = 1 }
    for (k, mirror) in mirrors.enumerated().reversed() where mirror.factor > 0 {
      let (start, v) = (k + 1, mirror.vector)
      var sums = [Double](repeating: 0, count: n)
      for (i, x) in v.enumerated() {
        for j in start..<n { sums[j] += x * q[(start + i) * n + j] }
      }
      for (i, x) in v.enumerated() {
        for j in start..<n { q[(start + i) * n + j] -= mirror.factor * x * sums[j] }
      }
    }
    return q
  }

  private static func transposed(_ a: [Double], _ n: Int) -> [Double] {
    (0..<n * n).map { a[$0 % n * n + $0 / n] }
  }

  /// QL steps with implicit shifts until nothing is beside the diagonal.
  mutating func diagonalize() {
    for first in 0..<n {
      for _ in 0..<60 {
        let last = endOfBlock(from: first)
        if last == first { break }
        step(first, last)
      }
    }
  }

  /// The end of the block from a row on that does not fall apart.
  private func endOfBlock(from first: Int) -> Int {
    var last = first
    while last < n - 1 {
      let scale = diagonal[last].magnitude + diagonal[last + 1].magnitude
      if side[last].magnitude <= Double.ulpOfOne / 2 * scale { break }
      last += 1
    }
    return last
  }

  private mutating func step(_ first: Int, _ last: Int) {
    var shift = (diagonal[first + 1] - diagonal[first]) / (2 * side[first])
    let root = hypot(shift, 1)
    shift =
      diagonal[last] - diagonal[first] + side[first] / (shift + (shift < 0 ? -root : root))
    var (sine, cosine, carried) = (1.0, 1.0, 0.0)
    for i in (first..<last).reversed() {
      let (f, b) = (sine * side[i], cosine * side[i])
      let length = hypot(f, shift)
      side[i + 1] = length
      if length == 0 {
        diagonal[i + 1] -= carried
        side[last] = 0
        return
      }
      (sine, cosine) = (f / length, shift / length)
      let rest = diagonal[i + 1] - carried
      let turn = (diagonal[i] - rest) * sine + 2 * cosine * b
      carried = sine * turn
      diagonal[i + 1] = rest + carried
      shift = cosine * turn - b
      rotate(i, cosine, sine)
    }
    diagonal[first] -= carried
    side[first] = shift
    side[last] = 0
  }

  /// Rows i and i + 1 by an angle.
  private mutating func rotate(_ i: Int, _ cosine: Double, _ sine: Double) {
    let n = n
    rows.withUnsafeMutableBufferPointer { rows in
      for k in i * n..<(i + 1) * n {
        let (x, y) = (rows[k], rows[k + n])
        rows[k] = cosine * x - sine * y
        rows[k + n] = sine * x + cosine * y
      }
    }
  }
}
