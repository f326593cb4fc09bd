/// The sum of each block of size × size elements of images.
struct BlockSum: LinearOperation {
  /// The shape of the images.
  let shape: [Int]
  let size: Int

  var smallShape: [Int] { shape.prefix(2) + shape.dropFirst(2).map { $0 / size } }

  func applied(to x: Tensor) -> Tensor {
    if x.isTraced { return .traced(self, [x]) }
    return switch x.elementType {
    case .float64: sums(x, Double.self)
    case .float32: sums(x, Float.self)
    }
  }

  func transpose(_ g: Tensor) -> Tensor { .traced(BlockRepetition(sum: self), [g]) }

  private func sums<Element: TensorElement>(_ x: Tensor, _: Element.Type) -> Tensor {
    let source = x.elements(Element.self)
    let blocks = Blocks(shape: shape, size: size)
    return Tensor(smallShape, of: Element.self) { target in
      blocks.forEachRow { start, first in
        for j in 0..<blocks.columns {
          var sum: Element = 0
          for y in 0..<blocks.height {
            let row = source + start + y * blocks.width + j * size
            for x in 0..<size { sum += row[x] }
          }
          target[first + j] = sum
        }
      }
    }
  }
}

/// Each element repeated in a block: the transpose of sums of blocks.
struct BlockRepetition: LinearOperation {
  let sum: BlockSum

  func applied(to x: Tensor) -> Tensor {
    if x.isTraced { return .traced(self, [x]) }
    return switch x.elementType {
    case .float64: repeated(x, Double.self)
    case .float32: repeated(x, Float.self)
    }
  }

  func transpose(_ g: Tensor) -> Tensor { .traced(sum, [g]) }

  private func repeated<Element: TensorElement>(_ x: Tensor, _: Element.Type) -> Tensor {
    let source = x.elements(Element.self)
    let (blocks, size) = (Blocks(shape: sum.shape, size: sum.size), sum.size)
    return Tensor(sum.shape, of: Element.self) { target in
      blocks.forEachRow { start, first in
        for j in 0..<blocks.columns {
          for x in 0..<size { target[start + j * size + x] = source[first + j] }
        }
        for y in 1..<max(1, blocks.height) {
          (target + start + y * blocks.width).update(from: target + start, count: blocks.width)
        }
      }
    }
  }
}

/// One element of each block of images, at known offsets.
struct BlockChoice: LinearOperation {
  let shape: [Int]
  let smallShape: [Int]
  let indices: [Int]

  func applied(to x: Tensor) -> Tensor {
    if x.isTraced { return .traced(self, [x]) }
    return switch x.elementType {
    case .float64: chosen(x, Double.self)
    case .float32: chosen(x, Float.self)
    }
  }

  func transpose(_ g: Tensor) -> Tensor { .traced(BlockPlacement(choice: self), [g]) }

  private func chosen<Element: TensorElement>(_ x: Tensor, _: Element.Type) -> Tensor {
    let source = x.elements(Element.self)
    return Tensor(smallShape, of: Element.self) { target in
      Parts.forEachRange(of: indices.count) { range in
        for i in range { target[i] = source[indices[i]] }
      }
    }
  }
}

/// Elements at known offsets of images that are 0 elsewhere: the transpose of a choice.
struct BlockPlacement: LinearOperation {
  let choice: BlockChoice

  func applied(to x: Tensor) -> Tensor {
    if x.isTraced { return .traced(self, [x]) }
    return switch x.elementType {
    case .float64: placed(x, Double.self)
    case .float32: placed(x, Float.self)
    }
  }

  func transpose(_ g: Tensor) -> Tensor { .traced(choice, [g]) }

  private func placed<Element: TensorElement>(_ x: Tensor, _: Element.Type) -> Tensor {
    let (source, indices) = (x.elements(Element.self), choice.indices)
    let count = choice.shape.reduce(1, *)
    return Tensor(choice.shape, of: Element.self) { target in
      target.update(repeating: 0, count: count)
      for i in indices.indices { target[indices[i]] = source[i] }
    }
  }
}
