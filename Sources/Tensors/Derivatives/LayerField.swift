/// Layers as a vector field, with the divergence in products of matrices instead of derivatives along
/// each coordinate.
///
/// Points are rows. With the slopes d of the hidden layers, the Jacobian at a point is
/// W₁ diag(d₁) W₂ diag(d₂) … W, and its trace
///
///     d₁ · diag(W W₁)                with one hidden layer,
///     d₁ (W₂ ∘ (W W₁)ᵀ) · d₂         with two,
///
/// where ∘ multiplies elements. With more the coordinates go through the layers, all at once.
struct LayerField {
  private let layers: [ActivatedLayer]
  private let points: Tensor
  let value: Tensor
  /// Those of each hidden layer, [n, k].
  private let slopes: [Tensor]

  /// Nil unless there are hidden layers, each with a function, and none behind the last.
  init?(_ layers: [ActivatedLayer], at points: Tensor) {
    guard layers.count > 1, let last = layers.last, last.function == nil else { return nil }
    var (h, slopes) = (points, [Tensor]())
    for layer in layers.dropLast() {
      guard let function = layer.function?.function else { return nil }
      let x = h.affine(layer.weight, layer.bias)
      h = function.apply(to: x)
      slopes.append(function.derivative(Tensor(1), [x], h).asRows)
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

extension Tensor {
  /// The values of layers at points of which a divergence is taken, which need no derivatives along
  /// the coordinates unless something else follows.
  func throughField(_ layers: [ActivatedLayer]) -> Tensor? {
    let others = layers.flatMap { [$0.weight, $0.bias] }
      .compactMap { $0.withoutFinishedTraces.trace?.transformation }
    guard let trace = withoutFinishedTraces.trace, trace.isFieldInput,
      others.allSatisfy({ $0.order < trace.transformation.order }),
      let field = LayerField(layers, at: trace.primal)
    else { return nil }
    let tangents = {
      valueAndDerivatives(at: trace.primal, along: trace.tangents) { $0.layerByLayer(layers) }
        .derivatives
    }
    return Tensor(field.value, Trace(trace.transformation, field, tangents))
  }
}
