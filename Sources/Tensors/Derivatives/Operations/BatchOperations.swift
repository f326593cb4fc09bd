import CKernels

/// The axes in another order.
struct AxisPermutation: LinearOperation {
  let axes: [Int]

  func applied(to x: Tensor) -> Tensor {
    if x.isTraced { return .traced(self, [x]) }
    return switch x.elementType {
    case .float64: permuted(x, Double.self)
    case .float32: permuted(x, Float.self)
    }
  }

  func transpose(_ g: Tensor) -> Tensor {
    var inverse = axes
    for (i, axis) in axes.enumerated() { inverse[axis] = i }
    return .traced(AxisPermutation(axes: inverse), [g])
  }

  private func permuted<Element: TensorElement>(_ x: Tensor, _: Element.Type) -> Tensor {
    var steps = x.shape
    var step = 1
    for axis in x.shape.indices.reversed() {
      steps[axis] = step
      step *= x.shape[axis]
    }
    let (shape, order) = (axes.map { x.shape[$0] }, axes.map { steps[$0] })
    let walk = Walk(shape: shape, a: order, b: order)
    let source = x.elements(Element.self)
    return Tensor(shape, of: Element.self) { target in
      var target = target
      walk.forEachRow { start, _, row in
        if row.a == 1 {
          target.update(from: source + start, count: row.extent)
        } else {
          for i in 0..<row.extent { target[i] = source[start + i * row.a] }
        }
        target += row.extent
      }
    }
  }
}

/// Products of pairs of matrices, op(aᵢ) · op(bᵢ).
struct BatchedProduct: TracedOperation {
  static var keepsOperands: Bool { true }

  let transposesLeft: Bool
  let transposesRight: Bool

  func value(_ x: [Tensor]) -> Tensor {
    if x.contains(where: { $0.trace != nil }) { return .traced(self, x) }
    return switch x[0].elementType {
    case .float64: products(x[0], x[1], Double.self)
    case .float32: products(x[0], x[1], Float.self)
    }
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    value(i == 0 ? [t, x[1]] : [x[0], t])
  }

  // As for `TransposedProduct`, matrix by matrix.
  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    func product(_ a: Tensor, _ b: Tensor, _ left: Bool, _ right: Bool) -> Tensor {
      BatchedProduct(transposesLeft: left, transposesRight: right).value([a, b])
    }
    if i == 0 {
      return transposesLeft
        ? product(x[1], g, transposesRight, true) : product(g, x[1], false, !transposesRight)
    }
    return transposesRight
      ? product(g, x[0], true, transposesLeft) : product(x[0], g, !transposesLeft, false)
  }

  private func products<Element: TensorElement>(
    _ left: Tensor, _ right: Tensor, _: Element.Type
  ) -> Tensor {
    let shape = left.shape.batchedMatmul(right.shape, transposesLeft, transposesRight) ?? [0, 0, 0]
    let inner = left.shape[transposesLeft ? 1 : 2]
    let (a, b) = (left.elements(Element.self), right.elements(Element.self))
    let (m, n) = (left.shape[1] * left.shape[2], right.shape[1] * right.shape[2])
    return Tensor(shape, of: Element.self) { target in
      let operations = max(1, shape[1] * shape[2] * max(1, inner))
      Parts.forEachRange(of: shape[0], per: max(1, (1 << 18) / operations)) { range in
        for i in range {
          Element.multiply(
            KernelProduct(
              rows: shape[1], inner: inner, columns: shape[2], left: a + i * m,
              right: b + i * n, leftStride: left.shape[2], rightStride: right.shape[2],
              targetStride: shape[2], transposesLeft: transposesLeft,
              transposesRight: transposesRight, target: target + i * shape[1] * shape[2],
              bias: nil, factors: nil))
        }
      }
    }
  }
}
