public import Tensors

/// A convolution of images with a window that moves over them, plus a number for each feature.
///
/// [n, channels, rows, columns] → [n, features, rows, columns]; with the default window of 3 × 3
/// elements, padding 1 and stride 1, rows and columns stay as many. See `Tensor.convolution`.
///
///     let layer = Convolution(1, 32, using: &random)
///     silu(layer(images))
public struct Convolution: Network, Equatable, CustomStringConvertible {
  /// [features, channels / groups] and the size of the window.
  public private(set) var weight: Tensor
  /// [features].
  public private(set) var bias: Tensor
  /// How far the window moves.
  public let stride: Int
  /// Zeros around the images.
  public let padding: Int
  /// How far apart the elements are that the window sees.
  public let dilation: Int
  /// Channels and features are in so many groups; features of a group see its channels only.
  public let groups: Int

  private static let names = ["weight", "bias"]

  /// A layer with random numbers, uniform between −1/√k and 1/√k for sums of k products, as in
  /// PyTorch. With `axes` 1 it is for sequences [n, channels, length].
  public init(
    _ channels: Int, _ features: Int, window: Int = 3, stride: Int = 1, padding: Int = 1,
    dilation: Int = 1, groups: Int = 1, axes: Int = 2, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition(
      windowProblem(channels, features, window, axes, groups) == nil,
      windowProblem(channels, features, window, axes, groups) ?? "")
    precondition(
      WindowMotion(stride, padding, dilation, groups).problem == nil,
      WindowMotion(stride, padding, dilation, groups).problem ?? "")
    let shape = [features, channels / groups] + [Int](repeating: window, count: axes)
    let bound = 1 / Double(shape.dropFirst().reduce(1, *)).squareRoot()
    weight = random.uniform(shape, in: -bound...bound, elementType: elementType)
    bias = random.uniform([features], in: -bound...bound, elementType: elementType)
    (self.stride, self.padding, self.dilation) = (stride, padding, dilation)
    self.groups = groups
  }

  /// The number of planes of an image that goes in.
  public var channels: Int { weight.shape[1] * groups }
  /// The number of planes of an image that comes out.
  public var features: Int { weight.shape[0] }

  /// The weight and the bias.
  public var parameters: Parameters {
    get { Parameters(layout: Self.names, [weight, bias]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      (weight, bias) = (newValue.tensors[0], newValue.tensors[1])
    }
  }

  /// The features of images, [n, channels, …] → [n, features, …].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    return x.convolution(
      weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
  }

  package func problem(at x: Tensor) -> String? {
    x.convolutionProblem(weight, bias: bias, WindowMotion(stride, padding, dilation, groups))
  }

  /// The numbers of channels and features, the window and how it moves.
  public var description: String {
    "Convolution(\(channels), \(features), window: \(weight.shape[2]), stride: \(stride),"
      + " padding: \(padding))"
  }
}

/// Why a layer cannot have such a window.
package func windowProblem(
  _ inputs: Int, _ outputs: Int, _ window: Int, _ axes: Int, _ groups: Int
) -> String? {
  guard axes == 1 || axes == 2 else { return "a window has 1 or 2 axes, found \(axes)" }
  if groups < 1 { return "the number of groups must be positive, found \(groups)" }
  if let width = [inputs, outputs, window].first(where: { $0 < 1 }) {
    return "channels and windows must be positive, found \(width)"
  }
  if inputs % groups != 0 || outputs % groups != 0 {
    return "\(inputs) and \(outputs) channels cannot be divided into \(groups) groups"
  }
  let shape = [inputs, outputs] + [Int](repeating: window, count: axes)
  return shape.isShape ? nil : shape.shapeProblem
}

extension Convolution: CheckedNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(
      Self.self, numbers: [stride, padding, dilation, groups].map(Double.init),
      tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let window = StoredWindow(stored, motionCount: 4) else { return nil }
    let motion = window.motion
    guard WindowMotion(motion[0], motion[1], motion[2], motion[3]).problem == nil,
      window.weight.shape[0] % motion[3] == 0, window.bias.shape == [window.weight.shape[0]],
      window.weight.shape[1].multipliedReportingOverflow(by: motion[3]).overflow == false
    else { return nil }
    (weight, bias) = (window.weight, window.bias)
    (stride, padding, dilation, groups) = (motion[0], motion[1], motion[2], motion[3])
  }
}

/// What layers with a window are stored as: whole numbers, a weight and a bias.
struct StoredWindow {
  let motion: [Int]
  let weight: Tensor
  let bias: Tensor

  init?(_ stored: StoredParts, motionCount: Int) {
    motion = stored.numbers.compactMap { Int(exactly: $0) }
    guard motion.count == motionCount, stored.numbers.count == motionCount,
      stored.tensors.count == 2
    else { return nil }
    (weight, bias) = (stored.tensors[0], stored.tensors[1])
    guard weight.rank == 3 || weight.rank == 4, weight.count > 0, bias.rank == 1,
      weight.elementType == bias.elementType
    else { return nil }
  }
}
