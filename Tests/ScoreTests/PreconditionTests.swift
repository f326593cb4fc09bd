import Score
import Testing

/// What the marks of tensors refuse. Programs end there; cells get a diagnostic from the same
/// conditions, which therefore come first in every body. Only debug builds print the message.
@Suite struct PreconditionTests {
  private func expect(_ result: ExitTest.Result?, says message: String) {
    #if DEBUG
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("Precondition failed: \(message)"), "\(text)")
    #endif
  }

  @Test func `matrices where vectors belong`() async {
    let line = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = LineMark(x: Tensor.zeros([2, 3]), y: Tensor.zeros([2])) }
    expect(line, says: "x must be a vector, found shape [2, 3]")
    let band = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = AreaMark(x: Tensor.zeros([2]), lower: Tensor.zeros([2]), upper: Tensor(1.0)) }
    expect(band, says: "upper must be a vector, found shape []")
    let bars = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = BarMark(y: Tensor.zeros([1, 2])) }
    expect(bars, says: "y must be a vector, found shape [1, 2]")
    let histogram = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = HistogramMark(Tensor.zeros([100, 2])) }
    expect(histogram, says: "a histogram needs a vector of values, found shape [100, 2]")
  }

  @Test func `vectors where points belong`() async {
    let points = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = PointMark(Tensor.zeros([100])) }
    expect(points, says: "points must have shape [n, 2], found shape [100]")
    let path = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = LineMark(Tensor.zeros([5, 3])) }
    expect(path, says: "points must have shape [n, 2], found shape [5, 3]")
    let vectors = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = VectorMark(Tensor.zeros([4, 2]), at: Tensor.zeros([5, 2])) }
    expect(vectors, says: "vectors must have the shape of their points, [5, 2], found [4, 2]")
    let grid = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ContourMark(grid: Tensor.zeros([9]), x: 0...1, y: 0...1) }
    expect(grid, says: "a grid must be a matrix, found shape [9]")
  }

  @Test func `different lengths`() async {
    let line = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = LineMark(x: Tensor.zeros([2]), y: Tensor.zeros([3])) }
    expect(line, says: "x and y differ in length: 2 and 3")
    let row = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ContourMark(grid: Tensor.zeros([1, 5]), x: 0...1, y: 0...1, levels: [1.0]) }
    expect(row, says: "a grid needs 2 rows and 2 columns, found 1 and 5")
  }

  @Test func `looks out of bounds`() async {
    let width = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = LineMark(y: Tensor.zeros([2]), width: 0) }
    expect(width, says: "width must be above 0 and at most 20, found 0.0")
    let size = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = PointMark(Tensor.zeros([2, 2]), size: 9) }
    expect(size, says: "size must be above 0 and at most 8, found 9.0")
  }
}
