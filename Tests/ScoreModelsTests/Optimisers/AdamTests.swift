import ScoreModels
import Tensors
import Testing

/// Adam against its equations, step by step.
@Suite struct AdamTests {
  private static let start = Parameters(["a", "b"], [Tensor([1, -2, 3]), Tensor([[0.5]])])

  private static func gradient(_ p: Parameters) -> Parameters {
    Parameters(p.names, p.tensors.map { $0 * $0 * $0 + 0.1 })
  }

  @Test func `steps follow the equations`() {
    var optimiser = Adam(rate: 0.1, firstDecay: 0.8, secondDecay: 0.95, epsilon: 1e-3)
    var parameters = Self.start
    var theta = Self.start.flattened
    var (m, v) = (theta * 0, theta * 0)
    for step in 1...5 {
      let g = Self.gradient(parameters).flattened
      m = 0.8 * m + 0.2 * g
      v = 0.95 * v + 0.05 * g * g
      let (mean, square) = (
        m / (1 - pow(Tensor(0.8), Double(step))), v / (1 - pow(Tensor(0.95), Double(step)))
      )
      theta = theta - 0.1 * mean / (sqrt(square) + 1e-3)
      parameters = optimiser.updated(parameters, along: Self.gradient(parameters))
      #expect(parameters.flattened.isClose(to: theta, tolerance: 1e-14))
    }
  }

  @Test(arguments: [ElementType.float64, .float32])
  func `a rule with a saved state goes on exactly`(type: ElementType) {
    var optimiser = Adam(rate: 0.1)
    var parameters = Self.start.converted(to: type)
    for _ in 0..<3 {
      parameters = optimiser.updated(parameters, along: Self.gradient(parameters))
    }
    var resumed = Adam(rate: 0.1)
    resumed.state = optimiser.state
    let first = optimiser.updated(parameters, along: Self.gradient(parameters))
    #expect(resumed.updated(parameters, along: Self.gradient(parameters)) == first)
    #expect(resumed.state == optimiser.state)
  }

  @Test func `a copy of a rule has its own moments`() {
    var optimiser = Adam(rate: 0.1)
    let once = optimiser.updated(Self.start, along: Self.gradient(Self.start))
    let copy = optimiser
    _ = optimiser.updated(once, along: Self.gradient(once))
    #expect(copy.state["step"].item == 1)
    #expect(copy.state["first.a"].isClose(to: 0.1 * Self.gradient(Self.start)["a"]))
  }
}
