import Tensors

// Scores are computed on plain numbers, which is fast and holds far out. Their derivatives are taken
// from the same formula in operations on tensors, which have derivatives of every order; what such a
// formula gives is used for nothing else.

/// A law over numbers whose score is also a formula of tensors.
protocol ScoreFormula: Sendable {
  /// The score for each element, by operations on tensors.
  func scoreFormula(at x: Tensor) -> Tensor
}

/// A law over points of the plane whose score is also a formula of tensors.
protocol PlanarScoreFormula: Sendable {
  /// The score, by operations on tensors: the coordinates of points, [n, 1] each, to its own.
  func scoreFormula(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor)
}

extension PlanarScoreFormula {
  /// The score for each point, batch + [2].
  func scoreFormula(at points: Tensor) -> Tensor {
    let rows = points.reshaped(to: [points.count / 2, 2])
    let (x, y) = scoreFormula(rows.columns(0..<1), rows.columns(1..<2))
    return Tensor(concatenating: [x, y], axis: 1).reshaped(to: points.shape)
  }
}

extension Tensor {
  /// What added to a formula makes it and its derivatives NaN outside of a support.
  func vanishing(where isInSupport: (Double) -> Bool) -> Tensor {
    self * detached().map { isInSupport($0) ? 0 : .nan }
  }
}
