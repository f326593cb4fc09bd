#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The uniform distribution on the dark squares of a board about the origin.
///
///     p(x, y) = 1 / (area of the dark squares)      score: 0
///
/// The square in the lower left corner is dark. Flat inside and nothing outside, as `Uniform` is:
/// all that a score model can learn of it is at the edges, and only behind noise.
public struct Checkerboard: PlanarDistribution, Equatable {
  /// n, the number of squares along a side.
  public let squaresPerSide: Int
  /// w: coordinates run from −w to w.
  public let halfWidth: Double

  /// A board of n × n squares.
  public init(squaresPerSide: Int = 4, halfWidth: Double = 4) {
    precondition(
      squaresPerSide >= 1 && squaresPerSide <= 1000,
      "squares per side must be between 1 and 1000, found \(squaresPerSide)")
    precondition(
      halfWidth >= 1e-100 && halfWidth <= 1e100,
      "half width must be between 1e-100 and 1e+100, found \(halfWidth)")
    self.squaresPerSide = squaresPerSide
    self.halfWidth = halfWidth
  }

  /// The length of a square's side.
  private var side: Double { 2 * halfWidth / Double(squaresPerSide) }

  private var darkCount: Int { (squaresPerSide * squaresPerSide + 1) / 2 }

  /// log of the dark area.
  public var entropy: Double { log(Double(darkCount)) + 2 * log(side) }

  private func isDark(_ x: Double, _ y: Double) -> Bool {
    guard x.magnitude <= halfWidth, y.magnitude <= halfWidth else { return false }
    return (index(x) + index(y)) % 2 == 0
  }

  /// Which column or row a coordinate is in.
  private func index(_ x: Double) -> Int {
    min(squaresPerSide - 1, Int((x + halfWidth) / side))
  }

  /// log p(x, y), −∞ outside of the dark squares.
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    return isDark(x, y) ? -entropy : -.infinity
  }

  /// The score: 0 on dark squares, NaN elsewhere.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    isDark(x, y) ? (0, 0) : (.nan, .nan)
  }

  /// One draw: a dark square, then a point in it.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    // Every second square of the board, row by row; rows of even length begin in turn with a light one.
    let place = 2 * random.integer(in: 0..<darkCount)
    let row = place / squaresPerSide
    let shift = squaresPerSide % 2 == 0 ? row % 2 : 0
    let column = place % squaresPerSide + shift
    let x = (Double(column) + random.uniform()) * side - halfWidth
    return (x, (Double(row) + random.uniform()) * side - halfWidth)
  }
}

extension Checkerboard: PlanarScoreFormula {
  func scoreFormula(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let dark = zip(x.scalars, y.scalars).map { isDark($0, $1) ? 0 : Double.nan }
    let nothing = Tensor(dark, shape: x.shape).converted(to: x.elementType)
    return (x * nothing, y * nothing)
  }
}

extension Checkerboard: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [Double(squaresPerSide), halfWidth])
  }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, let squares = Int(exactly: numbers[0]), (1...1000).contains(squares),
      (1e-100...1e100).contains(numbers[1])
    else { return nil }
    self.init(squaresPerSide: squares, halfWidth: numbers[1])
  }
}
