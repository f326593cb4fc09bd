#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The Wasserstein distance of two samples of equal size, by the optimal assignment.
///
///     W = ((1/n) min over π of Σ |xᵢ − y_π(i)|ᵖ)^(1/p)
///
/// Exact for the samples, in O(n³) at worst, about a second for a thousand points; in one dimension by
/// sorting. As a statement about the distributions it is too large: by order n^(−1/d) where they
/// agree, and by order n^(−2/d) for p = 2 where they are far from each other.
/// The standard error is about the mean of W at this n: the optimal prices φ(xᵢ), ψ(yⱼ) are the
/// derivatives of Wᵖ in the samples' weights, so that Var Wᵖ = (Var φ + Var ψ) / n. Points are [n, d].
///
/// Villani: Optimal Transport, 2009. del Barrio, Loubes: Central limit theorems for empirical
/// transportation cost in general dimension, Ann. Probab. 47, 2019.
public func wassersteinDistance(_ x: Tensor, _ y: Tensor, order: Double = 2) -> Estimate {
  precondition(x.arePoints(atLeast: 2), x.pointsProblem(atLeast: 2))
  precondition(y.arePoints(atLeast: 2), y.pointsProblem(atLeast: 2))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  precondition(
    x.shape[0] == y.shape[0],
    "an assignment needs equal numbers of points, found \(x.shape[0]) and \(y.shape[0])")
  precondition(
    x.pointDimension == 1 || [x.shape[0], y.shape[0]].isShape,
    [x.shape[0], y.shape[0]].shapeProblem)
  precondition(order >= 1 && order <= 16, "order must be between 1 and 16, found \(order)")
  precondition(x.isFinite && y.isFinite, "points must be finite")
  let n = Double(x.shape[0])
  let transport: any Transport =
    x.pointDimension == 1
    ? LineTransport(x.scalars, y.scalars, order) : PointTransport(x, y, order)
  let error = (variance(transport.prices.x) + variance(transport.prices.y)) / n
  return Estimate(power: transport.cost, variance: error, order: order)
}

/// The mean cost of moving one sample to another, and the prices of their points.
protocol Transport {
  var cost: Double { get }
  var prices: (x: [Double], y: [Double]) { get }
}

private struct PointTransport: Transport {
  let cost: Double
  let prices: (x: [Double], y: [Double])

  init(_ x: Tensor, _ y: Tensor, _ order: Double) {
    let squares = squaredDistances(x, y)
    let assignment = Assignment(order == 2 ? squares : pow(squares, order / 2))
    cost = assignment.total / Double(assignment.count)
    prices = (assignment.rowPrices, assignment.columnPrices)
  }
}

/// Transport on the line, which keeps the order; numbers of both samples need not be equal.
struct LineTransport: Transport {
  private(set) var cost = 0.0
  private(set) var prices: (x: [Double], y: [Double])

  init(_ x: [Double], _ y: [Double], _ order: Double) {
    let (xOrder, yOrder) = (sortedIndices(x), sortedIndices(y))
    prices = (
      [Double](repeating: 0, count: x.count), [Double](repeating: 0, count: y.count)
    )
    func cost(_ i: Int, _ j: Int) -> Double {
      let distance = (x[xOrder[i]] - y[yOrder[j]]).magnitude
      return order == 2 ? distance * distance : order == 1 ? distance : pow(distance, order)
    }
    // Both samples have mass n m; the next piece that moves is what is left of the smaller of both.
    var (i, j) = (0, 0)
    var (left, right) = (y.count, x.count)
    var (a, b) = (cost(0, 0), 0.0)
    while true {
      let mass = min(left, right)
      self.cost += Double(mass) * cost(i, j)
      (prices.x[xOrder[i]], prices.y[yOrder[j]]) = (a, b)
      (left, right) = (left - mass, right - mass)
      let isEnd = (left == 0 && i + 1 == x.count) || (right == 0 && j + 1 == y.count)
      if isEnd { break }
      // Where the next piece has both a new source and a new target, the prices are not determined:
      // they lie between those of moving one first and then the other.
      if left == 0, right == 0 {
        let (first, second) = (cost(i + 1, j) - b, cost(i + 1, j + 1) - (cost(i, j + 1) - a))
        a = (first + second) / 2
        b = cost(i + 1, j + 1) - a
      } else if left == 0 {
        a = cost(i + 1, j) - b
      } else {
        b = cost(i, j + 1) - a
      }
      if left == 0 { (i, left) = (i + 1, y.count) }
      if right == 0 { (j, right) = (j + 1, x.count) }
    }
    self.cost /= Double(x.count) * Double(y.count)
  }
}

private func sortedIndices(_ numbers: [Double]) -> [Int] {
  numbers.indices.sorted { numbers[$0] < numbers[$1] }
}

extension Estimate {
  /// The p-th root of a number with a known variance.
  init(power: Double, variance: Double, order: Double) {
    let root = pow(max(0, power), 1 / order)
    let slope = root > 0 ? root / (order * power) : 0
    self.init(value: root, standardError: variance.squareRoot() * slope)
  }
}
