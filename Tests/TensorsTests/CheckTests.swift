import Tensors
import Testing

/// What wrong arguments are told, and that nothing that is let through can trap.
@Suite struct CheckTests {
  @Test(arguments: [
    (
      Tensor.zeros([2, 3]), Tensor.zeros([4]),
      "shapes [2, 3] and [4] cannot be broadcast together in '+'"
    ),
    (
      Tensor.zeros([20_000, 1]), Tensor.zeros([1, 20_000]),
      "shape [20000, 20000] exceeds the limit of 100000000 elements"
    ),
    (
      Tensor.zeros([2], elementType: .float32), Tensor.zeros([2]),
      "element types float32 and float64 cannot be mixed in '+'"
    ),
  ])
  func `operands that do not combine`(a: Tensor, b: Tensor, message: String) {
    #expect(!a.combines(with: b))
    #expect(a.mismatch(with: b, in: "+") == message)
  }

  @Test(arguments: [
    ([-1, 2], "extents must not be negative, found -1 in shape [-1, 2]"),
    ([1_000_000, 1_000_000], "shape [1000000, 1000000] exceeds the limit of 100000000 elements"),
    ([.max, .max], "shape [\(Int.max), \(Int.max)] exceeds the limit of 100000000 elements"),
    ([0, .max], "shape [0, \(Int.max)] exceeds the limit of 100000000 elements"),
    ([.min], "extents must not be negative, found \(Int.min) in shape [\(Int.min)]"),
  ])
  func `shapes that cannot be`(shape: [Int], message: String) {
    #expect(!shape.isShape)
    #expect(shape.shapeProblem == message)
  }

