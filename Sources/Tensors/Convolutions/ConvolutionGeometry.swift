// Images [n, channels, rows, columns] and maps [n, features, rows, columns], the results of a
// convolution; or both without rows. A weight is [features, channels / groups] and the window's size.

/// The extents of images, maps and weights that belong together.
struct ConvolutionGeometry: Sendable, Equatable {
  struct Axis: Sendable, Equatable {
    /// Elements of the image, and of the map.
    var extent: Int
    var places: Int
    var window: Int
  }

  let images: Int
  let channels: Int
  let features: Int
  let motion: WindowMotion
  /// One or two.
  let axes: [Axis]

  /// Of images that are convolved.
  init(image: [Int], weight: [Int], _ motion: WindowMotion) {
    (images, channels, features) = (image[0], image[1], weight[0])
    self.motion = motion
    axes = zip(image.dropFirst(2), weight.dropFirst(2)).map { extent, window in
      let places = motion.places(of: window, on: extent) ?? 0
      return Axis(extent: extent, places: places, window: window)
    }
  }

  /// Of maps from which images are made.
  init(map: [Int], weight: [Int], _ motion: WindowMotion) {
    (images, channels, features) = (map[0], weight[1] * motion.groups, map[1])
    self.motion = motion
    axes = zip(map.dropFirst(2), weight.dropFirst(2)).map { places, window in
      let extent = motion.extent(of: window, at: places) ?? 0
      return Axis(extent: extent, places: places, window: window)
    }
  }

  var imageShape: [Int] { [images, channels] + axes.map(\.extent) }
  var mapShape: [Int] { [images, features] + axes.map(\.places) }
  var weightShape: [Int] { [features, channels / motion.groups] + axes.map(\.window) }
}

extension WindowMotion {
  /// How many places a window has on so many elements; nil where it has none.
  func places(of window: Int, on extent: Int) -> Int? {
    guard let span = span(window), extent + 2 * padding > span else { return nil }
    return (extent + 2 * padding - span - 1) / stride + 1
  }

  /// The fewest elements, and those of the output padding, on which a window has so many places; nil
  /// where the padding takes them all or they are too many.
  func extent(of window: Int, at places: Int) -> Int? {
    guard places > 0, let span = span(window) else { return nil }
    let (steps, overflow) = (places - 1).multipliedReportingOverflow(by: stride)
    guard !overflow, steps <= Tensor.elementLimit else { return nil }
    let extent = steps + span + 1 - 2 * padding + outputPadding
    return extent > 0 ? extent : nil
  }
}

extension Tensor {
  /// Why images cannot be convolved with a weight and a bias.
  package func convolutionProblem(
    _ weight: Tensor, bias: Tensor? = nil, _ motion: WindowMotion
  ) -> String? {
    let what = "images of shape \(shape) and a weight of shape \(weight.shape)"
    let problem = weightProblem(weight, motion, "convolution", what)
    if let problem { return problem }
    if shape[1] % motion.groups != 0 || shape[1] / motion.groups != weight.shape[1] {
      return "\(what) do not fit in 'convolution': \(shape[1]) channels in \(motion.groups)"
        + " \(motion.groups == 1 ? "group" : "groups"), weights for \(weight.shape[1]) in each"
    }
    for (extent, window) in zip(shape.dropFirst(2), weight.shape.dropFirst(2))
    where motion.places(of: window, on: extent) == nil {
      return "\(what) do not fit in 'convolution': a window of \(window) with dilation"
        + " \(motion.dilation) is larger than \(extent) elements with padding \(motion.padding)"
    }
    let geometry = ConvolutionGeometry(image: shape, weight: weight.shape, motion)
    return geometry.problem(bias, weight.shape[0], "convolution", what, elementType)
  }

  /// Why images cannot be made of maps by the transpose of a convolution.
  package func transposedConvolutionProblem(
    _ weight: Tensor, bias: Tensor? = nil, _ motion: WindowMotion
  ) -> String? {
    let what = "maps of shape \(shape) and a weight of shape \(weight.shape)"
    let problem = weightProblem(weight, motion, "transposedConvolution", what)
    if let problem { return problem }
    if shape[1] != weight.shape[0] {
      return "\(what) do not fit in 'transposedConvolution': \(shape[1]) channels, weights for"
        + " \(weight.shape[0])"
    }
    let (channels, overflow) = weight.shape[1].multipliedReportingOverflow(by: motion.groups)
    if overflow { return [weight.shape[1], motion.groups].shapeProblem }
    for (places, window) in zip(shape.dropFirst(2), weight.shape.dropFirst(2))
    where motion.extent(of: window, at: places) == nil {
      return "\(what) do not fit in 'transposedConvolution': \(places) places of a window of"
        + " \(window) with padding \(motion.padding) give no image"
    }
    let geometry = ConvolutionGeometry(map: shape, weight: weight.shape, motion)
    return geometry.problem(bias, channels, "transposedConvolution", what, elementType)
  }

  private func weightProblem(
    _ weight: Tensor, _ motion: WindowMotion, _ name: String, _ what: String
  ) -> String? {
    if let problem = motion.problem { return problem }
    guard rank == weight.rank, rank == 3 || rank == 4 else {
      return
        "\(what) do not fit in '\(name)': [n, channels, rows, columns] or [n, channels, length],"
        + " and as many axes of the weight"
    }
    if elementType != weight.elementType {
      return "element types \(elementType) and \(weight.elementType) cannot be mixed in '\(name)'"
    }
    if weight.shape.contains(0) { return "a weight of shape \(weight.shape) is empty in '\(name)'" }
    if weight.shape[0] % motion.groups != 0 {
      return "\(what) do not fit in '\(name)': \(weight.shape[0]) cannot be divided into"
        + " \(motion.groups) groups"
    }
    return nil
  }
}

extension ConvolutionGeometry {
  /// Why a bias does not fit, or what would be too large.
  fileprivate func problem(
    _ bias: Tensor?, _ count: Int, _ name: String, _ what: String, _ type: ElementType
  ) -> String? {
    if let bias, bias.shape != [count] {
      return "\(what) need a bias of shape [\(count)] in '\(name)', found \(bias.shape)"
    }
    if let bias, bias.elementType != type {
      return "element types \(type) and \(bias.elementType) cannot be mixed in '\(name)'"
    }
    let framed = axes.map { $0.extent + 2 * motion.padding }
    let shapes = [imageShape, mapShape, [channels] + framed, [features] + framed]
    return shapes.first { !$0.isShape }?.shapeProblem
  }
}
