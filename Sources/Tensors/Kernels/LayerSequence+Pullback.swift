import CKernels

extension LayerProduct {
  /// What comes back through a layer: gradients with respect to x, W and b, where they are wanted.
  struct Pullback {
    var points: Tensor?
    var weight: Tensor?
    var bias: Tensor?
  }

  /// From the gradient with respect to the values and the slopes, [m, n] both:
  ///
  ///     h = g ⊙ f′:   h Wᵀ for x,   xᵀ h for W,   the sum of the rows of h for b
  func pullback(
    _ gradient: Tensor, _ slopes: Tensor, toPoints: Bool, toParameters: Bool
  ) -> Pullback {
    switch points.elementType {
    case .float64: pullback(gradient, slopes, toPoints, toParameters, Double.self)
    case .float32: pullback(gradient, slopes, toPoints, toParameters, Float.self)
    }
  }

  /// Chunks of rows, each by one thread from beginning to end; sums over rows are sums over the
  /// chunks' sums.
  private func pullback<Element: TensorElement>(
    _ gradient: Tensor, _ slopes: Tensor, _ toPoints: Bool, _ toParameters: Bool, _: Element.Type
  ) -> Pullback {
    let (g, s) = (gradient.elements(Element.self), slopes.elements(Element.self))
    let type = points.elementType
    let width = inputs * outputs
    let ofPoints = toPoints ? Tensor([rows, inputs], type) : nil
    let ofWeight = toParameters ? Tensor([chunks, width], type) : nil
    let ofBias = toParameters ? Tensor([chunks, outputs], type) : nil
    let (dx, dW, db) = (
      ofPoints?.memory(Element.self), ofWeight?.memory(Element.self), ofBias?.memory(Element.self)
    )
    let packed = dx.map { packedRight(pointProduct($0, 0..<rows, into: $0), Element.self) }
    Parts.forEach(chunks) { chunk in
      let range = rows * chunk / chunks..<rows * (chunk + 1) / chunks
      withUnsafeTemporaryAllocation(of: Element.self, capacity: max(1, range.count * outputs)) {
        guard let h = $0.baseAddress else { return }
        let start = range.lowerBound * outputs
        Element.fill(
          h, Product.self, from: g + start, step: 1, and: s + start, step: 1,
          count: range.count * outputs)
        if let dx, let packed {
          Element.multiply(pointProduct(h, range, into: dx), packed: packed.address)
        }
        if let dW { Element.multiply(weightProduct(h, range, into: dW + chunk * width)) }
        guard let sums = db.map({ $0 + chunk * outputs }) else { return }
        if range.isEmpty {
          sums.update(repeating: 0, count: outputs)
        } else {
          Summation.foldRows(h, range.count, outputs, stride: outputs, into: sums)
        }
      }
    }
    return Pullback(
      points: ofPoints,
      weight: ofWeight.map { Tensor([inputs, outputs], sharing: $0.summedChunks()) },
      bias: ofBias?.summedChunks())
  }

  /// How many chunks; depends on sizes only, since sums depend on it.
  private var chunks: Int {
    let operations = rows.multipliedReportingOverflow(by: inputs * outputs)
    if !operations.overflow, operations.partialValue < 1 << 17 { return 1 }
    // As many partial sums as threads could want, but none that cost more than they save.
    let most = inputs * outputs <= 1 << 16 ? 16 : 4
    return max(1, min(rows / 32, 4), min(rows / 128, most))
  }

  /// h Wᵀ for some rows.
  private func pointProduct<Element: TensorElement>(
    _ h: UnsafeMutablePointer<Element>, _ range: Range<Int>,
    into target: UnsafeMutablePointer<Element>
  ) -> KernelProduct {
    KernelProduct(
      rows: range.count, inner: outputs, columns: inputs, left: h, right: weight.buffer.address,
      leftStride: outputs, rightStride: outputs, targetStride: inputs, transposesLeft: false,
      transposesRight: true, target: target + range.lowerBound * inputs, bias: nil)
  }

  /// xᵀ h for some rows.
  private func weightProduct<Element: TensorElement>(
    _ h: UnsafeMutablePointer<Element>, _ range: Range<Int>,
    into target: UnsafeMutablePointer<Element>
  ) -> KernelProduct {
    KernelProduct(
      rows: inputs, inner: range.count, columns: outputs,
      left: points.elements(Element.self) + range.lowerBound * inputs, right: h,
      leftStride: inputs, rightStride: outputs, targetStride: outputs, transposesLeft: true,
      transposesRight: false, target: target, bias: nil)
  }
}

extension Tensor {
  /// Memory for a tensor that is about to be written.
  fileprivate init(_ shape: [Int], _ type: ElementType) {
    let size = type == .float64 ? MemoryLayout<Double>.stride : MemoryLayout<Float>.stride
    self.init(shape, type, Buffer(byteCount: shape.reduce(size, *)))
  }

  fileprivate func memory<Element>(_: Element.Type) -> UnsafeMutablePointer<Element> {
    buffer.elements(Element.self)
  }

  /// The sum over the first axis.
  fileprivate func summedChunks() -> Tensor {
    shape[0] == 1 ? Tensor([count], sharing: self) : sum(axis: 0)
  }
}
