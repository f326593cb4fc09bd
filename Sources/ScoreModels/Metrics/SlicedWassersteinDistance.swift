#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The sliced Wasserstein distance of two samples: that of their shadows on random lines.
///
///     SW = (E over unit vectors u of W(u·X, u·Y)ᵖ)^(1/p)
///
/// The mean is not multiplied by the dimension, as some do: of two normal distributions that differ by
/// a shift δ, SW² is |δ|²/d. Each line costs a sort. Points are [n, d] and [m, d]; n and m may differ.
/// The standard error covers the choice of the lines and the sampling of both.
///
/// Rabin, Peyré, Delon, Bernot: Wasserstein barycenter and its application to texture mixing, 2011.
public func slicedWassersteinDistance(
  _ x: Tensor, _ y: Tensor, lineCount: Int = 100, order: Double = 2,
  using random: inout RandomStream
) -> Estimate {
  precondition(x.arePoints(atLeast: 2), x.pointsProblem(atLeast: 2))
  precondition(y.arePoints(atLeast: 2), y.pointsProblem(atLeast: 2))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  precondition(lineCount >= 2, "at least 2 lines are needed, found \(lineCount)")
  precondition(order >= 1 && order <= 16, "order must be between 1 and 16, found \(order)")
  precondition(x.isFinite && y.isFinite, "points must be finite")
  precondition(
    [lineCount, x.pointDimension].isShape, [lineCount, x.pointDimension].shapeProblem)
  let (a, b) = (x.asPointMatrix, y.asPointMatrix)
  let lines = random.normal([lineCount, a.shape[1]])
  var costs: [Double] = []
  var prices = (Tensor.zeros([a.shape[0]]), Tensor.zeros([b.shape[0]]))
  for i in 0..<lineCount {
    let line = lines[i] / lines[i].norm()
    let transport = LineTransport(a.matmul(line).scalars, b.matmul(line).scalars, order)
    costs.append(transport.cost)
    prices.0 = prices.0 + centred(transport.prices.x)
    prices.1 = prices.1 + centred(transport.prices.y)
  }
  let sampling = [prices.0, prices.1].reduce(0) { sum, prices in
    sum + variance((prices / Double(lineCount)).scalars) / Double(prices.count)
  }
  let power = costs.reduce(0, +) / Double(lineCount)
  return Estimate(
    power: power, variance: sampling + variance(costs) / Double(lineCount), order: order)
}

private func centred(_ numbers: [Double]) -> Tensor {
  let tensor = Tensor(numbers)
  return tensor - tensor.mean()
}

extension Tensor {
  /// Points as [n, d], constant and in double precision.
  var asPointMatrix: Tensor {
    detached().converted(to: .float64).reshaped(to: [shape[0], pointDimension])
  }
}
