import Glibc
import Tensors
import Testing

/// Functions of one number against the C library, and reductions at their limits.
@Suite struct FunctionTests {
  /// Errors in units of the last place of the expected result.
  private func ulps(_ value: Double, _ expected: Double) -> Double {
    value == expected || value.isNaN && expected.isNaN
      ? 0 : (value - expected).magnitude / expected.ulp
  }

  private static let special: [Double] = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .leastNormalMagnitude,
    .greatestFiniteMagnitude, -745.2, -745.1, -744, -708.5, -708, 709, 709.7, 709.8, 1e-310, 1e-20,
  ]

  @Test func `exp is within one unit in the last place of the C library`() {
    var random = RandomStream(seed: 1)
    let x = random.uniform([200_000], in: -709...709)
    let y = exp(x).scalars
    let worst = zip(y, x.scalars).map { ulps($0, exp($1)) }.max() ?? 99
    #expect(worst <= 1)
    #expect(
      zip(exp(Tensor(Self.special)).scalars, Self.special).allSatisfy { ulps($0, exp($1)) <= 1 })
  }

  @Test func `log is within one unit in the last place of the C library`() {
    var random = RandomStream(seed: 2)
    let near = random.uniform([100_000], in: 0.4...2.5)
    let far = exp(random.uniform([100_000], in: -708...709))
    for x in [near, far] {
      let y = log(x).scalars
      let worst = zip(y, x.scalars).map { ulps($0, log($1)) }.max() ?? 99
      #expect(worst <= 1)
    }
    let special = zip(log(Tensor(Self.special)).scalars, Self.special)
    #expect(special.allSatisfy { ulps($0, log($1)) <= 1 })
  }

  @Test func `tanh is within two units in the last place`() {
    var random = RandomStream(seed: 4)
    for width in [0.2, 0.4, 0.7, 3, 30, 1e300] {
      let x = random.uniform([100_000], in: -width...width)
      let worst = zip(tanh(x).scalars, x.scalars).map { tanhError($0, at: $1) }.max() ?? 99
      #expect(worst <= 2, "up to \(width)")
    }
    let special = zip(tanh(Tensor(Self.special)).scalars, Self.special)
    #expect(special.allSatisfy { ulps($0, tanh($1)) <= 2 && $0.sign == tanh($1).sign })
    #expect(tanh([18.9, 19.0, 19.1] as Tensor).scalars == [1 - 0x1p-53, 1 - 0x1p-53, 1])
  }

  /// The error in units of the last place. The C library's own tanh may be two of them away in double
  /// precision; where there are wider numbers, they tell.
  private func tanhError(_ value: Double, at x: Double) -> Double {
    #if arch(x86_64)
      let exact = tanh(Float80(x))
      return Double(abs(Float80(value) - exact) / Float80(Double(exact).ulp))
    #else
      return max(0, ulps(value, tanh(x)) - 1)
    #endif
  }

  @Test func `a result does not depend on where an element stands`() {
    var random = RandomStream(seed: 3)
    let x = random.normal([1000])
    let all = exp(x).scalars
    #expect((0..<1000).allSatisfy { exp(x[$0]).item == all[$0] })
    // An infinity in the same block takes the careful path for all of it.
    let y = exp(Tensor(concatenating: [x, [Double.infinity]])).scalars
    #expect(Array(y.dropLast()) == all)
  }

  @Test(
    arguments: [
      ("sqrt", { @Sendable x in sqrt(x) }, { @Sendable x in x.squareRoot() }),
      ("sin", { @Sendable x in sin(x) }, { @Sendable x in Glibc.sin(x) }),
      ("cos", { @Sendable x in cos(x) }, { @Sendable x in Glibc.cos(x) }),
      ("abs", { @Sendable x in abs(x) }, { @Sendable x in x.magnitude }),
      ("minus", { @Sendable x in -x }, { @Sendable x in -x }),
      ("pow 3", { @Sendable x in pow(x, 3) }, { @Sendable x in Glibc.pow(x, 3) }),
      ("pow -0.5", { @Sendable x in pow(x, -0.5) }, { @Sendable x in Glibc.pow(x, -0.5) }),
      (
        "maximum", { @Sendable x in maximum(x, 0.5) },
        { @Sendable x in x > 0.5 || x.isNaN ? x : 0.5 }
      ),
    ] as [(String, @Sendable (Tensor) -> Tensor, @Sendable (Double) -> Double)])
  func `elementwise functions`(
    name: String, ofTensor: @Sendable (Tensor) -> Tensor, ofNumber: @Sendable (Double) -> Double
  ) {
    let numbers = [-2.5, -1, -0.0, 0, 0.3, 1, 7, 1e300, .infinity, -.infinity, .nan]
    let result = ofTensor(Tensor(numbers)).scalars
    for (x, y) in zip(numbers, result) {
      let expected = ofNumber(x)
      #expect(y == expected || y.isNaN && expected.isNaN, "\(name)(\(x))")
    }
    let single = ofTensor(Tensor([0.3]).converted(to: .float32)).item
    #expect((single - ofNumber(Double(Float(0.3)))).magnitude < 1e-6)
  }

  @Test func `NaN wins in maximum, max and argMax`() {
    let x: Tensor = [1, Double.nan, 3]
    #expect(maximum(x, [2, 2, Double.nan]).scalars.map(\.isNaN) == [false, true, true])
    #expect(x.max().item.isNaN && x.min().item.isNaN)
    #expect(x.argMax() == 1)
    #expect(Tensor([[1.0, 5], [7, 2]]).argMax() == 2)
  }

  @Test func `sums of ten million tenths keep their digits`() {
    let n = 10_000_000
    // One after the other they are off by 1.6e-4.
    #expect((Tensor.full([n], 0.1).sum().item - 1e6).magnitude < 1e-8)
    let columns = Tensor.full([n / 2, 2], 0.1).sum(axis: 0).scalars
    #expect(columns.allSatisfy { ($0 - 5e5).magnitude < 1e-8 })
    let single = Tensor.full([n], 0.1, elementType: .float32).sum().item
    #expect((single - 1e6).magnitude < 1)
  }

  @Test func `logSumExp neither overflows nor underflows`() {
    #expect(Tensor([1000.0, 1000]).logSumExp().item == 1000 + log(2.0))
    #expect(Tensor([-1e5, -1e5 - 800]).logSumExp().item == -1e5)
    #expect(Tensor([-Double.infinity, -.infinity]).logSumExp().item == -.infinity)
    #expect(Tensor([Double.infinity, 0]).logSumExp().item == .infinity)
    #expect(Tensor([Double.nan, 0]).logSumExp().item.isNaN)
    #expect(Tensor([[0.0, 0], [1, 1]]).logSumExp(axis: 1, keepingAxis: true).shape == [2, 1])
  }

  @Test func `variance with and without correction`() {
    let x: Tensor = [1, 2, 3, 4]
    #expect(x.variance().item == 1.25)
    #expect(x.variance(correction: 1).item == 5.0 / 3)
    #expect((x + 1e8).standardDeviation().item == (1.25).squareRoot())
  }

  @Test func `reductions of nothing`() {
    #expect(Tensor.zeros([0]).sum().item == 0)
    #expect(Tensor.zeros([0, 3]).sum(axis: 0) == [0, 0, 0])
    #expect(Tensor.zeros([0, 3]).sum(axis: 1).shape == [0])
    #expect(Tensor.zeros([2, 0]).cumulativeSum(axis: 1).shape == [2, 0])
    #expect(Tensor.zeros([0, 2]).cumulativeSum(axis: 0).shape == [0, 2])
    #expect(Tensor.zeros([0]).norm().item == 0)
  }
}
