/// A function of each element with its derivative.
protocol ElementwiseFunction: Sendable {
  static var derivativeUses: DerivativeUse { get }
  /// f′(x) · t, elementwise, with y = f(x).
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor

  /// The loop over memory; target and source may be the same.
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int)
  static func fill(_ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int)
}

extension ElementwiseFunction {
  static func apply(to x: consuming Tensor) -> Tensor { .applying(Self.self, to: x) }
}

/// A function of one number, whose loops follow from what it does with each.
protocol UnaryOperation: ElementwiseFunction {
  static func value<Element: TensorElement>(_ x: Element) -> Element
}

/// A function of two numbers, applied to pairs of elements after broadcasting.
protocol BinaryOperation: Sendable {
  /// Whether it has derivatives; comparisons do not, their results are constants.
  static var isDifferentiable: Bool { get }
  static var derivativeUses: DerivativeUse { get }
  /// ∂y/∂xᵢ · t, elementwise, with y = f(x₀, x₁).
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor

  /// The loop over memory. Steps of 0 repeat one element, steps of 1 walk through memory; the target
  /// may be one of the operands.
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int)
  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int)
}

extension BinaryOperation {
  static var isDifferentiable: Bool { true }
}

/// A function of two numbers, whose loops follow from what it does with each pair.
protocol PairOperation: BinaryOperation {
  static func value<Element: TensorElement>(_ a: Element, _ b: Element) -> Element
}

extension Tensor {
  /// Each element through a function; writes in place where nobody else holds the buffer.
  static func applying<Function: ElementwiseFunction>(
    _ function: Function.Type, to x: consuming Tensor
  ) -> Tensor {
    if x.trace != nil { return .traced(UnaryTrace<Function>(), [x]) }
    if x.count >= Chain.fewestElements {
      var chain = Chain(taking: &x)
      chain.append(function)
      return chain.tensor(x.shape)
    }
    return switch x.elementType {
    case .float64: unary(x, function, Double.self)
    case .float32: unary(x, function, Float.self)
    }
  }

  private static func unary<Function: ElementwiseFunction, Element: TensorElement>(
    _ x: consuming Tensor, _ function: Function.Type, _: Element.Type
  ) -> Tensor {
    if isKnownUniquelyReferenced(&x.buffer) {
      let elements = x.buffer.elements(Element.self)
      Element.fill(elements, function, from: UnsafePointer(elements), count: x.count)
      return x
    }
    return Tensor(x.shape, of: Element.self) {
      Element.fill($0, function, from: x.elements(Element.self), count: x.count)
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
      return .traced(BinaryTrace<Operation>(a, b), [a, b])
    }
    return switch resultType(a, b) {
    case .float64: binary(a, b, operation, Double.self)
    case .float32: binary(a, b, operation, Float.self)
    }
  }

  private static func binary<Operation: BinaryOperation, Element: TensorElement>(
    _ a: consuming Tensor, _ b: consuming Tensor, _ operation: Operation.Type, _: Element.Type
  ) -> Tensor {
    if b.rank == 0 { return binary(a, Element(b.item), operation, numberIsLeft: false) }
    if a.rank == 0 { return binary(b, Element(a.item), operation, numberIsLeft: true) }
    if a.shape != b.shape { return broadcasting(a, b, operation, Element.self) }
    if a.count >= Chain.fewestElements {
      var chain = Chain(taking: &a)
      chain.append(operation, Chain(taking: &b))
      return chain.tensor(a.shape)
    }
    let target = writable(&a, or: &b)
    let (left, right) = (a.elements(Element.self), b.elements(Element.self))
    Element.fill(
      target.elements(Element.self), operation, from: left, step: 1, and: right, step: 1,
      count: a.count)
    return Tensor(a.shape, a.elementType, target)
  }

  /// The elements with one number on the other side.
  private static func binary<Operation: BinaryOperation, Element: TensorElement>(
    _ x: consuming Tensor, _ number: Element, _ operation: Operation.Type, numberIsLeft: Bool
  ) -> Tensor {
    if x.elementType != Element.elementType { x = x.converted(to: Element.elementType) }
    if x.count >= Chain.fewestElements {
      var chain = Chain(taking: &x)
      chain.append(operation, Double(number), isLeft: numberIsLeft)
      return chain.tensor(x.shape)
    }
    let target =
      isKnownUniquelyReferenced(&x.buffer) ? x.buffer : Buffer(byteCount: x.buffer.byteCount)
    let (result, elements) = (target.elements(Element.self), x.elements(Element.self))
    withUnsafePointer(to: number) { number in
      let (a, b) = numberIsLeft ? (number, elements) : (elements, number)
      Element.fill(
        result, operation, from: a, step: numberIsLeft ? 0 : 1, and: b,
        step: numberIsLeft ? 1 : 0, count: x.count)
    }
    return Tensor(x.shape, x.elementType, target)
  }

  /// The buffer of an operand that nobody else holds, or a new one.
  private static func writable(_ a: inout Tensor, or b: inout Tensor) -> Buffer {
    if isKnownUniquelyReferenced(&a.buffer) { return a.buffer }
    if isKnownUniquelyReferenced(&b.buffer) { return b.buffer }
    return Buffer(byteCount: a.buffer.byteCount)
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
