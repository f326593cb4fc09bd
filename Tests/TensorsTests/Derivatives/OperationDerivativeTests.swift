import Tensors
import Testing

/// Each operation's derivatives, of first and second order and of both kinds, against differences.
///
/// Every case is a function of a matrix [3, 2]; the operation stands between functions that make
/// values and derivatives irregular, so that a wrong factor, shape or broadcast shows.
@Suite struct OperationDerivativeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let function: @Sendable (Tensor) -> Tensor
    var testDescription: String { name }
  }

  /// Points away from kinks and ties, positive where logarithms are taken.
  static let x = Tensor([0.7, 1.9, 0.4, 1.1, 2.3, 0.9], shape: [3, 2])
  static let other = Tensor([1.3, 0.6, 1.7, 0.8, 1.2, 2.1], shape: [3, 2])
  static let row = Tensor([0.5, 1.5])
  static let direction = Tensor([0.3, -0.8, 0.5, 0.9, -0.4, 0.6], shape: [3, 2])

  static let cases: [Case] = basicCases + factorizations + convolutions + batches

  static let basicCases: [Case] = [
    Case(name: "+ row") { $0 * $0 + row },
    Case(name: "row + x, repeated") { $0 + $0.sum(axis: 0) },
    Case(name: "- column") { $0 * $0 - $0.sum(axis: 1, keepingAxis: true) },
    Case(name: "number - x") { 2 - $0 * $0 },
    Case(name: "* row of itself") { $0 * $0.mean(axis: 0) },
    Case(name: "* number of itself") { $0 * $0.sum() },
    Case(name: "/") { other / $0 },
    Case(name: "/ row of itself") { $0 / $0.sum(axis: 0) },
    Case(name: "prefix -") { -($0 * $0 * $0) },
    Case(name: "exp") { exp($0) },
    Case(name: "log") { log($0) },
    Case(name: "sqrt") { sqrt($0) },
    Case(name: "sin") { sin($0) },
    Case(name: "cos") { cos($0) },
    Case(name: "tanh") { tanh($0) },
    Case(name: "abs") { abs($0 * $0 - 1.5) },
    Case(name: "pow, number") { pow($0, 2.5) },
    Case(name: "pow, 2") { pow($0, 2) },
    Case(name: "pow of itself") { pow($0, $0) },
    Case(name: "pow of a number") { pow(Tensor(1.7), $0) },
    Case(name: "maximum") { maximum($0 * $0, other) },
    Case(name: "minimum, number") { minimum(sin($0), 0.9) },
    Case(name: "replacing") { ($0 * $0).replacing(where: other .> 1.25, with: exp($0)) },
    Case(name: "replacing, row") {
      ($0 * $0).replacing(where: other .> 1.25, with: $0.sum(axis: 0))
    },
    Case(name: "sum") { ($0 * $0).sum() },
    Case(name: "sum(axis: 0)") { ($0 * $0 * $0).sum(axis: 0) },
    Case(name: "sum(axis: 1), kept") { ($0 * $0 * $0).sum(axis: 1, keepingAxis: true) },
    Case(name: "mean") { exp($0).mean() },
    Case(name: "variance") { $0.variance(correction: 1) * $0.sum() },
    Case(name: "standard deviation along an axis") { $0.standardDeviation(axis: 0) },
    Case(name: "max") { ($0 * $0).max() * $0 },
    Case(name: "max(axis:)") { ($0 * $0).max(axis: 1) },
    Case(name: "min(axis:), kept") { ($0 * $0).min(axis: 0, keepingAxis: true) * $0 },
    Case(name: "logSumExp") { $0.logSumExp() * $0 },
    Case(name: "logSumExp(axis:)") { ($0 * $0).logSumExp(axis: 1) },
    Case(name: "cumulativeSum") { ($0 * $0).cumulativeSum(axis: 0) * other },
    Case(name: "cumulativeSum, last axis") { ($0 * $0).cumulativeSum(axis: 1) * other },
    Case(name: "sorted") { ($0 * $0).sorted() * other },
    Case(name: "sorted, last axis, descending") {
      exp($0).sorted(axis: 1, descending: true) * other * $0
    },
    Case(name: "reshaped") { ($0 * $0).reshaped(to: [2, 3]) * other.reshaped(to: [2, 3]) },
    Case(name: "flattened") { $0.flattened() * $0.flattened() },
    Case(name: "expanded, squeezed") { ($0 * $0).expanded(axis: 1).squeezed(axis: 1) * other },
    Case(name: "broadcast") { ($0.sum(axis: 0) * row).broadcast(to: [4, 2]) * $0.sum() },
    Case(name: "concatenated rows") { Tensor(concatenating: [$0 * $0, exp($0)]) },
    Case(name: "concatenated columns") {
      Tensor(concatenating: [$0 * $0, other, exp($0)], axis: 1) * $0.sum()
    },
    Case(name: "stacked") { Tensor(stacking: [$0 * $0, sin($0)], axis: 1) },
    Case(name: "row") { exp($0)[1] },
    Case(name: "range") { exp($0)[1..<3] * $0[0..<2] },
    Case(name: "rows, repeated") { ($0 * $0).rows([2, 0, 2]) },
    Case(name: "column") { ($0 * $0).column(1) * $0.column(0) },
    Case(name: "columns") { exp($0).columns(1..<2) * $0 },
    Case(name: "assigned row") {
      var y = $0 * $0
      y[1] = exp($0)[2]
      return y * $0
    },
    Case(name: "assigned number") {
      var y = $0 * $0
      y[1, 0] = 3
      return y * $0
    },
    Case(name: "matmul") { $0.matmul(other.transposed()) },
    Case(name: "matmul with itself") { $0.matmul($0.transposed()) },
    Case(name: "matmul, vector on the right") { $0.matmul(row * $0.sum()) },
    Case(name: "matmul, vector on the left") { Tensor([1, -2, 0.5]).matmul($0 * $0) },
    Case(name: "affine, points") { $0.affine(other.transposed(), Tensor([1, -2, 0.5])) },
    Case(name: "affine, weight") { other.affine($0.transposed(), Tensor([1, -2, 0.5])) },
    Case(name: "affine, bias") { other.affine(other.transposed(), exp($0).sum(axis: 1)) },
    Case(name: "affine, all") {
      $0.expanded(axis: 1).affine($0.transposed() * other.transposed(), $0.column(0))
    },
    Case(name: "sigmoid") { sigmoid($0 - 1.2) },
    Case(name: "silu") { silu($0 - 1.2) },
    Case(name: "softplus") { softplus($0 - 1.2) },
    Case(name: "relu") { relu($0 * $0 - 1.3) },
    Case(name: "gelu") { gelu($0 - 1.2) },
    Case(name: "slope of sigmoid") { gradient(at: $0 - 1.2) { sigmoid($0) } },
    Case(name: "slope of silu") { gradient(at: $0 - 1.2) { silu($0) } },
    Case(name: "slope of softplus") { gradient(at: $0 - 1.2) { softplus($0) } },
    Case(name: "slope of gelu") { gradient(at: $0 - 1.2) { gelu($0) } },
    Case(name: "transposed") { ($0 * $0).transposed() * other.transposed() },
    Case(name: "dot") { $0.dot(exp($0)) * $0 },
    Case(name: "norm") { $0.norm() * $0 },
    Case(name: "norm(axis:)") { $0.norm(axis: 1) },
    Case(name: "converted") { ($0 * $0).converted(to: .float64) },
    Case(name: "detached") { $0 * $0.detached() + $0 * $0 },
  ]

  /// f(x) as one number whose gradient mixes all elements.
  static func value(_ function: (Tensor) -> Tensor, _ x: Tensor) -> Tensor {
    let y = function(x)
    let weights = Tensor((0..<y.count).map { 0.3 + 0.17 * Double($0) }, shape: y.shape)
    return (sin(y) * weights + y * y * 0.1).sum()
  }

  /// The derivative of a function of a number at 0, to about 10⁻¹⁰.
  static func difference(_ function: (Double) -> Double) -> Double {
    let h = 1e-3
    let (a, b) = (function(h) - function(-h), function(2 * h) - function(-2 * h))
    let c = function(3 * h) - function(-3 * h)
    return (45 * a - 9 * b + c) / (60 * h)
  }

  private func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-8) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(a), abs(b))
  }

  @Test(arguments: cases)
  func `first derivatives agree with differences`(_ test: Case) {
    guard test.name != "detached" else { return }
    let v = Self.direction
    let slope = Self.difference { t in Self.value(test.function, Self.x + v * t).item }
    let reverse = gradient(at: Self.x) { Self.value(test.function, $0) }
    #expect(reverse.shape == Self.x.shape)
    #expect(isClose((reverse * v).sum().item, slope))
    let forward = valueAndDerivative(at: Self.x, along: v) { Self.value(test.function, $0) }
    #expect(isClose(forward.derivative.item, slope))
    #expect(forward.value.item == Self.value(test.function, Self.x).item)
  }

  @Test(arguments: cases)
  func `second derivatives agree with differences of first ones`(_ test: Case) {
    guard test.name != "detached" else { return }
    let (x, v) = (Self.x, Self.direction)
    let w = Tensor([-0.2, 0.4, 0.9, -0.6, 0.1, 0.7], shape: [3, 2])
    func slope(_ x: Tensor) -> Tensor {
      (gradient(at: x) { Self.value(test.function, $0) } * w).sum()
    }
    let expected = Self.difference { t in slope(x + v * t).item }
    let forwardOverReverse = hessianVectorProduct(at: x, along: v) {
      Self.value(test.function, $0)
    }
    #expect(isClose((forwardOverReverse * w).sum().item, expected))
    let reverseOverReverse = gradient(at: x, of: slope)
    #expect(isClose((reverseOverReverse * v).sum().item, expected))
    let reverseOverForward = gradient(at: x) { x in
      valueAndDerivative(at: x, along: w) { Self.value(test.function, $0) }.derivative
    }
    #expect(isClose((reverseOverForward * v).sum().item, expected))
    let forwardOverForward = valueAndDerivative(at: x, along: v) { x in
      valueAndDerivative(at: x, along: w) { Self.value(test.function, $0) }.derivative
    }
    #expect(isClose(forwardOverForward.derivative.item, expected))
  }

  @Test(arguments: cases)
  func `in single precision the gradient is the same, rounded`(_ test: Case) {
    guard test.name != "converted" else { return }
    func gradient32(_ x: Tensor) -> Tensor {
      Tensors.gradient(at: x) { x in
        // The constants of the cases are in double precision.
        Self.value({ test.function($0.converted(to: .float64)) }, x)
      }
    }
    let single = gradient32(Self.x.converted(to: .float32))
    #expect(single.elementType == .float32)
    let double = gradient(at: Self.x) { Self.value(test.function, $0) }
    #expect(single.converted(to: .float64).isClose(to: double, tolerance: 1e-4))
  }
}
