import CKernels

/// A layer of a network on plain numbers, f(x W + b), forwards and backwards.
///
/// Threads share the rows; each does all that there is to do with its rows while they are in its
/// cache.
struct LayerProduct {
  /// x, [m, k].
  let points: Tensor
  /// W, [k, n].
  let weight: Tensor

  var rows: Int { points.shape[0] }
  var inputs: Int { weight.shape[0] }
  var outputs: Int { weight.shape[1] }

  /// f(x W + b).
  func values(
    _ bias: Tensor, _ function: any SlopedFunction.Type, _ shape: [Int]
  ) -> Tensor {
    switch points.elementType {
    case .float64: values(bias, function, shape, Double.self)
    case .float32: values(bias, function, shape, Float.self)
    }
  }

  private func values<Element: TensorElement>(
    _ bias: Tensor, _ function: any SlopedFunction.Type, _ shape: [Int], _: Element.Type
  ) -> Tensor {
    Tensor(shape, of: Element.self) { target in
      let product = product(bias, into: target)
      forEachRange { range in
        Element.multiply(product.rows(range, Element.self))
        let part = target + range.lowerBound * outputs
        Element.fill(part, function, from: UnsafePointer(part), count: range.count * outputs)
      }
    }
  }

  /// f(x W + b) and f′(x W + b).
  func valuesAndSlopes(
    _ bias: Tensor, _ function: any SlopedFunction.Type, _ shape: [Int]
  ) -> (values: Tensor, slopes: Tensor) {
    switch points.elementType {
    case .float64: valuesAndSlopes(bias, function, shape, Double.self)
    case .float32: valuesAndSlopes(bias, function, shape, Float.self)
    }
  }

  private func valuesAndSlopes<Element: TensorElement>(
    _ bias: Tensor, _ function: any SlopedFunction.Type, _ shape: [Int], _: Element.Type
  ) -> (values: Tensor, slopes: Tensor) {
    // What goes into the function is overwritten by the slopes.
    var values: Tensor?
    let slopes = Tensor(shape, of: Element.self) { slopes in
      let product = product(bias, into: slopes)
      values = Tensor(shape, of: Element.self) { target in
        forEachRange { range in
          Element.multiply(product.rows(range, Element.self))
          let start = range.lowerBound * outputs
          Element.fill(
            target + start, slope: slopes + start, function, from: UnsafePointer(slopes + start),
            count: range.count * outputs)
        }
      }
    }
    return (values ?? slopes, slopes)
  }

  /// x W + b.
  private func product<Element: TensorElement>(
    _ bias: Tensor, into target: UnsafeMutablePointer<Element>
  ) -> KernelProduct {
    KernelProduct(
      rows: rows, inner: inputs, columns: outputs, left: points.buffer.address,
      right: weight.buffer.address, leftStride: inputs, rightStride: outputs,
      targetStride: outputs, transposesLeft: false, transposesRight: false, target: target,
      bias: bias.buffer.address)
  }

  /// Calls the body for ranges of rows, on all threads where there is much to do.
  private func forEachRange(_ body: (Range<Int>) -> Void) {
    let elements = rows * outputs
    let worth = max(elements / Parts.elements, PlainProduct.worthwhileParts(elements, inputs))
    let parts = max(1, min(rows, min(worth, PlainProduct.mostParts(elements, inputs))))
    Parts.forEach(parts) { part in body(rows * part / parts..<rows * (part + 1) / parts) }
  }
}
