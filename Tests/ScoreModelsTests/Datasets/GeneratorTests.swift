import Glibc
import ScoreModels
import Tensors
import Testing

/// Where generated points may lie, and how they are spread there.
@Suite struct GeneratorTests {
  private let count = 40_000

  private func points(
    _ generator: any PlanarGenerator, _ label: String = #function
  ) -> (x: Tensor, y: Tensor) {
    var random = RandomStream(seed: 31, label: label)
    let points = generator.sample(count, using: &random)
    return (points.column(0), points.column(1))
  }

  private func radii(_ x: Tensor, _ y: Tensor) -> Tensor { sqrt(x * x + y * y) }

  /// Kolmogorov and Smirnov's distance over what one sample in a thousand exceeds.
  private func distance(_ x: Tensor, _ cumulative: (Double) -> Double) -> Double {
    kolmogorovSmirnov(x, cumulative: cumulative) / kolmogorovSmirnovLimit(count: x.count)
  }

  @Test func `a Swiss roll is the spiral whose radius is its angle`() {
    let (x, y) = points(SwissRoll())
    let radius = radii(x, y)
    #expect((radius * cos(radius)).isClose(to: x, tolerance: 1e-12))
    #expect((radius * sin(radius)).isClose(to: y, tolerance: 1e-12))
    let (inner, outer) = (1.5 * Double.pi, 4.5 * Double.pi)
    #expect(distance(radius) { ($0 - inner) / (outer - inner) } < 1)
  }

