import Tensors
import Testing

/// What derivatives mean: closed forms, nesting, what is constant, what is let go of.
@Suite struct DerivativeTests {
  @Test func `a gradient of rows is the rows' gradients`() {
    let x = Tensor([[1, 2], [3, 4], [5, 6]])
    let result = gradient(at: x) { ($0 * $0 * $0).sum(axis: 1) }
    #expect(result == x * x * 3)
  }

  @Test func `literals with traced parts have derivatives`() {
    let x = Tensor([0.5, 2])
    let result = jacobian(at: x) { x -> Tensor in
      let rows: Tensor = [[x[0] * x[1], Tensor(3)], [x[0], x[1] + 1]]
      return rows.flattened()
    }
    #expect(result == Tensor([[2, 0.5], [0, 0], [1, 0], [0, 1]]))
    let (_, moved) = valueAndDerivative(at: x, along: Tensor([1, 10])) { x -> Tensor in
      [x, [1, 1]]
    }
    #expect(moved == Tensor([[1, 10], [0, 0]]))
  }

  @Test func `a Hessian of a quadratic form is its matrix`() {
    let matrix = Tensor([[2, -1, 0.5], [-1, 3, 0.25], [0.5, 0.25, 1]])
    let x = Tensor([0.3, -0.7, 1.1])
    let result = hessian(at: x) { $0.dot(matrix.matmul($0)) / 2 }
    #expect(result.isClose(to: matrix, tolerance: 1e-14))
  }

  @Test func `a Jacobian has the outputs in rows`() {
    let x = Tensor([2.0, 3.0])
    let result = jacobian(at: x) { x in
      Tensor(concatenating: [x * x, x[0..<1] * x[1..<2]])
    }
    #expect(result == Tensor([[4, 0], [0, 6], [3, 2]]))
  }

  @Test func `Jacobians of points are those of each point`() {
    let matrix = Tensor([[1, 2], [3, 4], [5, 6]])
    let x = Tensor([[0.5, 1], [2, -1]])
    let result = jacobian(at: x) { tanh($0.matmul(matrix.transposed())) }
    #expect(result.shape == [2, 3, 2])
    for i in 0..<2 {
      let single = jacobian(at: x[i]) { tanh(matrix.matmul($0)) }
      #expect(result[i].isClose(to: single, tolerance: 1e-15))
    }
  }

  @Test func `the divergence of a normal distribution's score is minus the dimension`() throws {
    let x = Tensor([[0.5, 1, 2], [2, -1, 0]])
    let (value, divergence) = try valueAndDivergence(at: x) { -$0 }
    #expect(value == -x)
    #expect(divergence == Tensor([-3, -3]))
    let numbers = try Tensors.divergence(at: x[0]) { $0 * $0 }
    #expect(numbers.item == 7)
  }

  @Test func `the estimate of a divergence along unit vectors is a diagonal entry`() throws {
    let x = Tensor([[0.5, 1], [2, -1]])
    let v = Tensor([[1, 0], [0, 1]])
    let (_, estimate) = try valueAndEstimatedDivergence(at: x, along: v) { $0 * $0 * $0 }
    #expect(estimate == Tensor([0.75, 3]))
  }

  @Test func `a field of another shape is an error`() {
    let error = #expect(throws: ShapeError.self) {
      try divergence(at: Tensor([[1, 2], [3, 4]])) { $0.sum(axis: 1) }
    }
    #expect(
      error?.summary
        == "a vector field at points of shape [2, 2] and type float64 must give vectors of the same,"
        + " found shape [2] and type float64")
  }

  @Test func `the gradient of implicit score matching is right through the divergence`() throws {
    // s(x) = -a x has the loss E[a² |x|² / 2 - a d], with the derivative a |x|² - d at one point.
    let x = Tensor([[0.5, 1], [2, -1]])
    let (_, slopes) = try valueAndGradient(at: [Tensor(0.8)]) { a in
      let (score, divergence) = try valueAndDivergence(at: x) { -$0 * a[0] }
      return ((score * score).sum(axis: 1) / 2 + divergence).mean()
    }
    #expect(slopes[0].isClose(to: Tensor(0.8 * (1.25 + 5) / 2 - 2), tolerance: 1e-14))
  }

  @Test func `inner derivatives do not look at outer variables as their own`() {
    // d/dx (x · d/dy (x + y)) = 1: the inner derivative with respect to y is 1, whatever x is.
    let result = gradient(at: Tensor(3)) { x in x * gradient(at: Tensor(2)) { y in x + y } }
    #expect(result.item == 1)
    let mixed = valueAndDerivative(at: Tensor(3), along: Tensor(1)) { x in
      x * gradient(at: Tensor(2)) { y in x * y }
    }
    #expect(mixed.derivative.item == 6)
  }

  @Test func `third derivatives are right`() {
    let third = gradient(at: Tensor(0.7)) { x in
      gradient(at: x) { x in gradient(at: x) { sin($0) } }
    }
    #expect(third.isClose(to: -cos(Tensor(0.7)), tolerance: 1e-15))
  }

  @Test func `a result that does not depend on the input has the gradient 0`() {
    let (value, slope) = valueAndGradient(at: Tensor([1, 2])) { _ in Tensor(5) }
    #expect(value.item == 5)
    #expect(slope == .zeros([2]))
  }

  @Test func `a tensor that outlives its derivative is a constant`() {
    var kept = Tensor(0)
    _ = gradient(at: Tensor(3)) { x in
      kept = x * x
      return kept
    }
    #expect(!kept.isTraced)
    #expect(gradient(at: Tensor(2)) { kept * $0 }.item == 9)
  }

  @Test func `detached numbers are constants`() {
    #expect(gradient(at: Tensor(3)) { $0 * $0.detached() }.item == 3)
  }

  @Test func `what is computed from numbers taken out is constant`() {
    #expect(gradient(at: Tensor(3)) { $0 * $0.item }.item == 3)
  }

  @Test func `comparisons are constants`() {
    let x = Tensor([-1, 2])
    #expect(gradient(at: x) { $0 * ($0 .> 0) } == Tensor([0, 1]))
  }

  @Test func `at ties each of the largest has its share`() {
    #expect(gradient(at: Tensor([2, 1, 2])) { $0.max() } == Tensor([0.5, 0, 0.5]))
    #expect(gradient(at: Tensor([1, 3])) { maximum($0, 1) } == Tensor([0.5, 1]))
  }

  @Test func `a gradient has the type of its input`() {
    let x = Tensor([1, 2]).converted(to: .float32)
    #expect(gradient(at: x) { ($0 * 2).sum() }.elementType == .float32)
    // A number of another type takes part without changing it.
    let slope = gradient(at: Tensor(2)) { (x * $0).sum() }
    #expect(slope.elementType == .float64)
    #expect(slope.item == 3)
  }

  @Test func `errors of the function come out, and the derivative is over`() {
    struct Stop: Error {}
    var kept = Tensor(0)
    #expect(throws: Stop.self) {
      try gradient(at: Tensor(1)) { x in
        kept = x
        throw Stop()
      }
    }
    #expect(!kept.isTraced)
  }

  @Test func `a long chain of operations neither overflows the stack nor keeps its memory`() {
    let slope = gradient(at: Tensor(1)) { x in
      var y = x
      for _ in 0..<100_000 { y = y * 0.999_99 + 0.000_01 }
      return y
    }
    #expect(slope.isClose(to: Tensor(0.367_877_6), tolerance: 1e-5))
  }
}
