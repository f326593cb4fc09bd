public import Tensors

// Simulations of particles in a potential, as a published generator of training data does them:
//
//     x′ = RK4(x, h) + ε √h z,   z ~ N(0, I)
//
// One step of Runge and Kutta's method of fourth order for the drift, then the noise of the whole
// step. Splitting drift and noise in this way leaves an error of first order in h in the law of the
// particles, however exact the drift is: at h = 0.1 the variance in the double well is a tenth too
// large. What is wanted is the stationary law itself, which `sample` draws from without steps; the
// simulation is here so that its bias can be seen, and told from the error of a model.
//
// Beyond |x| of 5 at h = 0.1 a step overshoots by more each time: a particle that gets there ends as
// NaN.

extension DoubleWell {
  /// Where particles are that began at N(0, 1) and moved for a number of steps, [count].
  public func simulated(
    _ count: Int, stepCount: Int = 1000, stepSize: Double = 0.1, using random: inout RandomStream
  ) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    precondition(stepCount >= 0, "the number of steps must not be negative, found \(stepCount)")
    precondition(
      stepSize > 0 && stepSize.isFinite, "step size must be positive and finite, found \(stepSize)")
    let simulation = WellSimulation(stepSize: stepSize, diffusion: diffusion)
    return simulation.run([count], stepCount, using: &random) { drift(at: $0) }
  }
}

extension CoupledWells {
  /// Where pairs of particles are that began at N(0, I) and moved for a number of steps, [count, 2].
  public func simulated(
    _ count: Int, stepCount: Int = 1000, stepSize: Double = 0.1, using random: inout RandomStream
  ) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count, 2].isShape, [count, 2].shapeProblem)
    precondition(stepCount >= 0, "the number of steps must not be negative, found \(stepCount)")
    precondition(
      stepSize > 0 && stepSize.isFinite, "step size must be positive and finite, found \(stepSize)")
    let simulation = WellSimulation(stepSize: stepSize, diffusion: diffusion)
    return simulation.run([count, 2], stepCount, using: &random) { (x: SIMD2<Double>) in
      let (a, b) = drift(x.x, x.y)
      return SIMD2(a, b)
    }
  }
}

/// What a drift is a function of: a number or a point of the plane.
private protocol Position {
  static func + (a: Self, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self
}

extension Double: Position {}
extension SIMD2<Double>: Position {}

private struct WellSimulation {
  let stepSize: Double
  let diffusion: Double

  /// The positions behind the last step, in the given shape; all particles move together.
  func run<Point: Position>(
    _ shape: [Int], _ stepCount: Int, using random: inout RandomStream,
    drift: (Point) -> Point
  ) -> Tensor {
    var x = random.normal(shape).scalars
    let scale = diffusion * stepSize.squareRoot()
    for _ in 0..<stepCount {
      let noise = random.normal(shape).scalars
      x.withUnsafeMutableBytes { memory in
        let points = memory.bindMemory(to: Point.self)
        for i in points.indices { points[i] = moved(points[i], drift) }
      }
      for i in x.indices { x[i] += scale * noise[i] }
    }
    return Tensor(x, shape: shape)
  }

  /// One step of the classical Runge–Kutta method.
  private func moved<Point: Position>(_ x: Point, _ drift: (Point) -> Point) -> Point {
    let h = stepSize
    let a = drift(x)
    let b = drift(x + h / 2 * a)
    let c = drift(x + h / 2 * b)
    let d = drift(x + h * c)
    return x + h / 6 * (a + 2.0 * b + 2.0 * c + d)
  }
}
