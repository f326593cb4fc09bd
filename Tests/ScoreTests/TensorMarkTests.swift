import Charts
import Score
import Testing

/// Marks of tensors show what the same marks of arrays show.
@Suite struct TensorMarkTests {
  private func expectSame(_ a: any Mark, _ b: any Mark) {
    let (left, right) = (Chart { a }, Chart { b })
    #expect(left.data == right.data)
    #expect(left.svg(id: "a") == right.svg(id: "a"))
  }

  private let x: Tensor = [0, 1, 3]
  private let y: Tensor = [2, -1, 0.5]

  @Test func `lines`() {
    expectSame(
      LineMark(x: x, y: y, label: "a", color: .plum, style: .dotted, width: 3, opacity: 0.5),
      LineMark(
        x: [0.0, 1, 3], y: [2.0, -1, 0.5], label: "a", color: .plum, style: .dotted, width: 3,
        opacity: 0.5))
    expectSame(LineMark(y: y, label: "loss"), LineMark(y: [2.0, -1, 0.5], label: "loss"))
    let path: Tensor = [[0, 1], [2, 0.5], [-1, 0]]
    expectSame(
      LineMark(path, color: .green, width: 2),
      LineMark([[0.0, 1], [2.0, 0.5], [-1.0, 0]], color: .green, width: 2))
  }

  @Test func `points`() {
    expectSame(
      PointMark(x: x, y: y, label: "a", color: .olive, size: 2, opacity: 0.3),
      PointMark(
        x: [0.0, 1, 3], y: [2.0, -1, 0.5], label: "a", color: .olive, size: 2, opacity: 0.3))
    let mixture = GaussianMixture(means: [[-2, 0], [2, 0.5]])
    expectSame(PointMark(mixture.means), PointMark([[-2.0, 0], [2.0, 0.5]]))
    var random = RandomStream(seed: 1)
    let samples = mixture.sample(2000, using: &random)
    expectSame(
      PointMark(samples, size: 1),
      PointMark(x: samples.column(0).scalars, y: samples.column(1).scalars, size: 1))
  }

  @Test func `areas and bands`() {
    expectSame(
      AreaMark(x: x, y: y, label: "a", color: .blue, opacity: 0.5),
      AreaMark(x: [0.0, 1, 3], y: [2.0, -1, 0.5], label: "a", color: .blue, opacity: 0.5))
    expectSame(
      AreaMark(x: x, lower: y - 1, upper: y + 1, label: "a", opacity: 0.5),
      AreaMark(
        x: [0.0, 1, 3], lower: [1.0, -2, -0.5], upper: [3.0, 0, 1.5], label: "a", opacity: 0.5))
  }

  @Test func `bars`() {
    expectSame(
      BarMark(x: x, y: y, width: 0.5, label: "a", color: .green),
      BarMark(x: [0.0, 1, 3], y: [2.0, -1, 0.5], width: 0.5, label: "a", color: .green))
    expectSame(BarMark(y: y, label: "a"), BarMark(y: [2.0, -1, 0.5], label: "a"))
  }

  @Test func `histograms`() {
    var random = RandomStream(seed: 2)
    let samples = Normal().sample(1000, using: &random)
    expectSame(HistogramMark(samples), HistogramMark(samples.scalars))
    expectSame(
      HistogramMark(
        samples, bins: 12, range: -2...2, density: true, label: "a", color: .plum, opacity: 0.5),
      HistogramMark(
        samples.scalars, bins: 12, range: -2...2, density: true, label: "a", color: .plum,
        opacity: 0.5))
  }

  @Test func `contours of a grid that was evaluated at once are those of the function`() {
    let mixture = GaussianMixture(means: [[-1, 0], [1, 0.5]])
    let points = Tensor.grid(x: -3...3, y: -2...2, columns: 101, rows: 101)
    let heights = mixture.density(at: points).reshaped(to: [101, 101])
    let summary = "\(ContourMark(mixture.density, x: -3...3, y: -2...2, label: "p"))"
    #expect("\(ContourMark(grid: heights, x: -3...3, y: -2...2, label: "p"))" == summary)
    let grid: Tensor = [[0, 2, 1], [1, 3, 5]]
    expectSame(
      ContourMark(grid: grid, x: 0...1, y: 0...2, levels: 4, color: .green),
      ContourMark(grid: [[0.0, 2, 1], [1.0, 3, 5]], x: 0...1, y: 0...2, levels: 4, color: .green))
    expectSame(
      ContourMark(grid: grid, x: 0...1, y: 0...2, levels: [1.5, 2.5]),
      ContourMark(grid: [[0.0, 2, 1], [1.0, 3, 5]], x: 0...1, y: 0...2, levels: [1.5, 2.5]))
  }

