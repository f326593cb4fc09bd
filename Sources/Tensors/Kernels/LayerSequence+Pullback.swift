import CKernels

extension LayerSequence {
  /// What comes back through layers: gradients with respect to x, and to W and b of each layer, where
  /// they are wanted.
  struct Pullback {
    var points: Tensor?
    var parameters: [(weight: Tensor, bias: Tensor)?]
  }

  /// From the gradient with respect to the last values, [m, n], for each layer, the last one first:
  ///
  ///     h = g ⊙ f′:   g ← h Wᵀ,   xᵀ h for W,   the sum of the rows of h for b
  func pullback(
    _ gradient: Tensor, _ values: Values, toPoints: Bool, toParameters: [Bool]
  ) -> Pullback {
    switch points.elementType {
    case .float64: pullback(gradient, values, toPoints, toParameters, Double.self)
    case .float32: pullback(gradient, values, toPoints, toParameters, Float.self)
    }
  }

  /// A layer as threads take it.
  private struct BackStep<Element: TensorElement> {
    var product: KernelProduct
    let packed: UnsafeRawPointer?
    let inputs: UnsafePointer<Element>
    let slopes: UnsafePointer<Element>?
    let sums: ChunkSums.Places<Element>?
  }

  /// Chunks of rows, each by one thread from beginning to end; sums over rows are sums over the
  /// chunks' sums.
  private func pullback<Element: TensorElement>(
    _ gradient: Tensor, _ values: Values, _ toPoints: Bool, _ toParameters: [Bool],
    _: Element.Type
  ) -> Pullback {
    let lowest = toPoints ? 0 : toParameters.firstIndex(of: true) ?? layers.count
    let type = points.elementType
    let ofPoints = toPoints ? Tensor([rows, layers[0].inputs], type) : nil
    let sums = layers.indices.map { toParameters[$0] ? ChunkSums(layers[$0], chunks, type) : nil }
    let packed = packedRight(
      layers.indices.map {
        $0 > lowest || toPoints ? gradientProduct(layers[$0], Element.self) : nil
      }, Element.self)
    let inputs = [points] + values.hidden
    let steps = layers.indices.map { i in
      BackStep(
        product: gradientProduct(layers[i], Element.self),
        packed: packed[i].map { .init($0.address) }, inputs: inputs[i].elements(Element.self),
        slopes: values.slopes[i]?.elements(Element.self), sums: sums[i]?.places(Element.self))
    }
    let (start, target) = (gradient.elements(Element.self), ofPoints?.memory(Element.self))
    withExtendedLifetime((packed, sums, inputs, values, gradient)) {
      forEachChunk(Element.self) { chunk, range, memory, place in
        var (used, free) = (memory, memory + place)
        var h = start + range.lowerBound * steps[steps.count - 1].product.inner
        for i in stride(from: steps.count - 1, through: lowest, by: -1) {
          let step = steps[i]
          let (width, inputs) = (step.product.inner, step.product.columns)
          if i == steps.count - 1, let slopes = step.slopes {
            Element.fill(
              used, Product.self, from: h, step: 1, and: slopes + range.lowerBound * width,
              step: 1, count: range.count * width)
            h = UnsafePointer(used)
          }
          step.sums?.take(
            chunk, step.inputs + range.lowerBound * inputs, h, rows: range.count, memory: free)
          guard i > lowest || toPoints,
            let target = i > 0 ? free : target.map({ $0 + range.lowerBound * inputs })
          else { continue }
          var product = step.product
          product.rows = range.count
          product.left = UnsafeRawPointer(h)
          product.target = UnsafeMutableRawPointer(target)
          // The product with f′ of the layer before, while the numbers are in registers.
          product.factors =
            i > 0
            ? steps[i - 1].slopes.map { UnsafeRawPointer($0 + range.lowerBound * inputs) } : nil
          Element.multiply(product, packed: step.packed)
          h = UnsafePointer(target)
          swap(&used, &free)
        }
      }
    }
    ChunkSums.finish(sums.compactMap { $0 }, Element.self)
    return Pullback(points: ofPoints, parameters: sums.map { $0?.result })
  }

  /// Calls the body for each chunk with its rows and memory for two times the widest layer's numbers.
  private func forEachChunk<Element: TensorElement>(
    _: Element.Type,
    _ body: (
      _ chunk: Int, _ rows: Range<Int>, _ memory: UnsafeMutablePointer<Element>, _ place: Int
    ) -> Void
  ) {
    let (rows, chunks, widest) = (rows, chunks, widest)
    Parts.forEach(chunks) { chunk in
      let range = rows * chunk / chunks..<rows * (chunk + 1) / chunks
      let place = max(range.count, ChunkSums.fewColumns) * widest
      let buffer = Buffer(byteCount: 2 * place * MemoryLayout<Element>.stride)
      withExtendedLifetime(buffer) { body(chunk, range, buffer.elements(Element.self), place) }
    }
  }

