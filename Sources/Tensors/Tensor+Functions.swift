#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exponential of each element. Errors stay below 1 ulp; overflow gives infinity.
public func exp(_ x: consuming Tensor) -> Tensor { .applying(Exponential.self, to: x) }

/// The natural logarithm of each element. Errors stay below 1 ulp; log 0 = −∞, NaN below 0.
public func log(_ x: consuming Tensor) -> Tensor { .applying(Logarithm.self, to: x) }

/// The square root of each element; NaN below 0.
public func sqrt(_ x: consuming Tensor) -> Tensor { .applying(SquareRoot.self, to: x) }

/// The sine of each element, in radians.
public func sin(_ x: consuming Tensor) -> Tensor { .applying(Sine.self, to: x) }

/// The cosine of each element, in radians.
public func cos(_ x: consuming Tensor) -> Tensor { .applying(Cosine.self, to: x) }

/// The hyperbolic tangent of each element. Errors stay below 2 ulp.
public func tanh(_ x: consuming Tensor) -> Tensor { .applying(HyperbolicTangent.self, to: x) }

/// The absolute value of each element.
public func abs(_ x: consuming Tensor) -> Tensor { .applying(Magnitude.self, to: x) }

/// Each element of `x` to the power of its partner in `y`, after broadcasting.
///
/// A negative number to a power that is not an integer gives NaN; x⁰ = 1 for every x.
public func pow(_ x: consuming Tensor, _ y: consuming Tensor) -> Tensor {
  precondition(x.combines(with: y), x.mismatch(with: y, in: "pow"))
  return .combining(x, y, Power.self)
}

/// Each element to a power; squares, square roots and reciprocals are exact to rounding.
public func pow(_ x: consuming Tensor, _ y: Double) -> Tensor {
  .combining(x, Tensor(y), Power.self)
}

/// The larger of each pair of elements, after broadcasting; NaN where one of them is.
public func maximum(_ x: consuming Tensor, _ y: consuming Tensor) -> Tensor {
  precondition(x.combines(with: y), x.mismatch(with: y, in: "maximum"))
  return .combining(x, y, Maximum.self)
}

/// The larger of each element and a number; NaN where one of them is.
public func maximum(_ x: consuming Tensor, _ y: Double) -> Tensor {
  .combining(x, Tensor(y), Maximum.self)
}

/// The smaller of each pair of elements, after broadcasting; NaN where one of them is.
public func minimum(_ x: consuming Tensor, _ y: consuming Tensor) -> Tensor {
  precondition(x.combines(with: y), x.mismatch(with: y, in: "minimum"))
  return .combining(x, y, Minimum.self)
}

/// The smaller of each element and a number; NaN where one of them is.
public func minimum(_ x: consuming Tensor, _ y: Double) -> Tensor {
  .combining(x, Tensor(y), Minimum.self)
}

extension Tensor {
  /// Each element through a function of one number, in row-major order.
  ///
  /// Any function will do, at the price of one call per element; `exp(x)` and the operators are
  /// faster than `x.map { exp($0) }`. Its derivative is not known: it is NaN.
  public func map(_ transform: (Double) throws -> Double) rethrows -> Tensor {
    if trace != nil { return opaque(try detached().map(transform)) }
    switch elementType {
    case .float64:
      let source = elements(Double.self)
      return try Tensor(shape, of: Double.self) { target in
        for i in 0..<count { target[i] = try transform(source[i]) }
      }
    case .float32:
      let source = elements(Float.self)
      return try Tensor(shape, of: Float.self) { target in
        for i in 0..<count { target[i] = Float(try transform(Double(source[i]))) }
      }
    }
  }
}

enum SquareRoot: UnaryOperation {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t / (y + y)
  }

  static func value<E: TensorElement>(_ x: E) -> E { x.squareRoot() }
}

enum Magnitude: UnaryOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * ((x[0] .> 0) - (x[0] .< 0))
  }

  static func value<E: TensorElement>(_ x: E) -> E { x.magnitude }
}

enum Sine: UnaryOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * cos(x[0])
  }

  static func value<E: TensorElement>(_ x: E) -> E { E(sin(Double(x))) }
}

enum Cosine: UnaryOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    -(t * sin(x[0]))
  }

  static func value<E: TensorElement>(_ x: E) -> E { E(cos(Double(x))) }
}

enum Power: PairOperation {
  static var derivativeUses: DerivativeUse { .both }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    if i == 0 { return t * (x[1] * pow(x[0], x[1] - 1)) }
    // xʸ ln x is 0 at x = 0, where y is positive.
    return t * y * log(x[0].replacing(where: x[0] .== Tensor.zeros([]), with: 1))
  }

  static func value<E: TensorElement>(_ x: E, _ y: E) -> E {
    if y == 2 { return x * x }
    return E(pow(Double(x), Double(y)))
  }
}

enum Maximum: PairOperation {
  static var derivativeUses: DerivativeUse { .both }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * Extremum.weight(of: i, x, y)
  }

  static func value<E: TensorElement>(_ a: E, _ b: E) -> E { a > b || a.isNaN ? a : b }
}

enum Minimum: PairOperation {
  static var derivativeUses: DerivativeUse { .both }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * Extremum.weight(of: i, x, y)
  }

  static func value<E: TensorElement>(_ a: E, _ b: E) -> E { a < b || a.isNaN ? a : b }
}

/// The derivative of what takes the larger or smaller of two: where both are equal, half to each.
private enum Extremum {
  static func weight(of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    let (mine, other) = (x[i] .== y, x[1 - i] .== y)
    return mine / (mine + other)
  }
}
