import CKernels

/// Layers of a network on plain numbers, one after the other, forwards and backwards.
///
/// Threads share the rows; each takes its rows through all layers while they are in its cache.
struct LayerSequence {
  /// x, [m, k].
  let points: Tensor
  let layers: [ActivatedLayer]

  var rows: Int { points.shape[0] }

  /// The values of the last layer, and what the way back needs, if there is one.
  struct Values {
    let last: Tensor
    /// The values of the layers before, [m, n].
    var hidden: [Tensor] = []
    /// f′(x W + b) of each layer with a function.
    var slopes: [Tensor?] = []
  }

  func values(forWayBack keepsAll: Bool) -> Values {
    let type = points.elementType
    var values = Values(last: Tensor([rows, layers[layers.count - 1].outputs], type))
    if keepsAll {
      values.hidden = layers.dropLast().map { Tensor([rows, $0.outputs], type) }
      values.slopes = layers.map { $0.function == nil ? nil : Tensor([rows, $0.outputs], type) }
    }
    switch type {
    case .float64: fill(values, Double.self)
    case .float32: fill(values, Float.self)
    }
    return values
  }

  /// A layer as threads take it, with no object in it: they would wait for each other to count
  /// references.
  fileprivate struct Step<Element: TensorElement> {
    var product: KernelProduct
    let packed: UnsafeRawPointer?
    /// Where the values are kept; nil for memory of the thread.
    let values: UnsafeMutablePointer<Element>?
    let slopes: UnsafeMutablePointer<Element>?
    let function: (any SlopedFunction.Type)?
  }

  private func fill<Element: TensorElement>(_ values: Values, _: Element.Type) {
    let hidden: [Tensor?] =
      values.hidden.isEmpty ? layers.dropLast().map { _ in nil } : values.hidden
    let kept = hidden + [values.last]
    let packed = packedRight(
      layers.map { isPacked($0) ? valueProduct($0, Element.self) : nil }, Element.self)
    let steps = layers.indices.map { i in
      Step(
        product: valueProduct(layers[i], Element.self), packed: packed[i].map { .init($0.address) },
        values: kept[i]?.memory(Element.self),
        slopes: values.slopes.isEmpty ? nil : values.slopes[i]?.memory(Element.self),
        function: layers[i].function?.function)
    }
    let (rows, parts, points) = (rows, parts, points.elements(Element.self))
    let place = values.hidden.isEmpty ? Self.block * widest : 0
    withExtendedLifetime((packed, values)) {
      Parts.forEach(parts) { part in
        let (start, end) = (rows * part / parts, rows * (part + 1) / parts)
        let buffer = Buffer(byteCount: 2 * place * MemoryLayout<Element>.stride)
        let memory = buffer.elements(Element.self)
        for first in stride(from: start, to: end, by: Self.block) {
          let count = min(Self.block, end - first)
          var source = points + first * steps[0].product.inner
          for (i, step) in steps.enumerated() {
            source = step.perform(
              first..<first + count, from: source, memory: memory + i % 2 * place)
          }
        }
        withExtendedLifetime(buffer) {}
      }
    }
  }

  /// Whether the weights are copied: short rows are read where they are.
  private func isPacked(_ layer: ActivatedLayer) -> Bool {
    rows > Self.block && layer.bias.byteCount > 2048
  }

  /// x W + b, with neither x nor a place for the result.
  private func valueProduct<Element: TensorElement>(
    _ layer: ActivatedLayer, _: Element.Type
  ) -> KernelProduct {
    KernelProduct(
      rows: rows, inner: layer.inputs, columns: layer.outputs, left: nil,
      right: layer.weight.buffer.address, leftStride: layer.inputs, rightStride: layer.outputs,
      targetStride: layer.outputs, transposesLeft: false, transposesRight: false, target: nil,
      bias: layer.bias.buffer.address, factors: nil)
  }

  /// Rows that stay in the cache from layer to layer; tiles of all heights divide it.
  private static let block = 72

  private var parts: Int {
    let worth = max(rows * widest / Parts.elements, PlainProduct.worthwhileParts(rows, weightCount))
    return max(1, min(rows, min(worth, PlainProduct.mostParts(rows, weightCount))))
  }

  /// The numbers of the widest layer for each row.
  var widest: Int { layers.reduce(1) { max($0, $1.inputs, $1.outputs) } }
  /// How many products of numbers each row takes.
  var weightCount: Int { layers.reduce(0) { $0 + $1.weight.count } }

  /// The right operands of products as products read them, once for all blocks of rows.
  func packedRight<Element: TensorElement>(
    _ products: [KernelProduct?], _: Element.Type
  ) -> [Buffer?] {
    let packed = products.map { product in
      product.map { Buffer(byteCount: max(1, $0.packedByteCount(Element.self))) }
    }
    if packed.allSatisfy({ $0 == nil }) { return packed }
    Parts.forEach(products.count) { i in
      if let product = products[i], let target = packed[i] {
        Element.pack(product, into: target.address)
      }
    }
    return packed
  }
}

extension LayerSequence.Step {
  /// Goes on with some rows from the values of the layer before; returns where the values are.
  fileprivate func perform(
    _ rows: Range<Int>, from source: UnsafePointer<Element>, memory: UnsafeMutablePointer<Element>
  ) -> UnsafePointer<Element> {
    let offset = rows.lowerBound * product.columns
    let count = rows.count * product.columns
    let target = values.map { $0 + offset } ?? memory
    let slope = slopes.map { $0 + offset }
    var product = product
    product.rows = rows.count
    product.left = UnsafeRawPointer(source)
    // What goes into the function is overwritten by the slopes or the values.
    product.target = UnsafeMutableRawPointer(slope ?? target)
    Element.multiply(product, packed: packed)
    if let function, let slope {
      Element.fill(target, slope: slope, function, from: UnsafePointer(slope), count: count)
    } else if let function {
      Element.fill(target, function, from: UnsafePointer(target), count: count)
    }
    return UnsafePointer(target)
  }
}

extension Tensor {
  /// Memory for a tensor that is about to be written.
  init(_ shape: [Int], _ type: ElementType) {
    let size = type == .float64 ? MemoryLayout<Double>.stride : MemoryLayout<Float>.stride
    self.init(shape, type, Buffer(byteCount: shape.reduce(size, *)))
  }

  func memory<Element>(_: Element.Type) -> UnsafeMutablePointer<Element> {
    buffer.elements(Element.self)
  }
}
