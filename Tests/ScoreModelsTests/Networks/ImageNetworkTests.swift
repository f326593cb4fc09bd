import Foundation
import ScoreModels
import Tensors
import Testing

/// Layers for images and sequences: values against PyTorch (`Reference/layers.py`), gradients with
/// respect to images and parameters, of first and second order, against differences; storing; what
/// does not fit.
@Suite struct ImageNetworkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let shape: [Int]
    let make: @Sendable (ElementType, inout RandomStream) -> any Network
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "Convolution", shape: [2, 3, 4, 4]) {
      Convolution(3, 2, elementType: $0, using: &$1)
    },
    Case(name: "Convolution, stride and groups", shape: [1, 4, 5, 5]) {
      Convolution(4, 6, window: 2, stride: 2, padding: 0, groups: 2, elementType: $0, using: &$1)
    },
    Case(name: "Convolution, one axis", shape: [2, 2, 6]) {
      Convolution(2, 3, padding: 2, dilation: 2, axes: 1, elementType: $0, using: &$1)
    },
    Case(name: "TransposedConvolution", shape: [1, 3, 3, 2]) {
      TransposedConvolution(3, 2, elementType: $0, using: &$1)
    },
    Case(name: "TransposedConvolution, one axis", shape: [2, 2, 3]) {
      TransposedConvolution(
        2, 3, window: 3, outputPadding: 1, axes: 1, elementType: $0, using: &$1)
    },
    Case(name: "ImageGroupNorm", shape: [2, 4, 2, 3]) { type, _ in
      ImageGroupNorm(groups: 2, 4, epsilon: 0.1, elementType: type)
    },
    Case(name: "Attention", shape: [2, 4, 6]) {
      Attention(6, heads: 2, elementType: $0, using: &$1)
    },
    Case(name: "ResidualImageBlock", shape: [2, 4, 3, 3]) {
      Conditioned(
        network: ResidualImageBlock(4, 4, conditions: 3, elementType: $0, using: &$1),
        condition: Tensor([[0.3, -1, 0.5], [1.2, 0.1, -0.4]]))
    },
    Case(name: "ResidualImageBlock, other features", shape: [2, 4, 3, 3]) {
      Conditioned(
        network: ResidualImageBlock(
          4, 6, conditions: 2, activation: .gelu, elementType: $0, using: &$1),
        condition: Tensor([[0.3, -1], [1.2, 0.1]]))
    },
    Case(name: "UNet", shape: [2, 2, 4, 8]) {
      Conditioned(
        network: UNet(2, [4, 6, 4], 1, heads: 2, embedding: 4, elementType: $0, using: &$1),
        condition: Tensor([0.2, 0.7]))
    },
    Case(name: "UNet, one size", shape: [2, 1, 3, 2]) {
      Conditioned(
        network: UNet(1, [4], 2, embedding: 2, elementType: $0, using: &$1),
        condition: Tensor([0.2, 0.7]))
    },
  ]

  /// A network with conditions that are fixed.
  struct Conditioned: Network {
    var network: any ConditionalNetwork
    let condition: Tensor

    var parameters: Parameters {
      get { network.parameters }
      set { network.parameters = newValue }
    }

    func callAsFunction(_ x: Tensor) -> Tensor {
      network(x, condition.converted(to: x.elementType))
    }
  }

  private static func made(
    _ test: Case, _ type: ElementType = .float64
  ) -> (network: any Network, x: Tensor, v: Tensor) {
    var random = RandomStream(seed: 11)
    var network = test.make(type, &random)
    // Parameters that are 0 or 1 would hide mistakes.
    network.parameters = network.parameters.with(
      network.parameters.tensors.map { $0 + 0.3 * random.normal($0.shape, elementType: type) })
    return (
      network, random.normal(test.shape, elementType: type),
      random.normal(test.shape, elementType: type)
    )
  }

  private static func loss(_ network: any Network, _ x: Tensor) -> Tensor {
    let y = network(x)
    return (y * y * 0.5 + sin(y)).sum()
  }

  private static func difference(_ function: (Double) -> Double) -> Double {
    let h = 1e-3
    let (a, b) = (function(h) - function(-h), function(2 * h) - function(-2 * h))
    return (45 * a - 9 * b + function(3 * h) - function(-3 * h)) / (60 * h)
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-8 * max(1, abs(a), abs(b))
  }

  @Test(arguments: cases)
  func `derivatives at images agree with differences`(test: Case) {
    let (network, x, v) = Self.made(test)
    let slope = Self.difference { Self.loss(network, x + $0 * v).item }
    let reverse = gradient(at: x) { Self.loss(network, $0) }
    #expect(isClose((reverse * v).sum().item, slope))
    let forward = valueAndDerivative(at: x, along: v) { Self.loss(network, $0) }
    #expect(isClose(forward.derivative.item, slope))
    let curvature = Self.difference { t in
      (gradient(at: x + t * v) { Self.loss(network, $0) } * v).sum().item
    }
    let product = hessianVectorProduct(at: x, along: v) { Self.loss(network, $0) }
    #expect(isClose((product * v).sum().item, curvature))
  }

  /// Moves the parameters along themselves.
  private func scaled(_ network: any Network, _ t: Double) -> any Network {
    network.with((1 + t) * network.parameters)
  }

  @Test(arguments: cases)
  func `gradients of parameters agree with differences`(test: Case) {
    let (network, x, v) = Self.made(test)
    let parameters = network.parameters
    func slope(_ network: any Network) -> Tensor {
      (gradient(at: x) { Self.loss(network, $0) } * v).sum()
    }
    for value in [{ Self.loss($0, x) }, slope] {
      let gradients = valueAndGradient(at: parameters.tensors) { tensors in
        value(network.with(parameters.with(tensors)))
      }.gradients
      let along = zip(gradients, parameters.tensors).reduce(0) { $0 + ($1.0 * $1.1).sum().item }
      #expect(isClose(along, Self.difference { value(scaled(network, $0)).item }))
    }
  }

  @Test(arguments: cases)
  func `single precision agrees, and parts make it again`(test: Case) throws {
    let (network, x, _) = Self.made(test)
    let parameters = network.parameters.converted(to: .float32)
    let single = Self.made(test, .float32).network.with(parameters)
    let y = single(x.converted(to: .float32))
    #expect(y.elementType == .float32)
    #expect(y.converted(to: .float64).isClose(to: network(x), tolerance: 1e-5))
    let model: any Trainable = (network as? Conditioned)?.network ?? network
    let parts = try #require(StoredParts(model))
    let value = try #require(parts.value)
    #expect(StoredParts(value) == parts && "\(value)" == "\(model)")
    #expect((value as? any Trainable)?.parameters == network.parameters)
    for i in parts.tensors.indices {
      var bad = parts
      bad.tensors.remove(at: i)
      #expect(bad.value == nil)
      bad = parts
      bad.tensors[i] = Tensor([1, 2, 3, 4, 5, 6, 7])
      #expect(bad.value == nil)
    }
    var bad = parts
    bad.numbers = parts.numbers.map { _ in -1 }
    #expect(bad.value == nil)
  }

  @Test func `what does not fit`() {
    var random = RandomStream(seed: 1)
    let x = Tensor.zeros([2, 3, 8, 8], elementType: .float32)
    #expect(
      Convolution(4, 2, using: &random).problem(at: x)
        == "images of shape [2, 3, 8, 8] and a weight of shape [2, 4, 3, 3] do not fit in"
        + " 'convolution': 3 channels in 1 group, weights for 4 in each")
    #expect(
      ImageGroupNorm(groups: 2, 4).problem(at: x)
        == "the network takes images of 4 channels, [n, 4, rows, columns], found shape [2, 3, 8, 8]"
    )
    #expect(
      Attention(8, using: &random).problem(at: x)
        == "attention takes sequences [n, length, 8], found shape [2, 3, 8, 8]")
    #expect(
      Attention(8, using: &random).problem(at: .zeros([2, 3, 8]))
        == "the network computes in float32, found points of type float64; convert them with"
        + " 'converted(to: .float32)'")
    #expect(
      UNet(3, [8, 8, 8, 8, 8], 3, using: &random).problem(at: x)
        == "rows and columns of images must be multiples of 16 for 5 sizes, found shape"
        + " [2, 3, 8, 8]")
    #expect(UNet.problem(3, [8, 6], 3, 4, 64) == "6 coordinates cannot be divided among 4 heads")
    #expect(UNet.problem(3, [], 3, 0, 64) == "a U-Net needs at least one width, found 0")
    #expect(windowProblem(3, 4, 3, 2, 2) == "3 and 4 channels cannot be divided into 2 groups")
    #expect(windowProblem(3, 4, 0, 2, 1) == "channels and windows must be positive, found 0")
    #expect(windowProblem(3, 4, 3, 3, 1) == "a window has 1 or 2 axes, found 3")
  }
}

