/// A function of one number, applied to each element.
protocol UnaryOperation: ElementwiseFunction {
  static func value<Element: TensorElement>(_ x: Element) -> Element
}

/// A function of each element with its derivative.
protocol ElementwiseFunction: Sendable {
  static var derivativeUses: DerivativeUse { get }
  static func apply(to x: consuming Tensor) -> Tensor
  /// f′(x) · t, elementwise, with y = f(x).
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor
}

extension UnaryOperation {
  static func apply(to x: consuming Tensor) -> Tensor { .applying(Self.self, to: x) }
}

/// A function of two numbers, applied to pairs of elements after broadcasting.
protocol BinaryOperation: Sendable {
  static func value<Element: TensorElement>(_ a: Element, _ b: Element) -> Element

  /// Whether it has derivatives; comparisons do not, their results are constants.
  static var isDifferentiable: Bool { get }
  static var derivativeUses: DerivativeUse { get }
  /// ∂y/∂xᵢ · t, elementwise, with y = f(x₀, x₁).
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor
}

extension BinaryOperation {
  static var isDifferentiable: Bool { true }
}

extension Tensor {
  /// Each element through an operation; writes in place where nobody else holds the buffer.
  static func applying<Operation: UnaryOperation>(
    _ operation: Operation.Type, to x: consuming Tensor
  ) -> Tensor {
    if x.trace != nil { return .traced(UnaryTrace<Operation>(), [x]) }
    return switch x.elementType {
    case .float64: unary(x, operation, Double.self)
    case .float32: unary(x, operation, Float.self)
    }
  }

  private static func unary<Operation: UnaryOperation, Element: TensorElement>(
    _ x: consuming Tensor, _: Operation.Type, _: Element.Type
  ) -> Tensor {
    if isKnownUniquelyReferenced(&x.buffer) {
      Operation.update(x.buffer.elements(Element.self), count: x.count)
      return x
    }
    return Tensor(x.shape, of: Element.self) {
      Operation.fill($0, from: x.elements(Element.self), count: x.count)
    }
  }

  /// Pairs of elements through an operation, after broadcasting; writes in place where an operand
  /// that has the result's shape is held by nobody else.
  static func combining<Operation: BinaryOperation>(
    _ a: consuming Tensor, _ b: consuming Tensor, _ operation: Operation.Type
  ) -> Tensor {
    if a.trace != nil || b.trace != nil {
      guard Operation.isDifferentiable else {
        return combining(a.detached(), b.detached(), operation)
      }
      let trace = BinaryTrace<Operation>(
        shapes: [a.shape, b.shape], types: [a.elementType, b.elementType])
      return .traced(trace, [a, b])
    }
    return switch resultType(a, b) {
    case .float64: binary(a, b, operation, Double.self)
    case .float32: binary(a, b, operation, Float.self)
    }
  }

  private static func binary<Operation: BinaryOperation, Element: TensorElement>(
    _ a: consuming Tensor, _ b: consuming Tensor, _ operation: Operation.Type, _: Element.Type
  ) -> Tensor {
    if b.rank == 0 { return binary(a, Element(b.item), operation) }
    if a.rank == 0 { return binary(Element(a.item), b, operation) }
    if a.shape != b.shape { return broadcasting(a, b, operation, Element.self) }
    let count = a.count
    if isKnownUniquelyReferenced(&a.buffer) {
      let right = b.elements(Element.self)
      Operation.updateLeft(a.buffer.elements(Element.self), with: right, count: count)
      return a
    }
    if isKnownUniquelyReferenced(&b.buffer) {
      let left = a.elements(Element.self)
      Operation.updateRight(b.buffer.elements(Element.self), with: left, count: count)
      return b
    }
    let (left, right) = (a.elements(Element.self), b.elements(Element.self))
    return Tensor(a.shape, of: Element.self) {
      Operation.fill($0, from: left, step: 1, and: right, step: 1, count: count)
    }
  }

  /// The elements with one number on the right.
  private static func binary<Operation: BinaryOperation, Element: TensorElement>(
    _ a: consuming Tensor, _ b: Element, _: Operation.Type
  ) -> Tensor {
    if a.elementType != Element.elementType { a = a.converted(to: Element.elementType) }
    if isKnownUniquelyReferenced(&a.buffer) {
      Operation.updateLeft(a.buffer.elements(Element.self), with: b, count: a.count)
      return a
    }
    return Tensor(a.shape, of: Element.self) { target in
      withUnsafePointer(to: b) {
        Operation.fill(
          target, from: a.elements(Element.self), step: 1, and: $0, step: 0, count: a.count)
      }
    }
  }

  /// The elements with one number on the left.
  private static func binary<Operation: BinaryOperation, Element: TensorElement>(
    _ a: Element, _ b: consuming Tensor, _: Operation.Type
  ) -> Tensor {
    if b.elementType != Element.elementType { b = b.converted(to: Element.elementType) }
    if isKnownUniquelyReferenced(&b.buffer) {
      Operation.updateRight(b.buffer.elements(Element.self), with: a, count: b.count)
      return b
    }
    return Tensor(b.shape, of: Element.self) { target in
      withUnsafePointer(to: a) {
        Operation.fill(
          target, from: $0, step: 0, and: b.elements(Element.self), step: 1, count: b.count)
      }
    }
  }
}

// What elementwise operations ask of their operands.
extension Tensor {
  /// Whether an elementwise operation on both is possible.
  package func combines(with other: Tensor) -> Bool {
    guard elementType == other.elementType || rank == 0 || other.rank == 0 else { return false }
    return shape == other.shape || shape.broadcast(with: other.shape)?.isShape == true
  }

  /// Why an elementwise operation on both is not possible.
  package func mismatch(with other: Tensor, in operation: String) -> String {
    guard let result = shape.broadcast(with: other.shape) else {
      return "shapes \(shape) and \(other.shape) cannot be broadcast together in '\(operation)'"
    }
    if !result.isShape { return result.shapeProblem }
    return "element types \(elementType) and \(other.elementType) cannot be mixed in '\(operation)'"
  }

  /// The rule for element types: equal ones, or that of the operand that is not a number.
  static func resultType(_ a: borrowing Tensor, _ b: borrowing Tensor) -> ElementType {
    if a.elementType == b.elementType { return a.elementType }
    if a.rank == 0, b.rank == 0 { return .float64 }
    return a.rank == 0 ? b.elementType : a.elementType
  }
}
