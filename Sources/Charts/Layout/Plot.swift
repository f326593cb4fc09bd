/// The area inside the axes with its scales: turns data into places.
struct Plot: Sendable {
  let x: any Scale
  let y: any Scale
  let frame: Rectangle

  /// The place of a pair of values; nil if they cannot be drawn.
  func place(_ x: Double, _ y: Double) -> Point? {
    guard self.x.shows(x), self.y.shows(y) else { return nil }
    return Point(horizontal(x), vertical(y))
  }

  /// The horizontal place of a drawable value.
  func horizontal(_ value: Double) -> Double {
    Self.place(at: x.fraction(of: value), from: frame.minX, to: frame.maxX)
  }

  /// The vertical place of a drawable value.
  func vertical(_ value: Double) -> Double {
    Self.place(at: y.fraction(of: value), from: frame.maxY, to: frame.minY)
  }

  /// A place between two ends. Rounding puts no value of the domain outside of the frame, and
  /// values far outside stay far outside without spoiling the arithmetic.
  private static func place(at fraction: Double, from start: Double, to end: Double) -> Double {
    let place = start + min(max(fraction, -1e6), 1e6) * (end - start)
    guard fraction >= 0, fraction <= 1 else { return place }
    return min(max(place, min(start, end)), max(start, end))
  }

  /// The places of columns of values, broken where a value cannot be drawn.
  func runs(x: [Double], y: [Double]) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for (x, y) in zip(x, y) {
      if let place = place(x, y) {
        run.append(place)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// Where a rectangle of data lies; nil if an end has no place on its axis.
  func rectangle(x: ClosedRange<Double>, y: ClosedRange<Double>) -> Rectangle? {
    guard let low = place(x.lowerBound, y.lowerBound), let high = place(x.upperBound, y.upperBound)
    else { return nil }
    return Rectangle(minX: low.x, minY: high.y, maxX: high.x, maxY: low.y)
  }

  /// The data at a place.
  func data(at place: Point) -> (x: Double, y: Double) {
    let (width, height) = (max(frame.width, 1e-9), max(frame.height, 1e-9))
    return (
      x.value(at: (place.x - frame.minX) / width), y.value(at: (frame.maxY - place.y) / height)
    )
  }
}
