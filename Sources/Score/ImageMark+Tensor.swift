public import Charts
public import Tensors

extension ImageMark {
  /// A picture of pixels, [rows, columns], the first row on top.
  @_disfavoredOverload
  public init(_ pixels: Tensor, range: ClosedRange<Double> = 0...1, colors: ColorMap = .gray) {
    precondition(
      pixels.rank == 2 && pixels.count > 0,
      "an image must have shape [rows, columns], found shape \(pixels.shape)")
    precondition(range.isFiniteWithLength, "range must be finite with a length, found \(range)")
    self.init(pixels.rowArrays, range: range, colors: colors)
  }
}

extension ImageGridMark {
  /// Pictures, [n, rows, columns], in reading order.
  ///
  /// - Parameter columns: how many stand in a row; without it, about twice as many as there are
  ///   rows.
  @_disfavoredOverload
  public init(
    _ images: Tensor, columns: Int? = nil, range: ClosedRange<Double> = 0...1,
    colors: ColorMap = .gray
  ) {
    precondition(
      images.rank == 3 && images.shape[1] > 0 && images.shape[2] > 0,
      "images must have shape [n, rows, columns], found shape \(images.shape)")
    precondition(
      (columns ?? 1) >= 1 && (columns ?? 1) <= 100,
      "columns must be between 1 and 100, found \(columns ?? 1)")
    precondition(range.isFiniteWithLength, "range must be finite with a length, found \(range)")
    self.init(images.matrixArrays, columns: columns, range: range, colors: colors)
  }
}
