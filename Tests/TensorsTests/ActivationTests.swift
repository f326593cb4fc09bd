import Foundation
import Tensors
import Testing

/// Activations against their formulas, at ordinary numbers and at the ends.
@Suite struct ActivationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let function: @Sendable (Tensor) -> Tensor
    let formula: @Sendable (Double) -> Double
    /// The limits at −∞ and at ∞.
    let limits: (Double, Double)
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "sigmoid", function: { sigmoid($0) }, formula: logistic, limits: (0, 1)),
    Case(
      name: "silu", function: { silu($0) }, formula: { $0 * logistic($0) }, limits: (0, .infinity)),
    Case(
      name: "softplus", function: { softplus($0) },
      formula: { $0 > 0 ? $0 + log1p(exp(-$0)) : log1p(exp($0)) }, limits: (0, .infinity)),
    Case(name: "relu", function: { relu($0) }, formula: { max($0, 0) }, limits: (0, .infinity)),
    Case(
      name: "gelu", function: { gelu($0) }, formula: { $0 * erfc(-$0 / 2.squareRoot()) / 2 },
      limits: (0, .infinity)),
  ]

  private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  private static let x = Tensor.linspace(-40...40, count: 801)

  @Test(arguments: cases)
  func `values agree with the formula`(_ test: Case) {
    let y = test.function(Self.x)
    for (x, y) in zip(Self.x.scalars, y.scalars) {
      let expected = test.formula(x)
      // A rounded argument of exp(−x²/2) changes it by x² in relative units.
      let tolerance = 4e-15 * (test.name == "gelu" ? 1 + x * x / 8 : 1)
      #expect(
        abs(y - expected) <= tolerance * abs(expected) + 1e-320, "at \(x): \(y), \(expected)")
    }
  }

  @Test(arguments: cases)
  func `values in single precision are the rounded ones`(_ test: Case) {
    let x = Self.x.converted(to: .float32)
    for (x, y) in zip(x.scalars, test.function(x).scalars) {
      let expected = test.formula(x)
      #expect(abs(y - expected) <= 2e-7 * abs(expected) + 1e-44, "at \(x)")
    }
  }

  @Test(arguments: cases)
  func `ends have their limits and NaN stays`(_ test: Case) {
    let y = test.function(Tensor([-.infinity, .infinity, .nan, -800, 800]))
    #expect(y.scalars[0] == test.limits.0)
    #expect(y.scalars[1] == test.limits.1)
    #expect(y.scalars[2].isNaN)
    #expect(abs(y.scalars[3]) <= 1e-300)
    #expect(y.scalars[4] == min(test.limits.1, 800))
  }

  @Test func `an affine map is a product and a sum`() {
    let x = Tensor([1, 2, 3, 4, 5, 6, 7, 8], shape: [2, 2, 2])
    let weight = Tensor([[1, 0, 2], [0, 3, -1]])
    let y = x.affine(weight, Tensor([10, 20, 30]))
    #expect(y.shape == [2, 2, 3])
    #expect(y[1] == x[1].matmul(weight) + Tensor([10, 20, 30]))
    #expect(Tensor([1, 2]).affine(weight, Tensor([10, 20, 30])) == Tensor([11, 26, 30]))
  }
}