  @Test func `vectors at points`() {
    let normal = MultivariateNormal(mean: [1, 0])
    let points: Tensor = [[0, 0], [2, 1]]
    expectSame(
      VectorMark(normal.score(at: points), at: points, label: "s", color: .orange),
      VectorMark(x: [0, 2], y: [0, 1], u: [1, -1], v: [0, -1], label: "s", color: .orange))
  }

  @Test func `estimates, paths, grids and pictures`() {
    expectSame(
      ErrorBarMark(x: [1, 2] as Tensor, y: [3, 4] as Tensor, error: [0.5, 1] as Tensor),
      ErrorBarMark(x: [1.0, 2], y: [3.0, 4], error: [0.5, 1]))
    expectSame(
      ErrorBarMark(
        x: [1, 2] as Tensor, y: [3, 4] as Tensor, xError: [0.5, 1] as Tensor,
        yError: [1, 2] as Tensor),
      ErrorBarMark(x: [1.0, 2], y: [3.0, 4], xError: [0.5, 1], yError: [1.0, 2]))
    let places: Tensor = [[0, 1], [2, 0.5], [2, 3]]
    let pairs = [[0.0, 1], [2, 0.5], [2, 3]]
    expectSame(
      PointMark(places, values: [1, 2, 3] as Tensor, colors: .diverging, size: 2),
      PointMark(
        x: [0.0, 2, 2], y: [1, 0.5, 3], values: [1.0, 2, 3], colors: .diverging, size: 2))
    expectSame(
      Histogram2DMark(places, bins: 3, xRange: 0...2, density: true),
      Histogram2DMark(pairs, bins: 3, xRange: 0...2, density: true))
    expectSame(
      DensityMark([0, 1, 3] as Tensor, bandwidth: 0.5), DensityMark([0.0, 1, 3], bandwidth: 0.5))
    let grid: Tensor = [[0, 2, 1], [1, 3, 5]]
    let rows = [[0.0, 2, 1], [1.0, 3, 5]]
    expectSame(
      HeatMapMark(grid: grid, x: 0...1, y: 0...2, colors: .diverging),
      HeatMapMark(grid: rows, x: 0...1, y: 0...2, colors: .diverging))
    expectSame(
      FilledContourMark(grid: grid, x: 0...1, y: 0...2, levels: 3),
      FilledContourMark(grid: rows, x: 0...1, y: 0...2, levels: 3))
    expectSame(ImageMark(grid, range: 0...5), ImageMark(rows, range: 0...5))
    let stack = Tensor([0, 2, 1, 1, 3, 5, 1, 1, 1, 0, 0, 0], shape: [2, 3, 2])
    let arrays = [[[0.0, 2], [1, 1], [3, 5]], [[1.0, 1], [1, 0], [0, 0]]]
    expectSame(TrajectoryMark(stack), TrajectoryMark(arrays))
    expectSame(ImageGridMark(stack, range: 0...5), ImageGridMark(arrays, range: 0...5))
    #expect(Chart(run: stack).textAlternative == Chart(run: arrays).textAlternative)
    #expect(Frames(run: stack).textAlternative == Frames(run: arrays).textAlternative)
    #expect(
      Chart(history: [3, 2, 1] as Tensor).textAlternative
        == Chart(history: [3.0, 2, 1]).textAlternative)
  }

  @Test func `a distribution is drawn in one line, over its quantiles`() {
    let text = Chart(of: Normal(mean: 1, standardDeviation: 2)).textAlternative
    // 1 ± 2 · 3.0902 and a tenth of their distance beyond them.
    #expect(text.contains("Horizontal axis: x, from −6.42 to 8.42."))
    #expect(text.contains("greatest 0.199 at x = 1"))
    let mixture = GaussianMixture(means: [[-1, 0], [1, 0]])
    let planar = Chart(of: mixture, x: -4...4, y: -3...3).textAlternative
    #expect(planar.contains("Filled contour “density”: levels"))
    #expect(
      Chart(field: mixture.score, x: -4...4, y: -3...3).textAlternative
        .contains("Streamline: a field on 41 × 41 nodes"))
  }

  @Test func `an empty tensor is an empty mark`() {
    expectSame(PointMark(Tensor.zeros([0, 2])), PointMark(x: [], y: []))
    expectSame(LineMark(Tensor.zeros([0, 2])), LineMark([]))
    let nothing = Tensor.zeros([0])
    expectSame(HistogramMark(nothing), HistogramMark([]))
    expectSame(
      VectorMark(Tensor.zeros([0, 2]), at: Tensor.zeros([0, 2])),
      VectorMark(x: [], y: [], u: [], v: []))
  }

  @Test func `single precision is as good`() {
    let single = Tensor([0.5, 1.5]).converted(to: .float32)
    expectSame(LineMark(x: single, y: single), LineMark(x: [0.5, 1.5], y: [0.5, 1.5]))
  }
}
