import CKernels

// Chains of elementwise operations. What an operation gives is not computed at once where it is
// large: `exp(-x * x / 2) * y` becomes one list of instructions, performed block by block when somebody
// reads the result, so that what lies between stays in the cache and needs no memory. Only what
// nobody else holds is taken into a chain; it would be computed twice otherwise.

/// Elementwise operations that are still to be performed, in the order of a stack machine.
struct Chain: Sendable {
  enum Instruction: Sendable {
    case elements(Int)
    case number(Double)
    case unary(any ElementwiseFunction.Type)
    case binary(any BinaryOperation.Type)
  }

  /// Fewer elements are not worth the trouble.
  static let fewestElements = 2048
  /// How many operations a chain has at most, and how many values wait at a time.
  private static let (mostInstructions, mostDepth) = (32, 6)
  /// From here on a result does not fit in the caches, and goes past them.
  private static let streamedBytes = 1 << 25
  /// Bytes of a block. What a few blocks hold has to fit in the first cache, and shorter blocks let
  /// the processor fetch the next one's operands while it writes the last one's result.
  private static let blockBytes = 4096

  let elementType: ElementType
  private(set) var instructions: [Instruction]
  private(set) var sources: [Buffer]
  private var depth = 1

  /// The elements of a buffer as they are.
  private init(_ buffer: Buffer, _ elementType: ElementType) {
    self.elementType = elementType
    instructions = [.elements(0)]
    sources = [buffer]
  }

  /// The chain that a tensor waits for, if nobody else does, or its elements. The tensor must not be
  /// used any more.
  init(taking x: inout Tensor) {
    if isKnownUniquelyReferenced(&x.buffer), let chain = x.buffer.takeChain() {
      self = chain
    } else {
      _ = x.buffer.address
      self.init(x.buffer, x.elementType)
    }
  }

  mutating func append(_ function: any ElementwiseFunction.Type) {
    instructions.append(.unary(function))
  }

  mutating func append(_ operation: any BinaryOperation.Type, _ other: Chain) {
    depth = max(depth, 1 + other.depth)
    instructions.reserveCapacity(instructions.count + other.instructions.count + 1)
    for instruction in other.instructions {
      if case .elements(let index) = instruction {
        instructions.append(.elements(index + sources.count))
      } else {
        instructions.append(instruction)
      }
    }
    sources += other.sources
    instructions.append(.binary(operation))
  }

  mutating func append(_ operation: any BinaryOperation.Type, _ number: Double, isLeft: Bool) {
    if isLeft {
      instructions.insert(.number(number), at: 0)
      depth += 1
    } else {
      instructions.append(.number(number))
      depth = max(depth, 2)
    }
    instructions.append(.binary(operation))
  }

  /// Whether no more should be added.
  private var isFull: Bool {
    instructions.count > Self.mostInstructions || depth > Self.mostDepth
  }

  /// A tensor that waits for this chain; one that is full is performed.
  func tensor(_ shape: [Int]) -> Tensor {
    let byteCount = sources[0].byteCount
    let tensor = Tensor(shape, elementType, Buffer(byteCount: byteCount, awaiting: self))
    if isFull { _ = tensor.buffer.address }
    return tensor
  }

  /// Performs the operations, in the memory of an operand where nobody else holds it.
  consuming func performed(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let addresses = sources.map { UnsafeRawPointer($0.address) }
    let own = ownMemory(byteCount)
    let target = own ?? MemoryPool.shared.take(byteCount)
    let streams = own == nil && byteCount >= Self.streamedBytes
    switch elementType {
    case .float64: perform(into: target, Double.self, addresses, byteCount, streams)
    case .float32: perform(into: target, Float.self, addresses, byteCount, streams)
    }
    return target
  }

  /// Memory of an operand that only this chain holds.
  private mutating func ownMemory(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    for i in sources.indices where sources[i].byteCount == byteCount {
      if isKnownUniquelyReferenced(&sources[i]) { return sources[i].takeMemory() }
    }
    return nil
  }

  private func perform<Element: TensorElement>(
    into target: UnsafeMutableRawPointer, _: Element.Type, _ sources: [UnsafeRawPointer],
    _ byteCount: Int, _ streams: Bool
  ) {
    let count = byteCount / MemoryLayout<Element>.stride
    let target = target.assumingMemoryBound(to: Element.self)
    let block = Self.block(of: Element.self)
    Parts.forEachRange(of: count) { range in
      withUnsafeTemporaryAllocation(of: Element.self, capacity: depth * block) { memory in
        guard let memory = memory.baseAddress else { return }
        for start in stride(from: range.lowerBound, to: range.upperBound, by: block) {
          let size = min(block, range.upperBound - start)
          if streams {
            perform(into: memory, sources, start, size, memory)
            kernel.stream(target + start, memory, size * MemoryLayout<Element>.stride)
          } else {
            perform(into: target + start, sources, start, size, memory)
          }
        }
      }
    }
  }

  /// How many elements a block has.
  private static func block<Element: TensorElement>(of _: Element.Type) -> Int {
    blockBytes / MemoryLayout<Element>.stride
  }

  /// A value on the stack: elements one after the other, or one number for all of them.
  private struct Value<Element> {
    var elements: UnsafePointer<Element>
    var step: Int
  }

  /// Performs the operations for one block, from a start in the sources. The values between lie in
  /// the memory, one block for each place on the stack; the last operation writes to the target.
  private func perform<Element: TensorElement>(
    into target: UnsafeMutablePointer<Element>, _ sources: [UnsafeRawPointer], _ start: Int,
    _ count: Int, _ memory: UnsafeMutablePointer<Element>
  ) {
    let block = Self.block(of: Element.self)
    withUnsafeTemporaryAllocation(of: Value<Element>.self, capacity: depth + 1) { stack in
      var top = 0
      let last = instructions.count - 1
      for (i, instruction) in instructions.enumerated() {
        switch instruction {
        case .elements(let index):
          let elements = sources[index].assumingMemoryBound(to: Element.self) + start
          stack[top] = Value(elements: elements, step: 1)
          top += 1
        case .number(let number):
          let place = memory + top * block
          place[0] = Element(number)
          stack[top] = Value(elements: UnsafePointer(place), step: 0)
          top += 1
        case .unary(let function):
          let result = i == last ? target : memory + (top - 1) * block
          Element.fill(result, function, from: stack[top - 1].elements, count: count)
          stack[top - 1] = Value(elements: UnsafePointer(result), step: 1)
        case .binary(let operation):
          top -= 1
          let result = i == last ? target : memory + (top - 1) * block
          let (a, b) = (stack[top - 1], stack[top])
          Element.fill(
            result, operation, from: a.elements, step: a.step, and: b.elements, step: b.step,
            count: count)
          stack[top - 1] = Value(elements: UnsafePointer(result), step: 1)
        }
      }
    }
  }
}
