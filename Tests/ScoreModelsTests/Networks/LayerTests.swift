import Foundation
import ScoreModels
import Tensors
import Testing

/// Layers without a network around them, against their equations.
@Suite struct LayerTests {
  @Test func `groups have mean 0 and variance 1`() {
    let x = Tensor([[1, 3, 10, 30], [-2, 2, 0, 5]])
    let y = GroupNorm(groups: 2, 4, epsilon: 0, elementType: .float64)(x)
    #expect(y.isClose(to: Tensor([[-1, 1, -1, 1], [-1, 1, -1, 1]]), tolerance: 1e-14))
    let z = LayerNorm(4, epsilon: 0, elementType: .float64)(x)
    #expect(z.mean(axis: 1).isClose(to: Tensor([0, 0]), tolerance: 1e-14))
    #expect(z.variance(axis: 1).isClose(to: Tensor([1, 1]), tolerance: 1e-14))
  }

  @Test func `dropout keeps the mean and drops what its stream says`() {
    var random = RandomStream(seed: 4)
    let x = Tensor.ones([100_000])
    let y = Dropout(0.3)(x, using: &random)
    let kept = (y .> 0).sum().item
    // The number kept is binomial with variance n p (1 − p).
    #expect(abs(kept - 70_000) < 5 * (100_000 * 0.21).squareRoot())
    #expect(y.max().isClose(to: Tensor(1 / 0.7), tolerance: 1e-14))
    var again = RandomStream(seed: 4)
    #expect(Dropout(0.3)(x, using: &again) == y)
  }

  @Test func `embeddings follow their equations`() {
    let t = Tensor([0.3, 2])
    let e = SinusoidalEmbedding(6, maximumPeriod: 1000)(t)
    #expect(e.shape == [2, 6])
    #expect(abs(e[1].scalars[1] - sin(2 * pow(1000, -1.0 / 3))) < 1e-14)
    #expect(abs(e[0].scalars[5] - cos(0.3 * pow(1000, -2.0 / 3))) < 1e-14)
    var random = RandomStream(seed: 4)
    let fourier = FourierEmbedding(4, scale: 2, elementType: .float64, using: &random)
    let f = fourier(t)
    let angle = 2 * Double.pi * 2 * fourier.frequencies.scalars[1]
    #expect(abs(f[1].scalars[1] - sin(angle)) < 1e-13 && abs(f[1].scalars[3] - cos(angle)) < 1e-13)
  }

  @Test func `modulation multiplies and adds`() {
    var random = RandomStream(seed: 4)
    let layer = FeatureModulation(2, conditions: 3, elementType: .float64, using: &random)
    let (x, c) = (Tensor([[1, 2], [3, 4]]), Tensor([[1, 0, 2], [0.5, -1, 1]]))
    let both = c.matmul(layer.parameters["weight"]) + layer.parameters["bias"]
    let expected = x * (1 + both.columns(0..<2)) + both.columns(2..<4)
    #expect(layer(x, c).isClose(to: expected, tolerance: 1e-14))
  }

  @Test func `the noise-conditional score has the size of the score`() {
    // With f(x, t) = −x and data of variance 1, s = −x / (σ √(1 + σ²)).
    var random = RandomStream(seed: 4)
    var network = ConditionalMLP(1, [2], 1, elementType: .float64, using: &random)
    network.parameters = 0 * network.parameters
    var score = NoiseConditionalScore(network)
    var parameters = score.parameters
    parameters["layer1.bias"] = Tensor([3])
    score.parameters = parameters
    #expect(score(Tensor([[1], [2]]), Tensor([0.5, 2])).isClose(to: Tensor([[6], [1.5]])))
    #expect(score(Tensor([[1], [2]]), Tensor(0.5)).isClose(to: Tensor([[6], [6]])))
  }
}
