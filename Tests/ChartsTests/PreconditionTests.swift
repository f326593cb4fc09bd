import Charts
import Testing

/// What the public interface refuses. Programs end there; cells get a diagnostic from the same
/// conditions, which therefore come first in every body. Only debug builds print the message.
@Suite struct PreconditionTests {
  private func expect(_ result: ExitTest.Result?, says message: String) {
    #if DEBUG
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("Precondition failed: \(message)"), "\(text)")
    #endif
  }

  @Test func `columns of different lengths`() async {
    let line = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = LineMark(x: [1, 2], y: [1]) }
    expect(line, says: "x and y differ in length: 2 and 1")
    let band = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = AreaMark(x: [1, 2], lower: [1, 2], upper: []) }
    expect(band, says: "x and upper differ in length: 2 and 0")
    let vector = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = VectorMark(x: [1], y: [1], u: [1, 2], v: [1]) }
    expect(vector, says: "x and u differ in length: 1 and 2")
  }

  @Test func `ranges without a length`() async {
    let line = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = LineMark({ $0 }, x: 2...2) }
    expect(line, says: "x must be a finite range with a length, found 2.0...2.0")
    let contour = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ContourMark({ $0 + $1 }, x: 0...1, y: 0...Double.infinity) }
    expect(contour, says: "y must be a finite range with a length, found 0.0...inf")
    let domain = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Chart {}.xDomain(1...1) }
    expect(domain, says: "the domain of x must be a finite range with a length, found 1.0...1.0")
  }

  @Test func `numbers out of bounds`() async {
    let bins = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = HistogramMark([1], bins: -3) }
    expect(bins, says: "bins must be between 1 and 10000, found -3")
    let opacity = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = PointMark([[1, 1]], opacity: .nan) }
    expect(opacity, says: "opacity must be between 0 and 1, found nan")
    let height = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Chart {}.height(0) }
    expect(height, says: "height must be between 100 and 2000, found 0.0")
  }

  @Test func `points and grids of the wrong form`() async {
    let point = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = PointMark([[1, 2], [1, 2, 3]]) }
    expect(point, says: "a point needs 2 coordinates, found 3")
    let small = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ContourMark(grid: [[1, 2, 3]], x: 0...1, y: 0...1) }
    expect(small, says: "a grid needs 2 rows and 2 columns, found 1 and 3")
    let ragged = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ContourMark(grid: [[1, 2], [1]], x: 0...1, y: 0...1) }
    expect(ragged, says: "rows of the grid differ in length: 2 and 1")
  }
}
