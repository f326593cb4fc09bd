// Comparisons give masks: tensors of 1 where the comparison holds and 0 where it does not, in the
// element type that the operands share. A comparison with NaN does not hold, except '.!='.

extension Tensor {
  /// 1 where an element is less than its partner, 0 elsewhere, after broadcasting.
  public static func .< (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: ".<"))
    return combining(a, b, IsLess.self)
  }

  /// 1 where an element is at most its partner, 0 elsewhere, after broadcasting.
  public static func .<= (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: ".<="))
    return combining(a, b, IsAtMost.self)
  }

  /// 1 where an element is greater than its partner, 0 elsewhere, after broadcasting.
  public static func .> (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: ".>"))
    return combining(b, a, IsLess.self)
  }

  /// 1 where an element is at least its partner, 0 elsewhere, after broadcasting.
  public static func .>= (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: ".>="))
    return combining(b, a, IsAtMost.self)
  }

  /// 1 where an element equals its partner, 0 elsewhere, after broadcasting.
  public static func .== (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: ".=="))
    return combining(a, b, IsEqual.self)
  }

  /// 1 where an element differs from its partner, 0 elsewhere, after broadcasting.
  public static func .!= (a: consuming Tensor, b: consuming Tensor) -> Tensor {
    precondition(a.combines(with: b), a.mismatch(with: b, in: ".!="))
    return 1 - combining(a, b, IsEqual.self)
  }

  /// 1 where an element is less than a number, 0 elsewhere.
  public static func .< (a: consuming Tensor, b: Double) -> Tensor {
    combining(a, Tensor(b), IsLess.self)
  }

  /// 1 where an element is at most a number, 0 elsewhere.
  public static func .<= (a: consuming Tensor, b: Double) -> Tensor {
    combining(a, Tensor(b), IsAtMost.self)
  }

  /// 1 where an element is greater than a number, 0 elsewhere.
  public static func .> (a: consuming Tensor, b: Double) -> Tensor {
    combining(Tensor(b), a, IsLess.self)
  }

  /// 1 where an element is at least a number, 0 elsewhere.
  public static func .>= (a: consuming Tensor, b: Double) -> Tensor {
    combining(Tensor(b), a, IsAtMost.self)
  }

  /// The elements, with others where a mask is not 0; all three broadcast together.
  ///
  /// `x.replacing(where: x .< 0, with: 0)` is max(x, 0). Elements that are not chosen leave no
  /// trace, NaN included. The mask may have any element type.
  public func replacing(where mask: Tensor, with other: Tensor) -> Tensor {
    precondition(combines(with: other), mismatch(with: other, in: "replacing"))
    precondition(accepts(mask: mask, with: other), problem(ofMask: mask, with: other))
    if trace != nil || other.trace != nil {
      let selection = Selection(
        mask: mask.detached(), shapes: [shape, other.shape],
        types: [elementType, other.elementType])
      return .traced(selection, [self, other])
    }
    return switch Tensor.resultType(self, other) {
    case .float64: replacing(where: mask, with: other, Double.self)
    case .float32: replacing(where: mask, with: other, Float.self)
    }
  }

  /// The elements, with a number where a mask is not 0.
  public func replacing(where mask: Tensor, with number: Double) -> Tensor {
    precondition(
      accepts(mask: mask, with: Tensor(number)), problem(ofMask: mask, with: Tensor(number)))
    return replacing(where: mask, with: Tensor(number))
  }

  private func replacing<Element: TensorElement>(
    where mask: Tensor, with other: Tensor, _: Element.Type
  ) -> Tensor {
    let values = shape.broadcast(with: other.shape) ?? []
    let result = values.broadcast(with: mask.shape) ?? []
    func operand(_ tensor: Tensor) -> Tensor {
      tensor.converted(to: Element.elementType).broadcast(to: result)
    }
    let (a, b, m) = (operand(self), operand(other), operand(mask))
    let (left, right) = (a.elements(Element.self), b.elements(Element.self))
    let chosen = m.elements(Element.self)
    return Tensor(result, of: Element.self) { target in
      for i in 0..<m.count { target[i] = chosen[i] != 0 ? right[i] : left[i] }
    }
  }

  /// Whether a mask fits the result of replacing elements by others.
  package func accepts(mask: Tensor, with other: Tensor) -> Bool {
    shape.broadcast(with: other.shape)?.broadcast(with: mask.shape)?.isShape == true
  }

  /// Why a mask does not fit.
  package func problem(ofMask mask: Tensor, with other: Tensor) -> String {
    let values = shape.broadcast(with: other.shape) ?? []
    return values.broadcast(with: mask.shape)?.shapeProblem
      ?? "a mask of shape \(mask.shape) does not fit values of shape \(values)"
  }
}

/// A comparison as an operation: its result is a constant.
protocol Comparison: PairOperation {}

extension Comparison {
  static var isDifferentiable: Bool { false }
  static var derivativeUses: DerivativeUse { .nothing }
  static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    .zeros(t.shape, elementType: t.elementType)
  }
}

enum IsLess: Comparison {
  static func value<E: TensorElement>(_ a: E, _ b: E) -> E { a < b ? 1 : 0 }
}

enum IsAtMost: Comparison {
  static func value<E: TensorElement>(_ a: E, _ b: E) -> E { a <= b ? 1 : 0 }
}

enum IsEqual: Comparison {
  static func value<E: TensorElement>(_ a: E, _ b: E) -> E { a == b ? 1 : 0 }
}
