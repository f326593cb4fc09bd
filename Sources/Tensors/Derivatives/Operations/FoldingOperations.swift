/// The elements along an axis folded into one.
struct FoldingTrace<Fold: Folding>: TracedOperation {
  static var keepsOperands: Bool { Fold.choosesElements }
  static var keepsResult: Bool { Fold.choosesElements }

  let axis: Int
  let keepsAxis: Bool
  let shape: [Int]

  func value(_ x: [Tensor]) -> Tensor {
    x[0].folding(Fold.self, axis: axis, keepingAxis: keepsAxis)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    let weighted = Fold.choosesElements ? t * weights(x[0], y) : t
    return weighted.sum(axis: axis, keepingAxis: keepsAxis)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let spread = (keepsAxis ? g : g.expanded(axis: axis)).broadcast(to: shape)
    guard Fold.choosesElements, let y else { return spread }
    return spread * weights(x[0], y)
  }

  /// 1 at the chosen element, shared equally where there are several.
  private func weights(_ x: Tensor, _ y: Tensor) -> Tensor {
    let chosen = x .== (keepsAxis ? y : y.expanded(axis: axis))
    return chosen / chosen.sum(axis: axis, keepingAxis: true)
  }
}
