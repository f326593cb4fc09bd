extension Tensor {
  /// f(x W + b), as `affine` and then an activation, in one walk through memory where that is
  /// possible.
  package func affine(
    _ weight: Tensor, _ bias: Tensor, then function: LayerFunction
  ) -> Tensor {
    through([ActivatedLayer(weight, bias, then: function)])
  }

  /// The values of layers one after the other, in one walk through memory where that is possible:
  /// without derivatives, and in a gradient that nothing else differentiates. Divergences need no
  /// derivatives along the coordinates.
  package func through(_ layers: [ActivatedLayer]) -> Tensor {
    let operands = ([self] + layers.flatMap { [$0.weight, $0.bias] }).map(\.withoutFinishedTraces)
    guard !layers.isEmpty, let shape = shape(through: layers),
      operands.allSatisfy({ $0.elementType == elementType })
    else { return layerByLayer(layers) }
    if let values = throughField(layers) { return values }
    let level = operands.lazy.compactMap({ $0.trace?.transformation }).first
    let primals = operands.map { operand in
      operand.trace == nil ? operand : level?.trace(of: operand)?.primal ?? operand
    }
    guard level?.mode != .forward, primals.allSatisfy({ $0.trace == nil }) else {
      return layerByLayer(layers)
    }
    let sequence = LayerSequence(
      points: primals[0].asRows,
      layers: layers.enumerated().map {
        ActivatedLayer(primals[2 * $0 + 1], primals[2 * $0 + 2], then: $1.function)
      })
    let values = sequence.values(forWayBack: level != nil)
    let result = Tensor(shape, elementType, values.last.buffer)
    guard let level else { return result }
    let operation = ActivatedLayers(sequence: sequence, values: values)
    return level.result(result, of: operation, primals, from: operands)
  }

  /// The shape of the result, if layers fit.
  private func shape(through layers: [ActivatedLayer]) -> [Int]? {
    layers.reduce(shape) { shape, layer in
      let result = shape?.affine(layer.weight.shape, layer.bias.shape)
      return result?.isShape == true ? result : nil
    }
  }
}

/// Layers of numbers, with the operands x, W₁, b₁, W₂, b₂, ….
private struct ActivatedLayers: TracedOperation {
  static var keepsOperands: Bool { true }

  let sequence: LayerSequence
  let values: LayerSequence.Values

  func value(_ x: [Tensor]) -> Tensor { x[0].layerByLayer(layers(x)) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    valueAndDerivative(at: x[i], along: t) { value(x.with($0, at: i)) }.derivative
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    gradient(at: x[i]) { value(x.with($0, at: i)) * g }
  }

  func pullbacks(_ g: Tensor, to operands: [Int], _ x: [Tensor], _ y: Tensor?) -> [Tensor] {
    guard g.trace == nil else { return operands.map { pullback(g, to: $0, x, y) } }
    let layers = sequence.layers.indices
    let all = sequence.pullback(
      g.asRows, values, toPoints: operands.contains(0),
      toParameters: layers.map { operands.contains(2 * $0 + 1) || operands.contains(2 * $0 + 2) })
    let ofPoints = all.points.map { Tensor(x[0].shape, sharing: $0) }
    let parts = [ofPoints] + all.parameters.flatMap { [$0?.weight, $0?.bias] }
    return operands.map { parts[$0] ?? pullback(g, to: $0, x, y) }
  }

  private func layers(_ x: [Tensor]) -> [ActivatedLayer] {
    sequence.layers.enumerated().map {
      ActivatedLayer(x[2 * $0 + 1], x[2 * $0 + 2], then: $1.function)
    }
  }
}

extension [Tensor] {
  fileprivate func with(_ tensor: Tensor, at i: Int) -> [Tensor] {
    var changed = self
    changed[i] = tensor
    return changed
  }
}