  @Test func `a hole takes a third of the middle of the roll`() {
    let (x, y) = points(SwissRoll(hasHole: true))
    let turns = (radii(x, y) / .pi - 1.5)
    #expect(
      distance(turns) { t in
        0.375 * min(1, max(0, t)) + 0.25 * min(1, max(0, t - 1)) + 0.375 * min(1, max(0, t - 2))
      } < 1)
  }

  @Test func `noise moves points and exchanges none`() {
    let (still, noisy) = (points(SwissRoll(), "roll"), points(SwissRoll(noiseLevel: 0.7), "roll"))
    for noise in [noisy.x - still.x, noisy.y - still.y] {
      #expect(distance(noise) { Normal(standardDeviation: 0.7).cumulative(at: $0) } < 1)
    }
    #expect(Estimate(mean: (noisy.x - still.x) * (noisy.y - still.y)).agrees(with: 0))
  }

  @Test func `moons are half circles of radius 1`() {
    let (x, y) = points(TwoMoons())
    let upper = (y - sqrt(1 - x * x))
    let isUpper = abs(upper) .< 1e-9
    let lower = radii(x - 1, y - 0.5)
    #expect((lower * (1 - isUpper) + isUpper).isClose(to: .ones([count]), tolerance: 1e-12))
    #expect(Estimate(mean: isUpper).agrees(with: 0.5))
    // Centre (½, ¼); E cos² = ½ about each centre, and the centres differ by 1 in x.
    #expect(Estimate(mean: x).agrees(with: 0.5) && Estimate(mean: y).agrees(with: 0.25))
    #expect(Estimate(mean: (x - 0.5) * (x - 0.5)).agrees(with: 0.75))
  }

  @Test func `circles have their radii, equally likely, and all directions`() {
    let (x, y) = points(ConcentricCircles(radii: [2, 0.5, 1]))
    let radius = radii(x, y)
    for r in [2, 0.5, 1] {
      #expect(Estimate(mean: abs(radius - r) .< 1e-12).agrees(with: 1.0 / 3))
    }
    let angle = Tensor(zip(x.scalars, y.scalars).map { atan2($1, $0) })
    #expect(distance(angle) { ($0 + .pi) / (2 * .pi) } < 1)
  }

  @Test func `the S is two arcs of equal speed`() {
    let (x, y) = points(SCurve())
    // Centres of the arcs are (0, ∓1): the upper one, t < 0, is about (0, 1).
    let centre = (y .> 0) - (y .< 0)
    #expect(radii(x, y - centre).isClose(to: .ones([count]), tolerance: 1e-12))
    #expect(Estimate(mean: x).agrees(with: 0) && Estimate(mean: y).agrees(with: 0))
    // E sin² t = ½ over three half periods; E (1 − cos t)² = 3/2 + 4 / 3π.
    #expect(Estimate(mean: x * x).agrees(with: 0.5))
    #expect(Estimate(mean: y * y).agrees(with: 1.5 + 4 / (3 * .pi)))
  }

  @Test func `a pinwheel's arms keep their distances and twist`() {
    let (x, y) = points(Pinwheel(armCount: 3, radialDeviation: 0.1, tangentialDeviation: 0.05))
    // u² + v² with u ~ N(1, 0.1²), v ~ N(0, 0.05²).
    let square = x * x + y * y
    #expect(Estimate(mean: square).agrees(with: 1 + 0.01 + 0.0025))
    #expect(Estimate(mean: x).agrees(with: 0) && Estimate(mean: y).agrees(with: 0))
    // Three arms: the third power of the direction does not depend on the arm, the first does.
    let angle = Tensor(zip(x.scalars, y.scalars).map { 3 * atan2($1, $0) })
    let twist = 3 * 0.25 * exp(1.0)
    #expect(cos(angle - twist).mean().item > 0.9)
    let straight = points(Pinwheel(armCount: 4, tangentialDeviation: 1e-9, twist: 0))
    #expect((straight.x * straight.y).isClose(to: .zeros([count]), tolerance: 1e-7))
  }

  @Test(
    arguments: [
      SwissRoll(noiseLevel: 0.1), TwoMoons(), ConcentricCircles(), SCurve(noiseLevel: 1),
      Pinwheel(),
    ] as [any PlanarGenerator])
  func `drawing n and then m is drawing n + m`(generator: any PlanarGenerator) {
    var (whole, parts) = (RandomStream(seed: 5), RandomStream(seed: 5))
    let expected = generator.sample(9, using: &whole)
    let (first, second) = (generator.sample(4, using: &parts), generator.sample(5, using: &parts))
    #expect(Tensor(concatenating: [first, second]) == expected)
    #expect(generator.sample(0, using: &parts).shape == [0, 2])
    #expect(expected.elementType == .float64)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `a checkerboard is uniform on its dark squares`(squares: Int) {
    let board = Checkerboard(squaresPerSide: squares, halfWidth: 3)
    var random = RandomStream(seed: 32, label: "board")
    let points = board.sample(20_000, using: &random)
    #expect(board.logDensity(at: points) == .full([20_000], -board.entropy))
    #expect(board.score(at: points) == .zeros([20_000, 2]))
    let side = 6 / Double(squares)
    let cells = zip(points.column(0).scalars, points.column(1).scalars).map { x, y in
      Int((x + 3) / side) + squares * Int((y + 3) / side)
    }
    let dark = (0..<squares * squares).filter { ($0 % squares + $0 / squares) % 2 == 0 }
    for cell in dark {
      let share = Estimate(mean: Tensor(cells.map { $0 == cell ? 1 : 0 } + [0]))
      #expect(share.agrees(with: 1 / Double(dark.count), within: 4.5), "\(cell)")
    }
    #expect((board.entropy - log(Double(dark.count) * side * side)).magnitude < 1e-12)
    // Where a point is within its square.
    let inside = points.column(0).map { ($0 + 3).truncatingRemainder(dividingBy: side) }
    #expect(distance(inside) { $0 / side } < 1)
    #expect(board.density(3.01, 0) == 0 && board.score(3.01, 0).0.isNaN)
  }

  @Test func `arrangements of normal components`() {
    let ring = GaussianMixture.ring(count: 6, radius: 3, standardDeviation: 0.5)
    #expect(ring.componentCount == 6 && ring.mean.isClose(to: [0, 0], tolerance: 1e-12))
    // r²/2 + σ² in every direction.
    #expect(ring.covariance.isClose(to: 4.75 * Tensor.identity(2), tolerance: 1e-12))
    let grid = GaussianMixture.grid(rows: 2, columns: 3, spacing: 2)
    #expect(grid.means == [[-2, -1], [0, -1], [2, -1], [-2, 1], [0, 1], [2, 1]])
  }
}