/// Attention and normalisation of images against PyTorch.
@Suite struct LayerReferenceTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    let numbers: [Int]
    let tensors: [Tensor]
    var testDescription: String { "\(name) \(numbers)" }
  }

  static let lines: [Line] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/layers.txt").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      let tensors = stride(from: 2, to: fields.count, by: 2).map { i in
        let shape = fields[i].split(separator: ",").compactMap { Int($0) }
        return Tensor(fields[i + 1].split(separator: " ").compactMap { Double($0) }, shape: shape)
      }
      return Line(
        name: String(fields[0]),
        numbers: fields[1].split(separator: ",").compactMap { Int($0) }, tensors: tensors)
    }
  }()

  @Test func `the table has been read`() {
    #expect(Self.lines.count == 6)
  }

  @Test(arguments: lines)
  func `values and gradients agree`(line: Line) {
    var random = RandomStream(seed: 1)
    var network: any Network =
      line.name == "Attention"
      ? Attention(
        line.numbers[0], heads: line.numbers[1], elementType: .float64, using: &random)
      : ImageGroupNorm(groups: line.numbers[1], line.numbers[0], elementType: .float64)
    let count = network.parameters.tensors.count + 1
    let inputs = Array(line.tensors[..<count])
    network.parameters = network.parameters.with(Array(inputs.dropFirst()))
    #expect(network(inputs[0]).isClose(to: line.tensors[count], tolerance: 1e-12))
    let gradients = valueAndGradient(at: inputs) { inputs in
      let parameters = network.parameters.with(Array(inputs.dropFirst()))
      let y = network.with(parameters)(inputs[0])
      return (y * y * y).sum()
    }.gradients
    #expect(line.tensors.count == 2 * count + 1)
    for (gradient, expected) in zip(gradients, line.tensors.dropFirst(count + 1)) {
      let scale = max(1, abs(expected).max().item)
      #expect((gradient / scale).isClose(to: expected / scale, tolerance: 1e-10))
    }
  }
}
