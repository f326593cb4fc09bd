/// How a window moves over images, and into how many groups channels are divided.
package struct WindowMotion: Sendable, Equatable {
  package var stride: Int
  package var padding: Int
  package var dilation: Int
  package var groups: Int
  /// Rows and columns that a transposed convolution adds behind the last.
  package var outputPadding: Int

  package init(
    _ stride: Int, _ padding: Int, _ dilation: Int, _ groups: Int, _ outputPadding: Int = 0
  ) {
    (self.stride, self.padding, self.dilation) = (stride, padding, dilation)
    (self.groups, self.outputPadding) = (groups, outputPadding)
  }

  /// How many elements lie between the first and the last that a window of a size sees; nil where it
  /// is too large.
  func span(_ window: Int) -> Int? {
    let (span, overflow) = (window - 1).multipliedReportingOverflow(by: dilation)
    return overflow || span > Tensor.elementLimit ? nil : span
  }

  /// Why no window can move so.
  package var problem: String? {
    if stride < 1 { return "a stride must be positive, found \(stride)" }
    if padding < 0 { return "padding must not be negative, found \(padding)" }
    if dilation < 1 { return "a dilation must be positive, found \(dilation)" }
    if groups < 1 { return "the number of groups must be positive, found \(groups)" }
    if outputPadding < 0 || outputPadding >= stride {
      return "output padding must be at least 0 and less than the stride \(stride), found"
        + " \(outputPadding)"
    }
    let largest = max(stride, padding, dilation)
    return largest <= Tensor.elementLimit
      ? nil
      : "strides, paddings and dilations must be at most \(Tensor.elementLimit), found \(largest)"
  }
}
