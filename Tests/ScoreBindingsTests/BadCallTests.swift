import Testing

/// Calls that the library refuses: each is a problem with both values, and none ends the process.
@Suite struct BadCallTests {
  static let calls: [(code: String, problem: String)] = [
    (
      "print(Normal(standardDeviation: -1))",
      "standard deviation must be positive and finite, found -1.0"
    ),
    ("print(Normal().quantile(2))", "probability must be between 0 and 1, found 2.0"),
    ("let x: Tensor = [1, 2]\nprint(x[5])", "index 5 is out of range for shape [2]"),
    (
      "let x: Tensor = [1, 2]\nprint(x + [1, 2, 3])",
      "shapes [2] and [3] cannot be broadcast together in '+'"
    ),
    (
      "var x: Tensor = [1, 2]\nx += [[1, 2]]",
      "shape [2] cannot hold a result with shape [1, 2] in '+='"
    ),
    (
      "var x: Tensor = [[1]]\nx[0, 3] = 5",
      "indices [0, 3] are out of range for shape [1, 1]"
    ),
    (
      "var x: Tensor = [[1, 2]]\nx[0] = [1, 2, 3]",
      "an entry of shape [2] cannot hold a tensor of shape [3]"
    ),
    (
      "let x: Tensor = [[1, 2], [3]]", "parts of a tensor must have equal shapes, found [2] and [1]"
    ),
    ("print(Tensor.linspace(0...1, count: 0))", "count must be positive, found 0"),
    (
      "print(Tensor.zeros([-1, 2]))", "extents must not be negative, found -1 in shape [-1, 2]"
    ),
    (
      "print(Tensor.zeros([1000000, 1000000]))",
      "shape [1000000, 1000000] exceeds the limit of 100000000 elements"
    ),
    (
      "let law: any Distribution = Funnel()\nprint(law.density(at: [1, 2, 3]))",
      "expected points of dimension 2, found shape [3]"
    ),
    (
      "var random = RandomStream(seed: 1)\nprint(random.integer(in: 3..<3))",
      "range 3..<3 is empty"
    ),
    (
      "var random = RandomStream(seed: 1)\nprint(Normal().sample(-1, using: &random))",
      "count must not be negative, found -1"
    ),
    (
      "let chart = Chart { LineMark({ $0 }, x: 1...1) }",
      "x must be a finite range with a length, found 1.0...1.0"
    ),
    (
      "let chart = Chart { LineMark(x: [1], y: [1, 2]) }",
      "x and y differ in length: 1 and 2"
    ),
    (
      "let mark = ErrorBarMark(x: [1, 2], y: [1, 2], error: [1])",
      "x and error differ in length: 2 and 1"
    ),
    (
      "let rows = [[1.0, 2], [3]]\nlet mark = HeatMapMark(grid: rows, x: 0...1, y: 0...1)",
      "rows of the grid differ in length: 2 and 1"
    ),
    (
      "let mark = StreamlineMark({ x, y in (y, x) }, x: 0...1, y: 0...1, density: 9)",
      "density must be between 0.2 and 4, found 9.0"
    ),
    (
      "let chart = Chart(of: Normal(), x: 0...1, y: 0...1)",
      "a chart of the plane needs points with 2 coordinates, found event shape []"
    ),
    (
      "let images: [[[Double]]] = [[[0]], [[0, 1]]]\nlet mark = ImageGridMark(images)",
      "images differ in size"
    ),
    ("let scale = ChartScale.categorical([])", "a categorical axis needs a name, found none"),
    (
      "let frames = Frames(seconds: 0) { Chart {} }",
      "seconds must be between 0.5 and 600, found 0.0"
    ),
    (
      "let chart = Chart(run: Tensor.zeros([4, 3]))",
      "states must have shape [steps, particles, 2], found shape [4, 3]"
    ),
    (
      "let chart = Chart {}.height(1)", "height must be between 100 and 2000, found 1.0"
    ),
    (
      "print(integral(of: { $0 }, over: Double.infinity...Double.infinity))",
      "an interval needs a finite point, found inf...inf"
    ),
    (
      "print(Estimate(mean: [1]))", "an estimate needs at least 2 numbers, found 1"
    ),
    (
      "print(MultivariateNormal(mean: [0, 0], covariance: [[1, 2], [2, 1]]))",
      "covariance [[1.0, 2.0], [2.0, 1.0]] is not positive definite"
    ),
    (
      "print(GaussianMixture(means: [0, 1], weights: [1]))",
      "2 components need as many weights, found 1"
    ),
  ]

  @Test(arguments: calls)
  func `a wrong argument is told to the caller`(code: String, problem: String) {
    #expect(run(code) == problem)
  }
}
