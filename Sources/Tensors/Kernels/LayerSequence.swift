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
      forEachBlock(of: product(bias, into: target), Element.self) { block in
        let part = target + block.lowerBound * outputs
        Element.fill(part, function, from: UnsafePointer(part), count: block.count * outputs)
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
      values = Tensor(shape, of: Element.self) { target in
        forEachBlock(of: product(bias, into: slopes), Element.self) { block in
          let start = block.lowerBound * outputs
          Element.fill(
            target + start, slope: slopes + start, function, from: UnsafePointer(slopes + start),
            count: block.count * outputs)
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

  /// Computes blocks of rows of a product, each followed by the body, on all threads where there is
  /// much to do.
  private func forEachBlock<Element: TensorElement>(
    of product: KernelProduct, _: Element.Type, _ body: (Range<Int>) -> Void
  ) {
    let packed = rows > Self.block ? packedRight(product, Element.self) : nil
    Parts.forEach(parts) { part in
      let (start, end) = (rows * part / parts, rows * (part + 1) / parts)
      for first in stride(from: start, to: end, by: Self.block) {
        let block = first..<min(first + Self.block, end)
        if let packed {
          Element.multiply(product.rows(block, Element.self), packed: packed.address)
        } else {
          Element.multiply(product.rows(block, Element.self))
        }
        body(block)
      }
    }
  }

  /// Rows that stay in the cache from the product to what follows; tiles of all heights divide it.
  private static let block = 72

  private var parts: Int {
    let elements = rows * outputs
    let worth = max(elements / Parts.elements, PlainProduct.worthwhileParts(elements, inputs))
    return max(1, min(rows, min(worth, PlainProduct.mostParts(elements, inputs))))
  }

  /// The right operand of a product as products read it, once for all blocks of rows.
  func packedRight<Element: TensorElement>(_ product: KernelProduct, _: Element.Type) -> Buffer {
    let length = product.columns * MemoryLayout<Element>.stride
    let panels = (length + kernel.panelBytes - 1) / kernel.panelBytes
    let packed = Buffer(byteCount: max(1, product.inner * panels * kernel.panelBytes))
    Element.pack(product, into: packed.address)
    return packed
  }
}
