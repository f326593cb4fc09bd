import ScoreModels
import Tensors
import Testing

/// Every network: gradients with respect to points and parameters, of first and second order,
/// against differences; parameters that are set; values in single precision.
@Suite struct NetworkGradientTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (ElementType, inout RandomStream) -> any Trainable
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "Linear") { Linear(2, 2, elementType: $0, using: &$1) },
    Case(name: "MLP, silu") { MLP(2, [5, 4], 2, elementType: $0, using: &$1) },
    Case(name: "MLP, gelu") { MLP(2, [5], 2, activation: .gelu, elementType: $0, using: &$1) },
    Case(name: "MLP, softplus") {
      MLP(2, [5], 2, activation: .softplus, elementType: $0, using: &$1)
    },
    Case(name: "MLP, sigmoid") {
      MLP(2, [5], 2, activation: .sigmoid, elementType: $0, using: &$1)
    },
    Case(name: "OneLayerNetwork") { OneLayerNetwork(2, 4, 2, elementType: $0, using: &$1) },
    Case(name: "OneLayerNetworkWithLinearBypass") {
      OneLayerNetworkWithLinearBypass(2, 4, 2, elementType: $0, using: &$1)
    },
    Case(name: "MultiLayerNetwork") {
      MultiLayerNetwork(2, 4, 2, depth: 3, elementType: $0, using: &$1)
    },
    Case(name: "OneLayerGradientNetwork") {
      OneLayerGradientNetwork(2, 4, elementType: $0, using: &$1)
    },
    Case(name: "ResidualMLP") {
      ResidualMLP(2, width: 4, blocks: 2, 2, elementType: $0, using: &$1)
    },
    Case(name: "ConservativeNetwork") {
      ConservativeNetwork(potential: MLP(2, [4, 3], 1, elementType: $0, using: &$1))
    },
    Case(name: "CheckpointedNetwork") {
      CheckpointedNetwork(ResidualMLP(2, width: 4, blocks: 2, 2, elementType: $0, using: &$1))
    },
    Case(name: "LayerNorm") { type, _ in LayerNorm(2, epsilon: 0.1, elementType: type) },
    Case(name: "ConditionalMLP") {
      ConditionalMLP(2, [4, 3], 2, embedding: 6, scale: 0.3, elementType: $0, using: &$1)
    },
    Case(name: "NoiseConditionalScore") {
      NoiseConditionalScore(
        ConditionalMLP(2, [4], 2, embedding: 4, scale: 0.3, elementType: $0, using: &$1))
    },
  ]

  private static let x = Tensor([[0.3, -1.1], [1.7, 0.4], [-0.6, 0.8]])
  private static let v = Tensor([[0.5, 0.2], [-0.3, 0.9], [0.7, -0.4]])
  private static let levels = Tensor([0.4, 1.1, 2.3])

  private static func value(_ model: any Trainable, _ x: Tensor) -> Tensor {
    if let network = model as? any Network { return network(x) }
    if let network = model as? any ConditionalNetwork {
      return network(x, levels.converted(to: x.elementType))
    }
    return x
  }

  private static func loss(_ model: any Trainable, _ x: Tensor) -> Tensor {
    let y = value(model, x)
    return (y * y * 0.5 + sin(y)).sum()
  }

  /// The implicit objective, which takes second derivatives to train.
  private static func implicitLoss(_ model: any Trainable, _ x: Tensor) throws -> Tensor {
    var random = RandomStream(seed: 0)
    return try ImplicitScoreMatching().loss(of: { value(model, $0) }, at: x, using: &random)
  }

  private static func made(_ test: Case, _ type: ElementType = .float64) -> any Trainable {
    var random = RandomStream(seed: 11)
    return test.make(type, &random)
  }

  private static func difference(_ function: (Double) throws -> Double) rethrows -> Double {
    let h = 1e-3
    let (a, b) = (try function(h) - function(-h), try function(2 * h) - function(-2 * h))
    let c = try function(3 * h) - function(-3 * h)
    return (45 * a - 9 * b + c) / (60 * h)
  }

  @Test(arguments: cases)
  func `derivatives at points agree with differences`(_ test: Case) {
    let model = Self.made(test)
    let slope = Self.difference { Self.loss(model, Self.x + $0 * Self.v).item }
    let reverse = gradient(at: Self.x) { Self.loss(model, $0) }
    #expect(abs((reverse * Self.v).sum().item - slope) < 1e-8 * max(1, abs(slope)))
    let forward = valueAndDerivative(at: Self.x, along: Self.v) { Self.loss(model, $0) }
    #expect(abs(forward.derivative.item - slope) < 1e-8 * max(1, abs(slope)))
  }

  @Test(arguments: cases)
  func `gradients in parameters agree with differences, through derivatives at points too`(
    _ test: Case
  ) throws {
    let model = Self.made(test)
    var random = RandomStream(seed: 12)
    let direction = model.parameters.filled(from: random.normal([model.parameters.count]))
    for loss in [Self.loss, Self.implicitLoss] {
      let slope = try Self.difference { t in
        var moved = model
        moved.parameters = model.parameters + t * direction
        return try loss(moved, Self.x).item
      }
      let gradients = try valueAndGradient(at: model.parameters.tensors) { tensors in
        var traced = model
        traced.parameters = model.parameters.with(tensors)
        return try loss(traced, Self.x)
      }.gradients
      let product = zip(gradients, direction.tensors).reduce(0) { $0 + ($1.0 * $1.1).sum().item }
      #expect(abs(product - slope) < 1e-7 * max(1, abs(slope)))
    }
  }

  @Test(arguments: cases)
  func `single precision gives the rounded values`(_ test: Case) {
    let double = Self.made(test)
    var single = Self.made(test, .float32)
    single.parameters = double.parameters.converted(to: .float32)
    let y = Self.value(single, Self.x.converted(to: .float32))
    #expect(y.elementType == .float32)
    #expect(y.converted(to: .float64).isClose(to: Self.value(double, Self.x), tolerance: 2e-5))
  }

  @Test(arguments: cases)
  func `parameters that are set are those that are read`(_ test: Case) {
    var model = Self.made(test)
    let other = -0.5 * model.parameters
    model.parameters = other
    #expect(model.parameters == other)
    #expect(Set(other.names).count == other.names.count)
  }

  @Test func `parameters of another layout are told by their names`() {
    let some = Parameters(["weight", "bias"], [Tensor([1]), Tensor([2])])
    let others = Parameters(["W1"], [Tensor([1])])
    let none = Parameters([], [])
    #expect(others.problem(fitting: some) == "parameters 'W1' do not fit 'weight', 'bias'")
    #expect(none.problem(fitting: some) == "expected parameters 'weight', 'bias', found none")
    #expect(some.problem(fitting: none) == "expected no parameters, found 'weight', 'bias'")
  }

  @Test(arguments: ["OneLayerGradientNetwork", "ConservativeNetwork"])
  func `gradient fields have no curl`(name: String) throws {
    let test = try #require(Self.cases.first { $0.name == name })
    let model = Self.made(test)
    let matrices = jacobian(at: Self.x) { Self.value(model, $0) }
    for i in 0..<3 {
      #expect(matrices[i].isClose(to: matrices[i].transposed(), tolerance: 1e-12))
    }
  }
}
