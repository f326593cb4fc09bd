/// A function of each element as an operation with derivatives.
struct UnaryTrace<Function: ElementwiseFunction>: TracedOperation {
  static var keepsOperands: Bool { Function.derivativeUses.operands }
  static var keepsResult: Bool { Function.derivativeUses.result }

  func value(_ x: [Tensor]) -> Tensor { Function.apply(to: x[0]) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    Function.derivative(t, x, y)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    Function.derivative(g, x, y ?? g)
  }
}

/// A function of pairs of elements as an operation with derivatives.
struct BinaryTrace<Function: BinaryOperation>: TracedOperation {
  static var keepsOperands: Bool { Function.derivativeUses.operands }
  static var keepsResult: Bool { Function.derivativeUses.result }

  // Four values and no arrays of them: they lie in the record itself.
  private let (firstShape, secondShape): ([Int], [Int])
  private let (firstType, secondType): (ElementType, ElementType)

  init(_ a: borrowing Tensor, _ b: borrowing Tensor) {
    (firstShape, secondShape) = (a.shape, b.shape)
    (firstType, secondType) = (a.elementType, b.elementType)
  }

  func value(_ x: [Tensor]) -> Tensor { .combining(x[0], x[1], Function.self) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    Function.derivative(t.converted(to: y.elementType), of: i, x, y)
      .spread(to: y.shape, y.elementType)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    Function.derivative(g, of: i, x, y ?? g).gathered(
      to: i == 0 ? firstShape : secondShape, i == 0 ? firstType : secondType)
  }
}

/// What a derivative of an elementwise operation is computed from.
struct DerivativeUse {
  var operands = false
  var result = false

  static let nothing = DerivativeUse()
  static let operands = DerivativeUse(operands: true)
  static let result = DerivativeUse(result: true)
  static let both = DerivativeUse(operands: true, result: true)
}
