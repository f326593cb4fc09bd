/// Layers as a vector field, with the divergence in products of matrices instead of derivatives along
/// each coordinate.
///
/// Points are rows. With the slopes d of the hidden layers, the Jacobian at a point is
/// W₁ diag(d₁) W₂ diag(d₂) … W, and its trace
///
///     d₁ · diag(W W₁)                with one hidden layer,
///     d₁ (W₂ ∘ (W W₁)ᵀ) · d₂         with two,
///
/// where ∘ multiplies elements. With more the coordinates go through the layers, all at once. Where
/// the layers of a point are modulated, the factors are part of the slopes.
struct LayerField {
  private let layers: [ActivatedLayer]
  private let points: Tensor
  let value: Tensor
  /// Those of each hidden layer, [n, k].
  private let slopes: [Tensor]

  /// Nil unless there are hidden layers, each with a function, and none behind the last.
  init?(_ layers: [ActivatedLayer], _ modulations: [LayerModulation], at points: Tensor) {
    guard layers.count > 1, let last = layers.last, last.function == nil else { return nil }
    var (h, slopes) = (points, [Tensor]())
    for (i, layer) in layers.dropLast().enumerated() {
      guard let function = layer.function?.function else { return nil }
      let x = h.affine(layer.weight, layer.bias).modulated(modulations, i)
      h = function.apply(to: x)
      var slope = function.derivative(Tensor(1), [x], h)
      if i < modulations.count { slope = slope * modulations[i].factor }
      slopes.append(slope.asRows)
    }
    self.layers = layers
    self.points = points
    self.slopes = slopes
    value = h.affine(last.weight, last.bias)
  }

  /// A number for each point.
  var divergence: Tensor {
    let (first, last) = (layers[0].weight, layers[layers.count - 1].weight)
    let rows =
      switch slopes.count {
      case 1: slopes[0] * (last * first.transposed()).sum(axis: 1)
      case 2: slopes[0].product(layers[1].weight * last.product(first).transposed()) * slopes[1]
      default: alongCoordinates(first, last)
      }
    return Tensor(Array(points.shape.dropLast()), sharing: rows.sum(axis: 1))
  }

  /// The derivatives along all coordinates before the last layer, [d, n, k]; of what that makes of
  /// them only the j-th coordinate of the j-th is wanted.
  private func alongCoordinates(_ first: Tensor, _ last: Tensor) -> Tensor {
    var t = first.expanded(axis: 1) * slopes[0]
    for (layer, slope) in zip(layers.dropFirst(), slopes.dropFirst()) {
      let shape = [t.shape[0], t.shape[1], layer.outputs]
      t = Tensor(shape, sharing: t.asRows.product(layer.weight)) * slope
    }
    return (t * last.transposed().expanded(axis: 1)).sum(axis: 0)
  }
}

/// What a condition does between a hidden layer and its function: x · factor + shift, a row for each
/// point.
package struct LayerModulation: Sendable {
  package let factor: Tensor
  package let shift: Tensor

  package init(factor: Tensor, shift: Tensor) {
    (self.factor, self.shift) = (factor, shift)
  }
}

extension Tensor {
  /// The values of layers of which the hidden ones are modulated. Divergences need no derivatives
  /// along the coordinates.
  package func through(
    _ layers: [ActivatedLayer], modulated modulations: [LayerModulation]
  ) -> Tensor {
    throughField(layers, modulations) ?? layerByLayer(layers, modulations)
  }

  func layerByLayer(
    _ layers: [ActivatedLayer], _ modulations: [LayerModulation] = []
  ) -> Tensor {
    layers.enumerated().reduce(self) { h, next in
      let (i, layer) = next
      let y = h.affine(layer.weight, layer.bias).modulated(modulations, i)
      return layer.function.map { $0.function.apply(to: y) } ?? y
    }
  }

  fileprivate func modulated(_ modulations: [LayerModulation], _ i: Int) -> Tensor {
    i < modulations.count ? self * modulations[i].factor + modulations[i].shift : self
  }

  /// The values of layers at points of which a divergence is taken, which need no derivatives along
  /// the coordinates unless something else follows.
  func throughField(
    _ layers: [ActivatedLayer], _ modulations: [LayerModulation] = []
  ) -> Tensor? {
    let others =
      (layers.flatMap { [$0.weight, $0.bias] } + modulations.flatMap { [$0.factor, $0.shift] })
      .compactMap { $0.withoutFinishedTraces.trace?.transformation }
    guard let trace = withoutFinishedTraces.trace, trace.isFieldInput,
      others.allSatisfy({ $0.order < trace.transformation.order }),
      let field = LayerField(layers, modulations, at: trace.primal)
    else { return nil }
    let tangents = {
      valueAndDerivatives(at: trace.primal, along: trace.tangents) {
        $0.layerByLayer(layers, modulations)
      }.derivatives
    }
    return Tensor(field.value, Trace(trace.transformation, field, tangents))
  }
}
