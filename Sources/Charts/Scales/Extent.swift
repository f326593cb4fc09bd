/// The smallest and the largest value of a mark along one axis.
struct Extent: Sendable, Equatable {
  private(set) var lower = Double.infinity
  private(set) var upper = -Double.infinity
  /// The smallest value above zero, where a logarithmic scale can begin.
  private(set) var leastPositive: Double?
  /// Whether the author has written this end, so that it must not move to a nicer value.
  private(set) var lowerIsSet = false
  private(set) var upperIsSet = false
  /// Whether only whole numbers have a meaning, such as steps or positions of bars.
  var isWhole = false
  /// The names of categories, in their order, if the values are some.
  var categories: [String] = []

  init() {}

  /// The extent of values that came out of a computation; those that cannot be drawn are skipped.
  init(of values: [Double]) {
    for value in values { include(value) }
  }

  /// The extent of a range that an author has written.
  init(set range: ClosedRange<Double>) {
    (lower, upper) = (range.lowerBound, range.upperBound)
    (lowerIsSet, upperIsSet) = (true, true)
    if lower > 0 { leastPositive = lower }
  }

  /// Both ends, unless nothing was included.
  var range: ClosedRange<Double>? { lower <= upper ? lower...upper : nil }

  mutating func include(_ value: Double) {
    guard value.isDrawable else { return }
    if value > 0 { leastPositive = min(leastPositive ?? value, value) }
    if value < lower { (lower, lowerIsSet) = (value, false) }
    if value > upper { (upper, upperIsSet) = (value, false) }
  }

  /// Moves both ends out by a part of the length, for shapes larger than a point.
  mutating func grow(by part: Double) {
    guard let range else { return }
    let margin = part * (range.upperBound - range.lowerBound)
    include(range.lowerBound - margin)
    include(range.upperBound + margin)
  }

  /// Moves both ends out on an axis, where a logarithmic one has no place for zero.
  mutating func grow(on scale: ChartScale, by part: Double) {
    guard scale.bound >= 0 else { return grow(by: part) }
    guard let least = leastPositive, let range else { return }
    include(least / (1 + 3 * part))
    include(range.upperBound * (1 + 3 * part))
  }

  mutating func formUnion(_ other: Extent) {
    isWhole = isWhole || other.isWhole
    categories += other.categories.filter { !categories.contains($0) }
    if let least = other.leastPositive { leastPositive = min(leastPositive ?? least, least) }
    if other.lower < lower {
      (lower, lowerIsSet) = (other.lower, other.lowerIsSet)
    } else if other.lower == lower {
      lowerIsSet = lowerIsSet || other.lowerIsSet
    }
    if other.upper > upper {
      (upper, upperIsSet) = (other.upper, other.upperIsSet)
    } else if other.upper == upper {
      upperIsSet = upperIsSet || other.upperIsSet
    }
  }
}

/// The extents along both axes.
struct Extents: Sendable, Equatable {
  var x = Extent()
  var y = Extent()

  init(x: Extent = Extent(), y: Extent = Extent()) {
    (self.x, self.y) = (x, y)
  }

  mutating func formUnion(_ other: Extents) {
    x.formUnion(other.x)
    y.formUnion(other.y)
  }
}

/// The part of the plane that the author has asked for; a missing range means all values.
struct Window: Sendable {
  var x: ClosedRange<Double>?
  var y: ClosedRange<Double>?
  var xScale = ChartScale.linear
  var yScale = ChartScale.linear

  /// Whether a pair of values can be drawn inside.
  func contains(_ x: Double, _ y: Double) -> Bool {
    xScale.accepts(x) && yScale.accepts(y) && (self.x?.contains(x) ?? true)
      && (self.y?.contains(y) ?? true)
  }

  /// The extents of the points inside.
  func extents(x: [Double], y: [Double]) -> Extents {
    var result = Extents()
    for (x, y) in zip(x, y) where contains(x, y) {
      result.x.include(x)
      result.y.include(y)
    }
    return result
  }
}
