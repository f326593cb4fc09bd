import Tensors
import Testing

@Suite struct FactorizationTests {
  private func matrix(_ rows: Int, _ columns: Int, _ label: String = "") -> Tensor {
    var random = RandomStream(seed: 61, label: label)
    return random.normal([rows, columns])
  }

  /// Largest difference from the identity of the products of columns.
  private func isOrthonormal(_ columns: Tensor) -> Bool {
    columns.transposed().matmul(columns)
      .isClose(to: .identity(columns.shape[1]), tolerance: 1e-13)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 40, 130])
  func `solutions solve, and factors multiply to the matrix`(n: Int) {
    let (a, b) = (matrix(n, n), matrix(n, 3, "b"))
    #expect(a.matmul(a.solve(b)).isClose(to: b, tolerance: 1e-10))
    #expect(a.inverse().matmul(a).isClose(to: .identity(n), tolerance: 1e-10))
    let positive = a.matmul(a.transposed()) + Tensor.identity(n)
    let factor = positive.cholesky()
    #expect(factor.matmul(factor.transposed()).isClose(to: positive, tolerance: 1e-12))
    #expect(
      factor.triangularSolve(b).isClose(to: factor.solve(b), tolerance: 1e-10))
    #expect(
      factor.triangularSolve(b, transposing: true)
        .isClose(to: factor.transposed().solve(b), tolerance: 1e-10))
    let upper = factor.transposed()
    #expect(
      upper.triangularSolve(b, isUpper: true).isClose(to: upper.solve(b), tolerance: 1e-10))
    #expect(
      upper.triangularSolve(b, isUpper: true, transposing: true)
        .isClose(to: factor.solve(b), tolerance: 1e-10))
    let logDiagonal = n == 0 ? 0 : (0..<n).map { log(Tensor(factor[$0, $0])).item }.reduce(0, +)
    #expect(
      (positive.logDeterminant().item - 2 * logDiagonal).magnitude < 1e-10 * Double(max(1, n)))
  }

  @Test func `vectors, single precision, what is beyond the diagonal`() {
    let a: Tensor = [[2, 1], [1, 3]]
    #expect(a.solve([3, 5]).isClose(to: [0.8, 1.4], tolerance: 1e-15))
    #expect(a.triangularSolve([2, 7]).isClose(to: [1, 2], tolerance: 1e-15))
    #expect(a.triangularSolve([4, 6], isUpper: true).isClose(to: [1, 2], tolerance: 1e-15))
    let single = a.converted(to: .float32)
    #expect(single.solve(Tensor([3, 5]).converted(to: .float32)).elementType == .float32)
    #expect(single.cholesky().elementType == .float32)
    #expect(single.svd().values.elementType == .float32)
    #expect(single.determinant().item == 5)
  }

  @Test func `determinants with their signs, and of extreme sizes`() {
    #expect(Tensor([[0, 1], [1, 0]]).determinant().item == -1)
    #expect(Tensor([[1, 2], [2, 4]]).determinant().item == 0)
    #expect(Tensor([[1, 2], [2, 4]]).logDeterminant().item == -.infinity)
    #expect(Tensor.zeros([0, 0]).determinant().item == 1)
    #expect(Tensor.zeros([0, 0]).logDeterminant().item == 0)
    let tiny = 1e-200 * Tensor.identity(5)
    #expect((tiny.logDeterminant().item + 5 * 200 * 2.302585092994046).magnitude < 1e-9)
    let permuted: Tensor = [[0, 0, 2], [3, 0, 0], [0, 5, 0]]
    #expect((permuted.determinant().item - 30).magnitude < 1e-12)
  }

  @Test(arguments: [1, 2, 3, 5, 30, 120])
  func `eigenvectors are turned into themselves`(n: Int) {
    let a = matrix(n, n)
    for symmetric in [a + a.transposed(), a.matmul(a.transposed()), .identity(n), .zeros([n, n])] {
      let eigen = symmetric.symmetricEigen()
      let scale = max(1, symmetric.norm().item)
      #expect(isOrthonormal(eigen.vectors))
      let turned = symmetric.matmul(eigen.vectors) - eigen.vectors * eigen.values
      #expect(abs(turned).max().item < 1e-13 * scale)
      #expect(eigen.values.scalars == eigen.values.scalars.sorted())
    }
  }

  @Test func `eigenvalues that are known`() {
    // Second differences: 2 − 2 cos(jπ / (n + 1)).
    let n = 50
    let rows = (0..<n).map { i in (0..<n).map { j in i == j ? 2.0 : abs(i - j) == 1 ? -1 : 0 } }
    let known = 2 - 2 * cos(Tensor.arange(from: 1, to: Double(n + 1)) * (Double.pi / Double(n + 1)))
    #expect(Tensor(rows).symmetricEigen().values.isClose(to: known, tolerance: 1e-14))
    let large = Tensor([[3, 4], [4, -3]]) * 1e200
    #expect(large.symmetricEigen().values.isClose(to: [-5e200, 5e200], tolerance: 1e-14))
    let clustered = Tensor([[1, 1e-9], [1e-9, 1]]).symmetricEigen()
    #expect((clustered.values[1].item - clustered.values[0].item - 2e-9).magnitude < 1e-15)
    #expect(Tensor([[1, .nan], [.nan, 1]]).isSymmetric == false)
    #expect(Tensor([[Double.nan]]).symmetricEigen().values[0].item.isNaN)
    #expect(Tensor.zeros([0, 0]).symmetricEigen().values.shape == [0])
  }

  @Test(arguments: [(1, 1), (3, 3), (5, 2), (2, 5), (60, 20), (40, 40), (0, 3), (3, 0)])
  func `singular vectors and values make the matrix`(m: Int, n: Int) {
    let a = matrix(m, n)
    let svd = a.svd()
    let k = min(m, n)
    #expect((svd.left.shape, svd.right.shape) == ([m, k], [n, k]))
    #expect(isOrthonormal(svd.left) && isOrthonormal(svd.right))
    #expect((svd.left * svd.values).matmul(svd.right.transposed()).isClose(to: a, tolerance: 1e-13))
    #expect(svd.values.scalars == svd.values.scalars.sorted(by: >))
    #expect(svd.values.scalars.allSatisfy { $0 >= 0 })
  }

  @Test func `singular values of rank one, zero and tiny ones`() {
    let rankOne = Tensor([[1], [2], [2]]).matmul([[3, 4]])
    let svd = rankOne.svd()
    #expect(svd.values.isClose(to: [15, 0], tolerance: 1e-13))
    #expect(isOrthonormal(svd.left) && isOrthonormal(svd.right))
    #expect(isOrthonormal(Tensor.zeros([4, 2]).svd().left))
    // Small values to all digits, which eigenvalues of AᵀA would lose.
    let graded = Tensor([[1, 0], [0, 1e-12]]).matmul([[1, 1], [1, -1]])
    let values = graded.svd().values
    #expect((values[1].item / 1.4142135623730951e-12 - 1).magnitude < 1e-3)
    #expect((Tensor([[3e200, 4e200]]).svd().values[0].item / 5e200 - 1).magnitude < 1e-14)
    #expect(Tensor([[Double.infinity, 1]]).svd().values[0].item.isNaN)
  }

  @Test func `symmetric roots`() {
    let a = matrix(20, 20)
    let positive = a.matmul(a.transposed())
    let root = positive.symmetricSquareRoot()
    #expect(root.matmul(root).isClose(to: positive, tolerance: 1e-12) && root.isSymmetric)
    #expect(Tensor.identity(3).symmetricSquareRoot() == .identity(3))
    // A matrix of rank 1 has an eigenvalue that is 0 up to rounding.
    let flat: Tensor = [[1, 2], [2, 4]]
    #expect(flat.symmetricSquareRoot().isClose(to: flat / 5.0.squareRoot(), tolerance: 1e-7))
  }

  @Test func `sentences about matrices`() {
    #expect(!Tensor([[1, 2], [2, 4]]).isPositiveDefinite)
    #expect(Tensor([[1, 2], [2, 4]]).isSingular && !Tensor([[0, 1], [1, 0]]).isSingular)
    #expect(Tensor([[0, 1], [1 + 1e-12, 0]]).isSymmetric)
    #expect(!Tensor([[1, 2], [2, 1]]).isPositiveSemidefinite)
    #expect(Tensor([[1, 1], [1, 1]]).isPositiveSemidefinite)
    #expect(Tensor.identity(2).hasRows(of: [1, 2]) && !Tensor.identity(2).hasRows(of: [[1, 2]]))
    #expect(
      Tensor.identity(2).rowProblem(Tensor.zeros([3, 1]), in: "solve")
        == "a matrix of shape [2, 2] needs a right-hand side of 2 rows in 'solve', found shape"
        + " [3, 1]")
  }

  @Test func `wrong matrices stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Tensor([[1, 2], [2, 4]]).solve([1, 2]) }
    await #expect(processExitsWith: .failure) { _ = Tensor([[1, 2, 3]]).determinant() }
    await #expect(processExitsWith: .failure) { _ = Tensor([[1, 2], [3, 4]]).symmetricEigen() }
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2]).svd() }
  }
}
