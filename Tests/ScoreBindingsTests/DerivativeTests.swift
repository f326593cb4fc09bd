import Testing

/// Derivatives of what cells compute.
@Suite struct DerivativeTests {
  @Test(arguments: [
    (
      "print(gradient(at: Tensor([[1, 2], [3, 4]])) { ($0 * $0).sum(axis: 1) })",
      "Tensor [2, 2] float64\n  2.0  4.0\n  6.0  8.0\n"
    ),
    (
      """
      let p = Normal(mean: 1, standardDeviation: 2)
      let x = Tensor([0, 1, 3])
      print(gradient(at: x) { p.logDensity(at: $0) } == p.score(at: x))
      """, "true\n"
    ),
    (
      """
      var kept = Tensor(0)
      let slope = gradient(at: Tensor(3)) { x in
        kept = x * x
        return kept * 2
      }
      print(slope, kept, gradient(at: Tensor(1)) { $0 * kept })
      """, "12.0 9.0 9.0\n"
    ),
    (
      "print(gradient(at: Tensor([1, 2])) { $0.map { $0 * 2 } + $0 })",
      "Tensor [2] float64  nan  nan\n"
    ),
    (
      """
      print(gradient(at: [1, 2]) { x in
        let rows: Tensor = [x, 2 * x]
        return rows.sum()
      })
      """, "Tensor [2] float64  3.0  3.0\n"
    ),
    (
      "print(gradient(at: Tensor(2)) { x in x * gradient(at: x) { $0 * $0 * x } })",
      "24.0\n"
    ),
  ])
  func `gradients in cells`(code: String, printed: String) {
    #expect(run(code) == printed)
  }

  @Test(arguments: [
    (
      "try divergence(at: Tensor([1, 2])) { $0.sum() }",
      "uncaught error: a vector field at points of shape [2] and type float64 must give vectors of"
        + " the same, found shape [] and type float64"
    ),
    (
      "valueAndDerivative(at: Tensor([1, 2]), along: Tensor(1)) { $0 }",
      "a direction at a point of shape [2] needs the same shape, found []"
    ),
    (
      "jacobian(at: Tensor(1)) { $0 }",
      "a Jacobian needs a point [d] or points [n, d], found shape []"
    ),
    (
      "func f(_ x: Tensor) -> Tensor { gradient(at: x) { f($0) } }\nf(Tensor(1))",
      "calls are nested more than 20 000 deep"
    ),
  ])
  func `problems of derivatives`(code: String, problem: String) {
    #expect(run(code) == problem)
  }
}
