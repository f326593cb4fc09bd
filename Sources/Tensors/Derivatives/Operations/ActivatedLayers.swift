extension Tensor {
  /// f(x W + b), as `affine` and then an activation, in one walk through memory where that is
  /// possible: without derivatives, and in a gradient that nothing else differentiates.
  package func affine(
    _ weight: Tensor, _ bias: Tensor, then function: LayerFunction
  ) -> Tensor {
    let operands = [self, weight, bias].map(\.withoutFinishedTraces)
    guard let shape = shape.affine(weight.shape, bias.shape), shape.isShape,
      operands.allSatisfy({ $0.elementType == elementType })
    else { return function.function.apply(to: affine(weight, bias)) }
    guard let level = operands.lazy.compactMap({ $0.trace?.transformation }).first else {
      return LayerProduct(points: operands[0].asRows, weight: operands[1])
        .values(operands[2], function.function, shape)
    }
    let primals = operands.map { operand in
      operand.trace == nil ? operand : level.trace(of: operand)?.primal ?? operand
    }
    guard level.mode == .reverse, primals.allSatisfy({ $0.trace == nil }) else {
      return function.function.apply(to: affine(weight, bias))
    }
    let (values, slopes) = LayerProduct(points: primals[0].asRows, weight: primals[1])
      .valuesAndSlopes(primals[2], function.function, shape)
    let operation = ActivatedMap(function: function, slopes: slopes)
    return level.result(values, of: operation, primals, from: operands)
  }
}

/// f(x W + b) of numbers.
private struct ActivatedMap: TracedOperation {
  static var keepsOperands: Bool { true }

  let function: LayerFunction
  /// f′(x W + b).
  let slopes: Tensor

  func value(_ x: [Tensor]) -> Tensor { function.function.apply(to: AffineMap().value(x)) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    slopes * AffineMap().pushforward(t, of: i, x, y)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    AffineMap().pullback(slopes * g, to: i, x, y)
  }

  func pullbacks(_ g: Tensor, to operands: [Int], _ x: [Tensor], _ y: Tensor?) -> [Tensor] {
    guard g.trace == nil else { return operands.map { pullback(g, to: $0, x, y) } }
    let all = LayerProduct(points: x[0].asRows, weight: x[1])
      .pullback(
        g.asRows, slopes.asRows, toPoints: operands.contains(0),
        toParameters: operands.contains { $0 > 0 })
    let parts = [all.points.map { Tensor(x[0].shape, sharing: $0) }, all.weight, all.bias]
    return operands.map { parts[$0] ?? pullback(g, to: $0, x, y) }
  }
}
