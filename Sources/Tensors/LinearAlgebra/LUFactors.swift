#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// P A = L U: elimination with row pivoting, L with ones on its diagonal below U in one array.
struct LUFactors {
  private let n: Int
  private var factors: [Double]
  /// The row of A that became row i.
  private var order: [Int]
  private var isOdd = false
  private(set) var isSingular = false

  init(_ matrix: [Double], _ n: Int) {
    self.n = n
    factors = matrix
    order = Array(0..<n)
    for k in 0..<n { eliminate(k) }
  }

  private mutating func eliminate(_ k: Int) {
    var best = k
    for i in k..<n where factors[i * n + k].magnitude > factors[best * n + k].magnitude { best = i }
    if best != k { exchange(k, best) }
    let pivot = factors[k * n + k]
    guard pivot != 0 else { return isSingular = true }
    let n = n
    factors.withUnsafeMutableBufferPointer { a in
      for i in k + 1..<max(n, k + 1) {
        let factor = a[i * n + k] / pivot
        a[i * n + k] = factor
        for j in k + 1..<n { a[i * n + j] -= factor * a[k * n + j] }
      }
    }
  }

  private mutating func exchange(_ i: Int, _ k: Int) {
    for j in 0..<n { factors.swapAt(i * n + j, k * n + j) }
    order.swapAt(i, k)
    isOdd.toggle()
  }

  /// det A.
  var determinant: Double {
    (0..<n).reduce(isOdd ? -1 : 1) { $0 * factors[$1 * n + $1] }
  }

  /// log |det A|.
  var logDeterminant: Double {
    (0..<n).reduce(0) { $0 + log(factors[$1 * n + $1].magnitude) }
  }

  /// X with A X = B or Aᵀ X = B, for B [n, k].
  func solve(_ b: [Double], _ k: Int, transposes: Bool) -> [Double] {
    var x = b
    if !transposes { for i in 0..<n { copy(row: order[i], of: b, to: i, of: &x, k) } }
    factors.withUnsafeBufferPointer { factors in
      x.withUnsafeMutableBufferPointer { x in
        guard let a = factors.baseAddress, let start = x.baseAddress else { return }
        if transposes {
          TriangularMatrix.solve(a, n, start, k, isUpper: true, transposes: true)
          solveUnit(a, start, k, transposes: true)
        } else {
          solveUnit(a, start, k, transposes: false)
          TriangularMatrix.solve(a, n, start, k, isUpper: true, transposes: false)
        }
      }
    }
    guard transposes else { return x }
    var result = x
    for i in 0..<n { copy(row: i, of: x, to: order[i], of: &result, k) }
    return result
  }

  /// Solves with L, whose diagonal is not stored.
  private func solveUnit(
    _ a: UnsafePointer<Double>, _ x: UnsafeMutablePointer<Double>, _ k: Int, transposes: Bool
  ) {
    for step in 0..<n {
      let i = transposes ? n - 1 - step : step
      for j in 0..<i {
        let factor = a[i * n + j]
        let (target, source) = transposes ? (x + j * k, x + i * k) : (x + i * k, x + j * k)
        for c in 0..<k { target[c] -= factor * source[c] }
      }
    }
  }

  private func copy(
    row: Int, of source: [Double], to target: Int, of result: inout [Double], _ k: Int
  ) {
    for c in 0..<k { result[target * k + c] = source[row * k + c] }
  }
}
