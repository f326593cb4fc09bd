import Score
import Testing

/// What authors write compiles with the one import, and means one thing.
@Suite struct NotebookSpellingTests {
  @Test func `methods of distributions are functions for marks`() {
    let (normal, mixture) = (Normal(), GaussianMixture(means: [-2, 1.5]))
    let member: any UnivariateDistribution = StudentT(degreesOfFreedom: 3)
    let chart = Chart {
      LineMark(normal.density, x: -4...4)
      LineMark(normal.logDensity, x: -4...4)
      LineMark(Normal().score, x: -4...4)
      LineMark(member.score, x: -4...4)
      AreaMark(mixture.density, x: -4...4)
      LineMark(mixture.score, x: -4...4)
      LineMark(normal.quantile, x: 0.01...0.99)
    }
    #expect("\(chart)" == "Chart(7 marks: 6 × line, area)")
  }

  @Test func `methods of distributions of the plane are fields for marks`() {
    let normal = MultivariateNormal(mean: [0, 0])
    let mixture = GaussianMixture(means: [[-1, 0], [1, 0]])
    let member: any PlanarDistribution = Ring()
    let chart = Chart {
      ContourMark(normal.density, x: -2...2, y: -2...2)
      VectorMark(normal.score, x: -2...2, y: -2...2)
      ContourMark(mixture.density, x: -2...2, y: -2...2)
      VectorMark(mixture.score, x: -2...2, y: -2...2)
      ContourMark(Banana().density, x: -2...2, y: -2...2)
      ContourMark(member.logDensity, x: -2...2, y: -2...2)
      VectorMark(member.score, x: -2...2, y: -2...2)
    }
    #expect("\(chart)" == "Chart(7 marks: 4 × contour, 3 × vector)")
  }

  /// Literals fit arrays and tensors; whichever the compiler takes, the mark is the same.
  @Test func `literals are not ambiguous`() {
    let half = 0.5
    #expect("\(LineMark(x: [0, 1], y: [2, 3]))" == "\(LineMark(x: [0.0, 1.0], y: [2.0, 3.0]))")
    #expect("\(LineMark(y: [1, half]))" == "\(LineMark(y: [1.0, 0.5] as [Double]))")
    #expect("\(LineMark([[0, 1], [half, 3]]))" == "\(LineMark([[0, 1], [0.5, 3]] as Tensor))")
    #expect("\(PointMark([[2, -0.5]]))" == "\(PointMark(x: [2], y: [-half]))")
    #expect(
      "\(PointMark(x: [], y: []))" == "\(PointMark(x: Tensor.zeros([0]), y: Tensor.zeros([0])))")
    #expect("\(HistogramMark([1, 2, 2, 3]))" == "\(HistogramMark([1, 2, 2, 3] as Tensor))")
    #expect("\(BarMark(y: [1, 2]))" == "\(BarMark(x: [0, 1], y: [1, 2]))")
    #expect("\(AreaMark(x: [0, 1], lower: [0, 0], upper: [1, 2]))".hasPrefix("AreaMark("))
    let values = [1, 2.5]
    #expect("\(PointMark(x: values, y: values.map { _ in 0 }))".hasPrefix("PointMark(2 points"))
    #expect("\(ContourMark(grid: [[0, 2], [1, 3]], x: 0...1, y: 0...1))".hasPrefix("ContourMark("))
  }
}