  @Test func `sentences about axes, parts and matrices`() {
    #expect([2, 3].problem(axis: 2) == "axis 2 is out of range for shape [2, 3] with axes 0 to 1")
    #expect([].problem(axis: 0) == "a number has no axis 0")
    #expect(![2, 3].hasAxis(.min) && ![2, 3].hasAxis(.max) && [2, 3].hasAxis(-2))
    let ragged: [any TensorPart] = [[1.0, 2], [3.0]]
    #expect(
      Tensor.Literal(of: ragged).problem
        == "parts of a tensor must have equal shapes, found [2] and [1]")
    let deep: [any TensorPart] = [[[1], [2, 3]], [[1], [2]]]
    #expect(
      Tensor.Literal(of: deep).problem
        == "parts of a tensor must have equal shapes, found [1] and [2]")
    let x: Tensor = [1, 2]
    #expect(
      [x, [1, 2, 3]].stackingProblem == "tensors to stack must have equal shapes, found [2] and [3]"
    )
    #expect(
      [x.expanded(axis: 0), [[1, 2, 3]]].concatenationProblem(axis: 0)
        == "tensors to concatenate must agree in all axes but 0, found shapes [1, 2] and [1, 3]")
    #expect(
      [1.0, -2].weightsProblem
        == "weights must not be negative and have a positive finite sum, found [1.0, -2.0]")
    #expect(
      x.refusal(of: [[1, 2]], in: "+=")
        == "shape [2] cannot hold a result with shape [1, 2] in '+='")
    #expect(Tensor([[1.0, 2], [2, 1]]).inline == "[[1.0, 2.0], [2.0, 1.0]]")
  }

  @Test func `matrices that have no Cholesky factor`() {
    let good: Tensor = [[2, 1], [1, 2]]
    #expect(good.isSymmetric && good.isPositiveDefinite)
    for bad: Tensor in [
      [[1, 2], [2, 1]], [[0, 0], [0, 0]], [[Double.nan, 0], [0, 1]], [[1, 2, 3]], [1],
    ] {
      #expect(!bad.isPositiveDefinite)
    }
    #expect(!Tensor([[1.0, 2], [0, 1]]).isSymmetric)
    #expect(!Tensor([[1.0, .nan], [.nan, 1]]).isSymmetric)
  }

  @Test func `checked arguments stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Tensor.zeros([2, 3]) + Tensor.zeros([4]) }
    await #expect(processExitsWith: .failure) { _ = Tensor.zeros([2])[2] }
    await #expect(processExitsWith: .failure) { _ = Tensor.zeros([1_000_000_000_000]) }
    await #expect(processExitsWith: .failure) { _ = [[1, 2], [3]] as Tensor }
  }

  // Random shapes and numbers through every operation: those whose checks pass must not trap.

  private static func randomShape(_ random: inout RandomStream) -> [Int] {
    let extents = [0, 1, 1, 2, 2, 3, 5, 300, 1_000_000, -1, .max, .min]
    let rank = random.integer(in: 0..<4)
    return (0..<rank).map { _ in
      extents[random.categorical(weights: [1, 2, 2, 2, 2, 2, 2, 1, 0.1, 0.1, 0.1, 0.1])]
    }
  }

  private static func randomTensor(_ random: inout RandomStream) -> Tensor {
    let shape = randomShape(&random)
    guard let count = shape.elementCount, count <= 100_000 else { return 0.0 }
    let special: [Double] = [.nan, .infinity, -.infinity, 0, 1e308, 5e-324]
    let x = random.normal(shape).map { $0 > 1 ? special[Int($0 * 100) % 6] : $0 }
    return random.integer(in: 0..<3) == 0 ? x.converted(to: .float32) : x
  }

  @Test(arguments: 0..<20)
  func `random operations never trap`(part: Int) {
    var random = RandomStream(seed: 11, label: "fuzz").split(part)
    var done = 0
    for _ in 0..<150 {
      let (a, b) = (Self.randomTensor(&random), Self.randomTensor(&random))
      let axis = [0, 1, -1, -3, 2, .min, .max][random.integer(in: 0..<7)]
      if a.combines(with: b), (a.shape.broadcast(with: b.shape)?.elementCount ?? 0) < 1_000_000 {
        _ = [a + b, a - b, a * b, a / b, maximum(a, b), minimum(a, b), pow(a, b), a .< b, a .!= b]
        if a.accepts(mask: b, with: b) { _ = a.replacing(where: b, with: b) }
        done += 1
      }
      if a.absorbs(b) {
        var c = a
        c += b
        c /= b
      }
      _ = [exp(a), log(a), sqrt(a), sin(a), tanh(a), abs(a), -a, a.norm(), a.sum(), a.flattened()]
      if a.shape.matmul(b.shape)?.isShape == true, a.elementType == b.elementType {
        _ = a.matmul(b)
      }
      if a.shape.hasAxis(axis) {
        _ = [a.sum(axis: axis), a.norm(axis: axis), a.cumulativeSum(axis: axis)]
        if a.extent(axis: axis) > 0 {
          _ = [
            a.max(axis: axis), a.argMax(axis: axis), a.logSumExp(axis: axis), a.mean(axis: axis),
          ]
          _ = a.variance(axis: axis)
        }
      }
      if a.count > 0 { _ = (a.logSumExp(), a.argMax(), a.variance()) }
      if a.isSymmetric, a.isPositiveDefinite { _ = a.cholesky() }
      if a.rank == 2 { _ = a.transposed() }
      if [a, b].canStack { _ = Tensor(stacking: [a, b], axis: -1) }
      if [a, b].canConcatenate(axis: axis) { _ = Tensor(concatenating: [a, b], axis: axis) }
      let shape = Self.randomShape(&random)
      if a.shape.reshaped(to: shape) != nil { _ = a.reshaped(to: shape) }
      if shape.isShape, a.shape.broadcast(with: shape) == shape,
        (shape.elementCount ?? 0) < 1_000_000
      {
        _ = a.broadcast(to: shape)
      }
      _ = "\(a)"
    }
    #expect(done > 20)
  }
}
