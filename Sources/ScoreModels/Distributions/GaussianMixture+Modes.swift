public import Tensors

extension GaussianMixture {
  /// The local maxima of the density that are reached from the components' means, [m] or [m, d],
  /// in the order of the components.
  ///
  /// Each mean is moved uphill by x ← (Σ rⱼ Σⱼ⁻¹)⁻¹ Σ rⱼ Σⱼ⁻¹ μⱼ, which never lowers the density
  /// (Carreira-Perpiñán: Mode-finding for mixtures of Gaussian distributions, IEEE TPAMI 22, 2000).
  /// In one dimension these are all maxima; in more there can be others. Where two components are
  /// about to merge the steps become short, and the maxima are found to about 1e−6 only.
  public var modes: Tensor {
    precondition((eventShape + eventShape).isShape, (eventShape + eventShape).shapeProblem)
    var found: [[Double]] = []
    for (weight, component) in zip(weights, components) where weight > 0 {
      let mode = climb(from: component.mean)
      if !found.contains(where: { isClose($0, mode) }) { found.append(mode) }
    }
    return Tensor(found.flatMap { $0 }, shape: [found.count] + eventShape)
  }

  private func climb(from start: [Double]) -> [Double] {
    var x = start
    for _ in 0..<5000 {
      let next = uphill(x)
      let moved = zip(next, x).contains { ($0 - $1).magnitude > 1e-14 * max(1, $0.magnitude) }
      guard moved, next.allSatisfy(\.isFinite) else { break }
      x = next
    }
    return x
  }

  /// One step of the fixed-point iteration.
  private func uphill(_ x: [Double]) -> [Double] {
    let d = dimension
    let shares = responsibilities(at: Tensor(x, shape: eventShape)).scalars
    var precision = [Double](repeating: 0, count: d * d)
    var pull = [Double](repeating: 0, count: d)
    for (share, component) in zip(shares, components) where share > 0 {
      for (i, value) in component.precision(times: component.mean).enumerated() {
        pull[i] += share * value
      }
      for j in 0..<d {
        let column = component.precision(times: (0..<d).map { $0 == j ? 1 : 0 })
        for i in 0..<d { precision[i * d + j] += share * column[i] }
      }
    }
    let matrix = Tensor(precision, shape: [d, d])
    guard matrix.isPositiveDefinite else { return x }
    return GaussianFactor(mean: [Double](repeating: 0, count: d), covariance: matrix)
      .precision(times: pull)
  }

  /// Whether two points differ by less than a small part of every component's extent.
  private func isClose(_ a: [Double], _ b: [Double]) -> Bool {
    let smallest = components.flatMap { component in
      (0..<dimension).map { component.covariance[$0 * (dimension + 1)] }
    }.min()
    let tolerance = 1e-4 * (smallest ?? 0).squareRoot()
    return zip(a, b).allSatisfy { ($0 - $1).magnitude <= tolerance }
  }
}