  /// h Wᵀ, with neither h nor a place for the result.
  private func gradientProduct<Element: TensorElement>(
    _ layer: ActivatedLayer, _: Element.Type
  ) -> KernelProduct {
    KernelProduct(
      rows: rows, inner: layer.outputs, columns: layer.inputs, left: nil,
      right: layer.weight.buffer.address, leftStride: layer.outputs, rightStride: layer.outputs,
      targetStride: layer.inputs, transposesLeft: false, transposesRight: true, target: nil,
      bias: nil, factors: nil)
  }

  /// How many chunks; depends on sizes only, since sums depend on it.
  private var chunks: Int {
    let operations = rows.multipliedReportingOverflow(by: weightCount)
    if !operations.overflow, operations.partialValue < 1 << 17 { return 1 }
    // As many partial sums as threads could want, but none that cost more than they save.
    let most = weightCount <= 1 << 16 ? 16 : 4
    return max(1, min(rows / 32, 4), min(rows / 128, most))
  }
}

/// The gradients of one layer's parameters, which are sums over rows: a part of the sum for each
/// chunk of rows.
private struct ChunkSums {
  private let layer: ActivatedLayer
  private let chunks: Int
  /// The gradients; for one chunk they are its parts as well.
  let result: (weight: Tensor, bias: Tensor)
  private let parts: (weight: Tensor, bias: Tensor)

  /// So few columns would leave vectors empty: the transposed product has few rows instead.
  static let fewColumns = 8

  init(_ layer: ActivatedLayer, _ chunks: Int, _ type: ElementType) {
    self.layer = layer
    self.chunks = chunks
    result = (Tensor(layer.weight.shape, type), Tensor(layer.bias.shape, type))
    parts =
      chunks == 1
      ? result
      : (
        Tensor([chunks, layer.weight.count], type), Tensor([chunks, layer.bias.count], type)
      )
  }

  func places<Element: TensorElement>(_: Element.Type) -> Places<Element> {
    Places(
      weight: parts.weight.memory(Element.self), bias: parts.bias.memory(Element.self),
      inputs: layer.inputs, outputs: layer.outputs)
  }

  /// Sums the parts of all layers.
  static func finish<Element: TensorElement>(_ sums: [ChunkSums], _: Element.Type) {
    let several = sums.filter { $0.chunks > 1 }
    let pairs = several.flatMap {
      [($0.parts.weight, $0.result.weight), ($0.parts.bias, $0.result.bias)]
    }
    let places = pairs.map {
      (parts: $0.elements(Element.self), result: $1.memory(Element.self), stride: $1.count)
    }
    let chunks = several.first?.chunks ?? 0
    withExtendedLifetime(pairs) {
      Parts.forEachRange(ofEach: pairs.map(\.1.count), per: 4096) { i, range in
        let (parts, result, stride) = places[i]
        Summation.foldRows(
          parts + range.lowerBound, chunks, range.count, stride: stride,
          into: result + range.lowerBound)
      }
    }
  }
}

extension ChunkSums {
  /// Where the parts are, as threads take them.
  struct Places<Element: TensorElement> {
    let weight: UnsafeMutablePointer<Element>
    let bias: UnsafeMutablePointer<Element>
    let inputs: Int
    let outputs: Int
  }
}

extension ChunkSums.Places {
  /// The sums over a chunk, xᵀ h and those of the columns of h. The memory is for as many numbers
  /// as there are inputs in `fewColumns` rows.
  func take(
    _ chunk: Int, _ x: UnsafePointer<Element>, _ h: UnsafePointer<Element>, rows: Int,
    memory: UnsafeMutablePointer<Element>
  ) {
    let (weight, bias) = (weight + chunk * inputs * outputs, bias + chunk * outputs)
    let isNarrow = outputs <= ChunkSums.fewColumns && inputs > outputs
    Element.multiply(
      KernelProduct(
        rows: isNarrow ? outputs : inputs, inner: rows, columns: isNarrow ? inputs : outputs,
        left: isNarrow ? h : x, right: isNarrow ? x : h, leftStride: isNarrow ? outputs : inputs,
        rightStride: isNarrow ? inputs : outputs, targetStride: isNarrow ? inputs : outputs,
        transposesLeft: true, transposesRight: false, target: isNarrow ? memory : weight, bias: nil,
        factors: nil))
    if isNarrow {
      for i in 0..<inputs {
        for j in 0..<outputs { weight[i * outputs + j] = memory[j * inputs + i] }
      }
    }
    if rows == 0 {
      bias.update(repeating: 0, count: outputs)
    } else {
      Summation.foldRows(h, rows, outputs, stride: outputs, into: bias)
    }
  }
}
