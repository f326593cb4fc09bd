import ScoreModels
import Tensors
import Testing

/// Networks of affine layers: values, parameters, gradients.
@Suite struct MLPTests {
  private static func network(_ type: ElementType = .float64) -> MLP {
    var random = RandomStream(seed: 1)
    return MLP(2, [5, 4], 3, activation: .tanh, elementType: type, using: &random)
  }

  @Test func `values are those of the layers`() {
    let network = Self.network()
    let x = Tensor([[0.3, -1], [2, 0.1]])
    let p = network.parameters
    let h = tanh(x.matmul(p["0.weight"]) + p["0.bias"])
    let k = tanh(h.matmul(p["1.weight"]) + p["1.bias"])
    #expect(network(x).isClose(to: k.matmul(p["2.weight"]) + p["2.bias"], tolerance: 1e-14))
    #expect(network(x[0]).isClose(to: network(x)[0], tolerance: 1e-14))
  }

  @Test func `parameters are a value`() {
    var network = Self.network()
    let copy = network
    network.parameters = 2 * network.parameters - copy.parameters * 0.5
    #expect(network.parameters["0.bias"].isClose(to: 1.5 * copy.parameters["0.bias"]))
    #expect(copy == Self.network())
    #expect(network.parameterCount == 2 * 5 + 5 + 5 * 4 + 4 + 4 * 3 + 3)
    #expect(network.parameters.filled(from: network.parameters.flattened) == network.parameters)
    #expect(Parameters.mean(of: [network.parameters, network.parameters]) == network.parameters)
  }

  @Test func `gradients with respect to parameters agree with differences`() {
    let network = Self.network()
    let x = Tensor([[0.3, -1], [2, 0.1], [-0.7, 0.4]])
    func loss(_ network: MLP) -> Tensor { (network(x) * network(x)).sum() }
    let (value, gradient) = valueAndGradient(at: network, of: loss)
    #expect(value.item == loss(network).item)
    var random = RandomStream(seed: 2)
    let direction = network.parameters.filled(from: random.normal([network.parameterCount]))
    func moved(_ t: Double) -> Double {
      var network = network
      network.parameters = network.parameters + t * direction
      return loss(network).item
    }
    let h = 1e-4
    let slope = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h)
    let product = (gradient.flattened * direction.flattened).sum().item
    #expect(abs(slope - product) < 1e-9 * abs(slope))
  }

  @Test func `the table lists all parameters`() {
    #expect(
      Self.network().summary == """
        parameter  shape   count
        0.weight   [2, 5]     10
        0.bias     [5]         5
        1.weight   [5, 4]     20
        1.bias     [4]         4
        2.weight   [4, 3]     12
        2.bias     [3]         3
        sum                   54
        """)
  }

  @Test func `layers start between the bounds of their width`() {
    var random = RandomStream(seed: 1)
    let layer = Linear(100, 2000, using: &random)
    #expect(layer.weight.elementType == .float32)
    #expect(layer.weight.max().item <= 0.1 && layer.weight.max().item > 0.0999)
    // The variance of a uniform law on ±1/10 is 1/300, and that of an estimate from n numbers
    // 4/5 of its square over n.
    let variance = layer.weight.converted(to: .float64).variance().item
    #expect(abs(variance * 300 - 1) < 5 * (0.8 / 200_000).squareRoot())
  }
}
