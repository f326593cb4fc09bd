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

  /// Hidden values that nobody keeps lie in memory of the thread.
  private func fill<Element: TensorElement>(_ values: Values, _: Element.Type) {
    let last = values.last.memory(Element.self)
    let hidden = values.hidden.map { $0.memory(Element.self) }
    let slopes = values.slopes.map { $0?.memory(Element.self) }
    let place = hidden.isEmpty ? Self.block * widest : 0
    let packed = packedRight(
      layers.map { rows > Self.block ? valueProduct($0, rows, Element.self) : nil }, Element.self)
    Parts.forEach(parts) { part in
      let (start, end) = (rows * part / parts, rows * (part + 1) / parts)
      let memory = Buffer(byteCount: 2 * place * MemoryLayout<Element>.stride)
      for first in stride(from: start, to: end, by: Self.block) {
        let count = min(Self.block, end - first)
        var source = points.elements(Element.self) + first * layers[0].inputs
        for (i, layer) in layers.enumerated() {
          let offset = first * layer.outputs
          let target =
            i == layers.count - 1
            ? last + offset
            : hidden.isEmpty ? memory.elements(Element.self) + i % 2 * place : hidden[i] + offset
          let slope = slopes.isEmpty ? nil : slopes[i].map { $0 + offset }
          var product = valueProduct(layer, count, Element.self)
          product.left = UnsafeRawPointer(source)
          // What goes into the function is overwritten by the slopes or the values.
          product.target = UnsafeMutableRawPointer(slope ?? target)
          Element.multiply(product, packed: packed[i])
          layer.apply(to: target, slope: slope, count: count * layer.outputs)
          source = UnsafePointer(target)
        }
      }
    }
  }

  /// x W + b for some rows, with neither x nor a place for the result.
  private func valueProduct<Element: TensorElement>(
    _ layer: ActivatedLayer, _ rows: Int, _: Element.Type
  ) -> KernelProduct {
    KernelProduct(
      rows: rows, inner: layer.inputs, columns: layer.outputs, left: nil,
      right: layer.weight.buffer.address, leftStride: layer.inputs, rightStride: layer.outputs,
      targetStride: layer.outputs, transposesLeft: false, transposesRight: false, target: nil,
      bias: layer.bias.buffer.address)
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
      product.map { product in
        let length = product.columns * MemoryLayout<Element>.stride
        let panels = (length + kernel.panelBytes - 1) / kernel.panelBytes
        return Buffer(byteCount: max(1, product.inner * panels * kernel.panelBytes))
      }
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

extension ActivatedLayer {
  fileprivate func apply<Element: TensorElement>(
    to target: UnsafeMutablePointer<Element>, slope: UnsafeMutablePointer<Element>?, count: Int
  ) {
    guard let function = function?.function else { return }
    if let slope {
      Element.fill(target, slope: slope, function, from: UnsafePointer(slope), count: count)
    } else {
      Element.fill(target, function, from: UnsafePointer(target), count: count)
    }
  }
}

extension TensorElement {
  /// A product, with the right operand packed or as it is.
  static func multiply(_ product: KernelProduct, packed: Buffer?) {
    if let packed { multiply(product, packed: packed.address) } else { multiply(product) }
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
