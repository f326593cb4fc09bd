import CKernels

/// The three bilinear operations of a convolution, on numbers; the loops are in
/// `CKernels/Convolutions.h`.
///
/// Images are divided among threads. Sums over images are made of sums over parts of the batch,
/// whose number follows from sizes alone, so that no result depends on the number of threads.
struct PlainConvolution {
  let geometry: ConvolutionGeometry

  /// Operations that are worth a thread.
  private static let operationsPerPart = 1 << 18
  /// Sums over parts of the batch, each with a weight of its own.
  private static let mostSums = 8

  func map(_ image: Tensor, _ weight: Tensor, bias: Tensor? = nil) -> Tensor {
    switch image.elementType {
    case .float64: map(image, weight, bias, Double.self)
    case .float32: map(image, weight, bias, Float.self)
    }
  }

  func image(_ map: Tensor, _ weight: Tensor, bias: Tensor? = nil) -> Tensor {
    switch map.elementType {
    case .float64: image(map, weight, bias, Double.self)
    case .float32: image(map, weight, bias, Float.self)
    }
  }

  func weight(_ image: Tensor, _ map: Tensor) -> Tensor {
    switch image.elementType {
    case .float64: weight(image, map, Double.self)
    case .float32: weight(image, map, Float.self)
    }
  }

  private func map<Element: TensorElement>(
    _ image: Tensor, _ weight: Tensor, _ bias: Tensor?, _: Element.Type
  ) -> Tensor {
    Tensor(geometry.mapShape, of: Element.self) { target in
      forEachPart(
        Element.self, image.buffer.address, target, weight.buffer.address, bias,
        geometry.features
      ) {
        Element.self == Double.self ? kernel.correlate64($0) : kernel.correlate32($0)
      }
    }
  }

  private func image<Element: TensorElement>(
    _ map: Tensor, _ weight: Tensor, _ bias: Tensor?, _: Element.Type
  ) -> Tensor {
    Tensor(geometry.imageShape, of: Element.self) { target in
      forEachPart(
        Element.self, target, map.buffer.address, weight.buffer.address, bias, geometry.channels
      ) {
        Element.self == Double.self ? kernel.spread64($0) : kernel.spread32($0)
      }
    }
  }

  private func weight<Element: TensorElement>(
    _ image: Tensor, _ map: Tensor, _: Element.Type
  ) -> Tensor {
    let sums = max(1, min(Self.mostSums, geometry.images, operations / (1 << 20)))
    let shape = geometry.weightShape
    let all = Tensor([sums] + shape, of: Element.self) { target in
      let (images, maps) = (image.buffer.address, map.buffer.address)
      let count = shape.reduce(1, *)
      Parts.forEach(sums * geometry.motion.groups) { part in
        let (sum, group) = (part % sums, part / sums)
        let range = geometry.images * sum / sums..<geometry.images * (sum + 1) / sums
        var convolution = geometry.convolution(
          Element.self, images, maps, target + sum * count, nil, range, group)
        Element.self == Double.self
          ? kernel.compare64(&convolution) : kernel.compare32(&convolution)
      }
    }
    return sums == 1 ? Tensor(shape, sharing: all) : all.sum(axis: 0)
  }

  /// Calls the body for parts of the batch and each group, on all threads; a bias has one number for
  /// each plane of the result.
  private func forEachPart<Element: TensorElement>(
    _: Element.Type, _ image: UnsafeMutableRawPointer, _ map: UnsafeMutableRawPointer,
    _ weight: UnsafeMutableRawPointer, _ bias: Tensor?, _ planes: Int,
    _ body: (UnsafePointer<KernelConvolution>) -> Void
  ) {
    let threads = geometry.images <= Parts.threads ? geometry.images : 4 * Parts.threads
    let most = max(1, operations / Self.operationsPerPart)
    let parts = max(1, min(most, threads, geometry.images))
    let biases = bias?.buffer.address
    Parts.forEach(parts * geometry.motion.groups) { part in
      let (index, group) = (part % parts, part / parts)
      let range = geometry.images * index / parts..<geometry.images * (index + 1) / parts
      let first = group * (planes / geometry.motion.groups) * MemoryLayout<Element>.stride
      let convolution = geometry.convolution(
        Element.self, image, map, weight, biases.map { $0 + first }, range, group)
      withUnsafePointer(to: convolution, body)
    }
  }

  private var operations: Int {
    let (map, weight) = (geometry.mapShape, geometry.weightShape)
    let product = Double(map.reduce(1, *)) * Double(weight.dropFirst().reduce(1, *))
    return Int(min(product, 1e18))
  }
}

extension ConvolutionGeometry {
  /// What the loops do for some images and one group.
  fileprivate func convolution<Element>(
    _: Element.Type, _ image: UnsafeMutableRawPointer, _ map: UnsafeMutableRawPointer,
    _ weight: UnsafeMutableRawPointer, _ bias: UnsafeMutableRawPointer?, _ range: Range<Int>,
    _ group: Int
  ) -> KernelConvolution {
    let (groups, size) = (motion.groups, MemoryLayout<Element>.stride)
    let (plane, places) = (imageShape.dropFirst(2).reduce(1, *), mapShape.dropFirst(2).reduce(1, *))
    let (width, height) = (channels / groups, features / groups)
    let imageOffset = (range.lowerBound * channels + group * width) * plane
    let mapOffset = (range.lowerBound * features + group * height) * places
    let weightOffset = group * (weightShape.reduce(1, *) / groups)
    return KernelConvolution(
      rows: window(axes.count - 2), columns: window(axes.count - 1), images: range.count,
      channels: width, features: height, imageStride: channels * plane,
      mapStride: features * places, image: image + imageOffset * size, map: map + mapOffset * size,
      weight: weight + weightOffset * size, bias: bias)
  }

  /// A window along an axis; that of images without rows is a single element.
  private func window(_ axis: Int) -> KernelWindow {
    guard axis >= 0 else {
      return KernelWindow(extent: 1, places: 1, window: 1, dilation: 1, step: 1, padding: 0)
    }
    return KernelWindow(
      extent: axes[axis].extent, places: axes[axis].places, window: axes[axis].window,
      dilation: motion.dilation, step: motion.stride, padding: motion.padding)
  }
}
