public import Tensors

/// The energy distance of two samples, without bias.
///
///     D = 2 E|X − Y| − E|X − X′| − E|Y − Y′|
///
/// Means over pairs of different points; the square root, which some define, is not taken. D is 0
/// only where the distributions agree, whatever they are; there estimates may be negative. In one
/// dimension D = 2 ∫ (F − G)² dx. Points are [n, d] and [m, d], at least two each.
///
/// Székely, Rizzo: Energy statistics: a class of statistics based on distances, J. Stat. Plan.
/// Inference 143, 2013.
public func energyDistance(_ x: Tensor, _ y: Tensor) -> Estimate {
  precondition(x.arePoints(atLeast: 2), x.pointsProblem(atLeast: 2))
  precondition(y.arePoints(atLeast: 2), y.pointsProblem(atLeast: 2))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  return twoSampleEstimate(x, y) { -sqrt($0) }
}
