import Foundation
import ScoreModels
import Tensors
import Testing

/// Descent with momentum, rates, clipping and averages against their equations.
@Suite struct RuleTests {
  private static func parameters(_ numbers: [Double]) -> Parameters {
    Parameters(["a"], [Tensor(numbers)])
  }

  @Test(arguments: [false, true])
  func `momentum follows its equations`(isNesterov: Bool) {
    var rule = SGD(rate: 0.1, momentum: 0.8, isNesterov: isNesterov)
    var parameters = Self.parameters([1, -2])
    var (theta, velocity) = ([1.0, -2.0], [0.0, 0.0])
    for step in 1...4 {
      let g = theta.map { 2 * $0 + Double(step) }
      velocity = zip(velocity, g).map { 0.8 * $0 + $1 }
      let direction = isNesterov ? zip(g, velocity).map { $0 + 0.8 * $1 } : velocity
      theta = zip(theta, direction).map { $0 - 0.1 * $1 }
      parameters = rule.updated(parameters, along: Self.parameters(g))
      #expect(parameters["a"].isClose(to: Tensor(theta), tolerance: 1e-14))
    }
    #expect(rule.state["step"].item == 4)
  }

  @Test func `decoupled decay shrinks what has no gradient`() {
    var rule = AdamW(rate: 0.1, weightDecay: 0.5)
    let moved = rule.updated(Self.parameters([2, -4]), along: Self.parameters([0, 0]))
    #expect(moved["a"].isClose(to: Tensor([1.9, -3.8]), tolerance: 1e-14))
  }

  @Test func `rates rise and fall as they say`() {
    let cosine = CosineRate(from: 1, to: 0.2, steps: 10)
    #expect(cosine.rate(at: 0) == 1 && abs(cosine.rate(at: 5) - 0.6) < 1e-15)
    #expect(abs(cosine.rate(at: 10) - 0.2) < 1e-15 && cosine.rate(at: 99) == cosine.rate(at: 10))
    let exponential = ExponentialRate(from: 1, to: 0.01, steps: 4)
    #expect(abs(exponential.rate(at: 2) - 0.1) < 1e-15)
    let warm = WarmUp(steps: 4, to: 0.8)
    #expect((0..<6).map { warm.rate(at: $0) } == [0.2, 0.4, 0.6000000000000001, 0.8, 0.8, 0.8])
    var rule = SGD(rate: WarmUp(steps: 2, to: 1))
    var parameters = Self.parameters([0])
    for _ in 0..<3 { parameters = rule.updated(parameters, along: Self.parameters([1])) }
    #expect(parameters["a"].item == -2.5)
  }

  @Test func `long gradients are shortened, short ones kept`() {
    let gradient = Parameters(["a", "b"], [Tensor([3]), Tensor([[4]]).converted(to: .float32)])
    #expect(gradient.norm == 5)
    #expect(gradient.clipped(norm: 5) == gradient)
    #expect(abs(gradient.clipped(norm: 1).norm - 1) < 1e-6)
    #expect(gradient.clipped(norm: 1)["b"].elementType == .float32)
  }

  @Test func `averages forget at their decay`() {
    var average = ExponentialAverage(of: Self.parameters([1]), decay: 0.9)
    for _ in 0..<10 { average.update(with: Self.parameters([0])) }
    #expect(abs(average.parameters["a"].item - pow(0.9, 10)) < 1e-15)
  }
}
