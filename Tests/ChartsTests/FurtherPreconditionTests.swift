import Charts
import Testing

/// What the marks and scales beyond lines, points and bars refuse.
@Suite struct FurtherPreconditionTests {
  private func expect(_ result: ExitTest.Result?, says message: String) {
    #if DEBUG
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("Precondition failed: \(message)"), "\(text)")
    #endif
  }

  @Test func `columns of different lengths`() async {
    let bars = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ErrorBarMark(x: [1, 2], y: [1, 2], error: [1]) }
    expect(bars, says: "x and error differ in length: 2 and 1")
    let level = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ErrorBarMark(x: [1, 2], y: [1, 2], xError: [1, 1], yError: [1]) }
    expect(level, says: "x and yError differ in length: 2 and 1")
    let colored = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = PointMark(x: [1, 2], y: [1, 2], values: [1]) }
    expect(colored, says: "x and values differ in length: 2 and 1")
    let boxes = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = BoxMark([[1], [2]], names: ["a"]) }
    expect(boxes, says: "groups and names differ in length: 2 and 1")
    let named = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = BarMark(names: ["a"], y: [1, 2]) }
    expect(named, says: "names and y differ in length: 1 and 2")
    let paths = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = TrajectoryMark(times: [0, 1, 2], [[0, 1, 2], [0, 1]]) }
    expect(paths, says: "times and a path differ in length: 3 and 2")
    let run = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Chart(run: [[[0, 0]], [[0, 0], [1, 1]]]) }
    expect(run, says: "steps differ in their number of particles: 1 and 2")
  }

  @Test func `grids and images of the wrong form`() async {
    let empty = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = HeatMapMark(grid: [], x: 0...1, y: 0...1) }
    expect(empty, says: "a grid needs a row and a column, found 0 and 0")
    let ragged = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = FilledContourMark(grid: [[1, 2], [1]], x: 0...1, y: 0...1) }
    expect(ragged, says: "rows of the grid differ in length: 2 and 1")
    let image = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ImageMark([[0, 1], [0]]) }
    expect(image, says: "rows of the image differ in length: 2 and 1")
    let images = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ImageGridMark([[[0]], [[0, 1]]]) }
    expect(images, says: "images differ in size")
    let point = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = TrajectoryMark([[[0, 1], [2]]]) }
    expect(point, says: "a point needs 2 coordinates, found 1")
  }

  @Test func `numbers out of bounds`() async {
    let error = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ErrorBarMark(x: [1], y: [1], error: [-0.5]) }
    expect(error, says: "an error must not be negative, found -0.5")
    let bins = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Histogram2DMark([[1, 2]], bins: 501) }
    expect(bins, says: "bins must be between 1 and 500, found 501")
    let bandwidth = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = DensityMark([1], bandwidth: 0) }
    expect(bandwidth, says: "bandwidth must be positive and finite, found 0.0")
    let domain = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = HeatMapMark({ $0 + $1 }, x: 0...1, y: 0...1, domain: 1...1) }
    expect(domain, says: "domain must be finite with a length, found 1.0...1.0")
    let density = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = StreamlineMark({ ($0, $1) }, x: 0...1, y: 0...1, density: 9) }
    expect(density, says: "density must be between 0.2 and 4, found 9.0")
    let linear = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ChartScale.symmetricLogarithmic(linearRange: 0) }
    expect(linear, says: "linearRange must be between 1e-100 and 1e+100, found 0.0")
    let names = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ChartScale.categorical([]) }
    expect(names, says: "a categorical axis needs a name, found none")
    let seconds = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Frames(seconds: 0) {} }
    expect(seconds, says: "seconds must be between 0.5 and 600, found 0.0")
    let baseline = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = AreaMark(x: [1], y: [1], baseline: .infinity) }
    expect(baseline, says: "baseline must be finite, found inf")
  }
}
