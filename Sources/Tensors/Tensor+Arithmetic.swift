extension Tensor {
  /// The elementwise sum, after broadcasting.
  public static func + (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: "+"))
    return combining(a, b, Sum.self)
  }

  /// The elementwise difference, after broadcasting.
  public static func - (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: "-"))
    return combining(a, b, Difference.self)
  }

  /// The elementwise product, after broadcasting; `matmul` is the product of matrices.
  public static func * (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: "*"))
    return combining(a, b, Product.self)
  }

  /// The elementwise quotient, after broadcasting; division by 0 gives an infinity or NaN.
  public static func / (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: "/"))
    return combining(a, b, Quotient.self)
  }

  /// Each element plus a number.
  public static func + (a: consuming Tensor, b: Double) -> Tensor {
    combining(a, Tensor(b), Sum.self)
  }

  /// A number plus each element.
  public static func + (a: Double, b: consuming Tensor) -> Tensor {
    combining(Tensor(a), b, Sum.self)
  }

  /// Each element minus a number.
  public static func - (a: consuming Tensor, b: Double) -> Tensor {
    combining(a, Tensor(b), Difference.self)
  }

  /// A number minus each element.
  public static func - (a: Double, b: consuming Tensor) -> Tensor {
    combining(Tensor(a), b, Difference.self)
  }

  /// Each element times a number.
  public static func * (a: consuming Tensor, b: Double) -> Tensor {
    combining(a, Tensor(b), Product.self)
  }

  /// A number times each element.
  public static func * (a: Double, b: consuming Tensor) -> Tensor {
    combining(Tensor(a), b, Product.self)
  }

  /// Each element divided by a number.
  public static func / (a: consuming Tensor, b: Double) -> Tensor {
    combining(a, Tensor(b), Quotient.self)
  }

  /// A number divided by each element.
  public static func / (a: Double, b: consuming Tensor) -> Tensor {
    combining(Tensor(a), b, Quotient.self)
  }

  /// Each element with the opposite sign.
  public static prefix func - (x: consuming Tensor) -> Tensor { applying(Negation.self, to: x) }

  /// Adds elementwise; the result must keep the shape and type of `a`.
  public static func += (a: inout Tensor, b: Tensor) {
    precondition(a.absorbs(b), a.refusal(of: b, in: "+="))
    a = a + b
  }

  /// Subtracts elementwise; the result must keep the shape and type of `a`.
  public static func -= (a: inout Tensor, b: Tensor) {
    precondition(a.absorbs(b), a.refusal(of: b, in: "-="))
    a = a - b
  }

  /// Multiplies elementwise; the result must keep the shape and type of `a`.
  public static func *= (a: inout Tensor, b: Tensor) {
    precondition(a.absorbs(b), a.refusal(of: b, in: "*="))
    a = a * b
  }

  /// Divides elementwise; the result must keep the shape and type of `a`.
  public static func /= (a: inout Tensor, b: Tensor) {
    precondition(a.absorbs(b), a.refusal(of: b, in: "/="))
    a = a / b
  }

  /// Whether an elementwise operation with another tensor keeps the shape and type of this one.
  package func absorbs(_ other: Tensor) -> Bool {
    combines(with: other) && shape.broadcast(with: other.shape) == shape
      && Tensor.resultType(self, other) == elementType
  }

  /// Why an elementwise operation with another tensor cannot be done in place.
  package func refusal(of other: Tensor, in operation: String) -> String {
    guard combines(with: other) else { return mismatch(with: other, in: operation) }
    if shape.broadcast(with: other.shape) == shape {
      return "element type \(elementType) cannot hold a result of \(other.elementType) in"
        + " '\(operation)'"
    }
    return "shape \(shape) cannot hold a result with shape \(other.shape) in '\(operation)'"
  }
}

enum Sum: BinaryOperation {
  static var derivativeUses: DerivativeUse { .nothing }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t
  }
}

enum Difference: BinaryOperation {
  static var derivativeUses: DerivativeUse { .nothing }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    i == 0 ? t : -t
  }
}

enum Product: BinaryOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * x[1 - i]
  }
}

enum Quotient: BinaryOperation {
  static var derivativeUses: DerivativeUse { .both }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    i == 0 ? t / x[1] : -(t * y / x[1])
  }
}

enum Negation: UnaryOperation {
  static var derivativeUses: DerivativeUse { .nothing }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { -t }

  static func value<E: TensorElement>(_ x: E) -> E { -x }
}
