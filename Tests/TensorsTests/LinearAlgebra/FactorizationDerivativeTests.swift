import Tensors
import Testing

extension OperationDerivativeTests {
  /// A positive definite matrix [3, 3] whose eigenvalues are apart.
  static func positive(_ x: Tensor) -> Tensor {
    x.matmul(x.transposed()) + Tensor([[1, 0, 0], [0, 2.5, 0], [0, 0, 4.5]])
  }

  /// A matrix [3, 3] that is not symmetric.
  static func square(_ x: Tensor) -> Tensor {
    Tensor(concatenating: [x, (x * x).sum(axis: 1, keepingAxis: true)], axis: 1)
      + Tensor([[2, 0, 0], [0, -3, 0], [0.5, 0, 1]])
  }

  static let right = Tensor([0.4, -1.2, 0.7, 1.1, 0.2, -0.5], shape: [3, 2])

  static let factorizations: [Case] = [
    Case(name: "cholesky") { positive($0).cholesky() },
    Case(name: "triangularSolve") { square($0).triangularSolve(right * $0) },
    Case(name: "triangularSolve, transposing") {
      square($0).triangularSolve(right * $0, transposing: true)
    },
    Case(name: "triangularSolve, upper") {
      square($0).triangularSolve(right * $0, isUpper: true)
    },
    Case(name: "triangularSolve, upper, transposing") {
      square($0).triangularSolve(right * $0, isUpper: true, transposing: true)
    },
    Case(name: "solve") { square($0).solve(right * $0) },
    Case(name: "solve, vector") { square($0).solve($0.column(1)) },
    Case(name: "inverse") { square($0).inverse() },
    Case(name: "determinant") { square($0).determinant() * 0.1 },
    Case(name: "logDeterminant") { square($0).logDeterminant() * $0 },
    Case(name: "eigenvalues") { positive($0).symmetricEigen().values },
    Case(name: "eigenvectors") { positive($0).symmetricEigen().vectors },
    Case(name: "eigenvalues and eigenvectors") {
      let eigen = positive($0).symmetricEigen()
      return eigen.vectors * log(eigen.values)
    },
    Case(name: "symmetricSquareRoot") { positive($0).symmetricSquareRoot() },
    Case(name: "singular values") { $0.svd().values },
    Case(name: "singular vectors of a tall matrix") {
      let svd = ($0 * right).svd()
      return svd.left.matmul(svd.right.transposed()) * svd.left
    },
    Case(name: "singular vectors of a wide matrix") {
      let svd = ($0 * right).transposed().svd()
      return (svd.left * svd.values).sum() * svd.right
    },
    Case(name: "singular vectors of a square matrix") {
      let svd = square($0).svd()
      return svd.left * svd.values + svd.right
    },
  ]
}

@Suite struct FactorizationDerivativeTests {
  @Test func `the logarithm of a determinant has the inverse as its gradient`() {
    let a: Tensor = [[2, 1, 0], [0.5, 3, -1], [0, 0.3, 1]]
    let slope = gradient(at: a) { $0.logDeterminant() }
    #expect(slope.isClose(to: a.inverse().transposed(), tolerance: 1e-13))
  }

  @Test func `equal eigenvalues do not spoil what does not depend on their vectors`() {
    let a = Tensor.identity(3) * 2
    let trace = gradient(at: a) { $0.symmetricEigen().values.sum() }
    #expect(trace.isClose(to: .identity(3), tolerance: 1e-14))
    // The root of 2·1 moves by Ȧ / 2√2.
    let move: Tensor = [[1, 2, 0], [2, 0, 1], [0, 1, 3]]
    let root = valueAndDerivative(at: a, along: move) { $0.symmetricSquareRoot() }
    #expect(root.derivative.isClose(to: move / (2 * 2.0.squareRoot()), tolerance: 1e-14))
    let norm = gradient(at: a) { $0.svd().values.sum() }
    #expect(norm.isClose(to: .identity(3), tolerance: 1e-14))
  }

  @Test func `the likelihood of a normal distribution in its covariance`() {
    // −½ log det Σ − ½ xᵀ Σ⁻¹ x has the gradient ½ (Σ⁻¹ x xᵀ Σ⁻¹ − Σ⁻¹).
    let (sigma, x): (Tensor, Tensor) = ([[2, 0.6], [0.6, 1]], [0.7, -1.1])
    let slope = gradient(at: sigma) { sigma in
      let factor = sigma.cholesky()
      let z = factor.triangularSolve(x)
      return -0.5 * z.dot(z) - 0.5 * sigma.logDeterminant()
    }
    let (inverse, pulled) = (sigma.inverse(), sigma.solve(x))
    let outer = pulled.expanded(axis: 1).matmul(pulled.expanded(axis: 0))
    #expect(slope.isClose(to: 0.5 * (outer - inverse), tolerance: 1e-13))
  }
}
