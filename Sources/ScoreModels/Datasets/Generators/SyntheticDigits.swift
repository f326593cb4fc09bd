public import Tensors

/// Pictures of digits that no hand has written: strokes, distorted at random, 28 × 28.
///
///     let digits = SyntheticDigits().sample(100, using: &random)
///     digits.points          // [100, 28, 28], float32, from 0 (paper) to 1 (ink)
///     digits.labels          // 0 to 9, equally likely
///
/// The control points of a digit's strokes are moved a little, then the whole is turned, sheared,
/// stretched and shifted, and drawn with a pen of a random width. What the numbers are is known, and
/// there is nothing to download; how people write is not in it.
public struct SyntheticDigits: Sendable, Equatable {
  /// How strongly digits are distorted: 0 for the same ten pictures always, 1 for a handwriting.
  public let distortion: Double

  /// A generator of digits.
  public init(distortion: Double = 1) {
    precondition(
      distortion >= 0 && distortion <= 2, "distortion must be between 0 and 2, found \(distortion)")
    self.distortion = distortion
  }

  /// The number of pixels along a side.
  public static let side = 28

  /// Independent pictures, [count, 28, 28], with their labels.
  public func sample(_ count: Int, using random: inout RandomStream) -> Dataset {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count, 28, 28].isShape, [count, 28, 28].shapeProblem)
    var labels: [Int] = []
    let pictures = (0..<count).map { _ in
      var picture = random.fork()
      labels.append(picture.integer(in: 0..<10))
      return draw(labels[labels.count - 1], using: &picture)
    }
    return dataset(pictures, labels)
  }

  /// Independent pictures of one digit, [count, 28, 28].
  public func sample(_ count: Int, of digit: Int, using random: inout RandomStream) -> Dataset {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count, 28, 28].isShape, [count, 28, 28].shapeProblem)
    precondition(digit >= 0 && digit <= 9, "a digit is from 0 to 9, found \(digit)")
    let pictures = (0..<count).map { _ in
      var picture = random.fork()
      return draw(digit, using: &picture)
    }
    return dataset(pictures, [Int](repeating: digit, count: count))
  }

  private func dataset(_ pictures: [[Float]], _ labels: [Int]) -> Dataset {
    let side = Self.side
    let bytes = pictures.flatMap { $0 }.withUnsafeBytes { Array($0) }
    let points = Tensor([labels.count, side, side], .float32, bytes: bytes)
    return Dataset(
      points ?? .zeros([labels.count, side, side], elementType: .float32), labels: labels)
  }

  private func draw(_ digit: Int, using random: inout RandomStream) -> [Float] {
    let map = DigitDistortion(distortion, using: &random)
    var canvas = StrokeCanvas(side: Self.side, penWidth: map.penWidth)
    for stroke in DigitStrokes.all[digit] {
      let points = stroke.points.map { map.moved($0, using: &random) }
      canvas.draw(smooth(points, isClosed: stroke.isClosed, isStraight: stroke.isStraight))
    }
    return canvas.pixels
  }

  /// A line through points: a Catmull–Rom spline, or the polygon itself.
  private func smooth(
    _ points: [SIMD2<Double>], isClosed: Bool, isStraight: Bool
  ) -> [SIMD2<Double>] {
    if isStraight { return points }
    let count = points.count
    func point(_ i: Int) -> SIMD2<Double> {
      isClosed ? points[(i + count) % count] : points[min(max(i, 0), count - 1)]
    }
    let pieces = isClosed ? count : count - 1
    var line = [point(0)]
    for i in 0..<pieces {
      let (a, b, c, d) = (point(i - 1), point(i), point(i + 1), point(i + 2))
      for step in 1...6 {
        let t = Double(step) / 6
        let slope = 0.5 * (c - a)
        let bend = a - 2.5 * b + 2 * c - 0.5 * d
        let cubic = 0.5 * (d - a) + 1.5 * (b - c)
        line.append(b + t * (slope + t * (bend + t * cubic)))
      }
    }
    return line
  }
}
