public import Tensors

/// The transpose of a convolution, which makes larger images of smaller ones, plus a number for each
/// channel.
///
/// [n, features, rows, columns] → [n, channels, …]; with the default window of 4 × 4 elements, padding
/// 1 and stride 2, rows and columns become twice as many. See `Tensor.transposedConvolution`.
public struct TransposedConvolution: Network, Equatable, CustomStringConvertible {
  /// [features, channels] and the size of the window.
  public private(set) var weight: Tensor
  /// [channels].
  public private(set) var bias: Tensor
  /// How far apart the windows are.
  public let stride: Int
  /// Rows and columns that are left out around the images.
  public let padding: Int
  /// Rows and columns behind the last.
  public let outputPadding: Int

  private static let names = ["weight", "bias"]

  /// A layer with random numbers, uniform between −1/√k and 1/√k, where k is the number of channels
  /// that come out times the elements of the window, as in PyTorch. With `axes` 1 it is for sequences
  /// [n, features, length].
  public init(
    _ features: Int, _ channels: Int, window: Int = 4, stride: Int = 2, padding: Int = 1,
    outputPadding: Int = 0, axes: Int = 2, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition(
      windowProblem(features, channels, window, axes, 1) == nil,
      windowProblem(features, channels, window, axes, 1) ?? "")
    precondition(
      WindowMotion(stride, padding, 1, 1, outputPadding).problem == nil,
      WindowMotion(stride, padding, 1, 1, outputPadding).problem ?? "")
    let shape = [features, channels] + [Int](repeating: window, count: axes)
    let bound = 1 / Double(shape.dropFirst().reduce(1, *)).squareRoot()
    weight = random.uniform(shape, in: -bound...bound, elementType: elementType)
    bias = random.uniform([channels], in: -bound...bound, elementType: elementType)
    (self.stride, self.padding, self.outputPadding) = (stride, padding, outputPadding)
  }

  /// The number of planes of an image that goes in.
  public var features: Int { weight.shape[0] }
  /// The number of planes of an image that comes out.
  public var channels: Int { weight.shape[1] }

  /// The weight and the bias.
  public var parameters: Parameters {
    get { Parameters(layout: Self.names, [weight, bias]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      (weight, bias) = (newValue.tensors[0], newValue.tensors[1])
    }
  }

  /// The larger images, [n, features, …] → [n, channels, …].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    return x.transposedConvolution(
      weight, bias, stride: stride, padding: padding, outputPadding: outputPadding)
  }

  package func problem(at x: Tensor) -> String? {
    x.transposedConvolutionProblem(
      weight, bias: bias, WindowMotion(stride, padding, 1, 1, outputPadding))
  }

  /// The numbers of channels, the window and how it moves.
  public var description: String {
    "TransposedConvolution(\(features), \(channels), window: \(weight.shape[2]), stride:"
      + " \(stride), padding: \(padding))"
  }
}

extension TransposedConvolution: CheckedNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(
      Self.self, numbers: [stride, padding, outputPadding].map(Double.init),
      tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let window = StoredWindow(stored, motionCount: 3) else { return nil }
    let motion = window.motion
    guard WindowMotion(motion[0], motion[1], 1, 1, motion[2]).problem == nil,
      window.bias.shape == [window.weight.shape[1]]
    else { return nil }
    (weight, bias) = (window.weight, window.bias)
    (stride, padding, outputPadding) = (motion[0], motion[1], motion[2])
  }
}
