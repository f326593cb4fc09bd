public import Tensors

/// A function between the layers of a network, applied to each element.
///
/// Members are static properties: `.silu`, `.tanh`, …; another module adds one in an extension.
public struct Activation: Sendable, Equatable, CustomStringConvertible {
  /// What it is called.
  public let name: String
  private let function: @Sendable (Tensor) -> Tensor
  /// The same function in one walk with an affine layer before it, if there is one.
  private let layerFunction: LayerFunction?

  package init(
    _ name: String, _ layerFunction: LayerFunction? = nil,
    _ function: @escaping @Sendable (Tensor) -> Tensor
  ) {
    self.name = name
    self.layerFunction = layerFunction
    self.function = function
  }

  /// The function of each element.
  public func callAsFunction(_ x: Tensor) -> Tensor { function(x) }

  /// f(x W + b), for points that fit.
  func callAsFunction(_ x: Tensor, after layer: Linear) -> Tensor {
    guard let layerFunction else { return function(x.affine(layer.weight, layer.bias)) }
    return x.affine(layer.weight, layer.bias, then: layerFunction)
  }

  /// The values of layers one after the other with the function between them, for points that fit.
  func callAsFunction(_ x: Tensor, between layers: [Linear]) -> Tensor {
    guard let layerFunction, let last = layers.last else {
      return layers.dropFirst().reduce(layers.first.map { $0(x) } ?? x) { $1(function($0)) }
    }
    let hidden = layers.dropLast().map {
      ActivatedLayer($0.weight, $0.bias, then: layerFunction)
    }
    return x.through(hidden + [ActivatedLayer(last.weight, last.bias)])
  }

  /// The same with hidden layers that are modulated, a modulation for each.
  func callAsFunction(
    _ x: Tensor, between layers: [Linear], modulated modulations: [LayerModulation]
  ) -> Tensor {
    let all = layers.enumerated().map { i, layer in
      ActivatedLayer(
        layer.weight, layer.bias, then: i < layers.count - 1 ? layerFunction : nil)
    }
    if layerFunction != nil { return x.through(all, modulated: modulations) }
    let hidden = zip(all, modulations).reduce(x) { h, next in
      function(h.through([next.0], modulated: [next.1]))
    }
    return layers.last.map { $0(hidden) } ?? hidden
  }

  /// Whether both have one name.
  public static func == (a: Activation, b: Activation) -> Bool { a.name == b.name }

  /// The name.
  public var description: String { name }
}

extension Activation {
  /// x.
  public static var identity: Activation { Activation("identity") { $0 } }
  /// x σ(x).
  public static var silu: Activation { Activation("silu", .silu) { Tensors.silu($0) } }
  /// log(1 + eˣ).
  public static var softplus: Activation {
    Activation("softplus", .softplus) { Tensors.softplus($0) }
  }
  /// tanh x.
  public static var tanh: Activation { Activation("tanh", .tanh) { Tensors.tanh($0) } }
  /// max(x, 0).
  public static var relu: Activation { Activation("relu", .relu) { Tensors.relu($0) } }
  /// x Φ(x).
  public static var gelu: Activation { Activation("gelu", .gelu) { Tensors.gelu($0) } }
  /// 1 / (1 + e⁻ˣ).
  public static var sigmoid: Activation { Activation("sigmoid", .sigmoid) { Tensors.sigmoid($0) } }
}

extension Activation {
  /// The activation of a name; nil if there is none.
  init?(named name: String) {
    let all: [Activation] = [.identity, .silu, .softplus, .tanh, .relu, .gelu, .sigmoid]
    guard let found = all.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
