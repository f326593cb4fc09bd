// Numbers, and nested arrays of them, are tensors where a tensor is expected:
//
//     let a = 0.5
//     let x: Tensor = [[1, a], [3, -a]]        // [2, 2]
//     let y = x * 2 + [10, 20]
//
// Whole numbers by themselves are not: were `0` a tensor as well as a Double, `numbers.reduce(0, +)`
// would be ambiguous in every program that imports this module. Arithmetic takes them as Double.

extension Tensor: ExpressibleByFloatLiteral {
  /// A number as a tensor of rank 0.
  public init(floatLiteral value: Double) { self.init(value) }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// A vector of numbers, a matrix of rows of equal length, tensors of one shape, and so on.
  public init(arrayLiteral elements: any TensorPart...) {
    precondition(Literal(of: elements).clash.isEmpty, Literal(of: elements).problem)
    self.init(arrayLiteral: elements)
  }

  /// The same from a list, for callers that cannot spell out its elements.
  package init(arrayLiteral elements: [any TensorPart]) {
    precondition(Literal(of: elements).clash.isEmpty, Literal(of: elements).problem)
    self = Literal(of: elements).tensor
  }
}

/// What can stand in the literal of a tensor: whole and other numbers, arrays of them, tensors.
public protocol TensorPart {
  /// The numbers, in order, with their shape.
  var literal: Tensor.Literal { get }
}

extension Double: TensorPart {
  /// The number itself.
  public var literal: Tensor.Literal { Tensor.Literal(shape: [], scalars: [self]) }
}

extension Int: TensorPart {
  /// The number as a Double.
  public var literal: Tensor.Literal { Tensor.Literal(shape: [], scalars: [Double(self)]) }
}

extension Array: TensorPart where Element: TensorPart {
  /// The parts one after the other, along a new first axis.
  public var literal: Tensor.Literal { Tensor.Literal(of: self) }
}

extension Tensor: TensorPart {
  /// The tensor's numbers, in double precision.
  public var literal: Literal { Literal(self) }

  /// Numbers with a shape, as a literal brings them: parts may turn out not to fit together.
  public struct Literal: Sendable {
    package let shape: [Int]
    package let scalars: [Double]
    /// Two shapes, at any depth, that should be equal and are not; else empty.
    package let clash: [[Int]]
    /// The literal as a tensor where a derivative is taken that a part takes part in.
    private let traced: Tensor?

    init(shape: [Int], scalars: [Double]) {
      (self.shape, self.scalars, clash, traced) = (shape, scalars, [], nil)
    }

    init(_ tensor: Tensor) {
      (shape, scalars, clash) = (tensor.shape, tensor.scalars, [])
      traced = tensor.isTraced ? tensor.converted(to: .float64) : nil
    }

    package init(of parts: [any TensorPart]) {
      let parts = parts.map(\.literal)
      let inner = parts.first?.shape ?? []
      let other = parts.first { $0.shape != inner }
      shape = [parts.count] + inner
      scalars = parts.flatMap(\.scalars)
      clash = parts.first { !$0.clash.isEmpty }?.clash ?? other.map { [inner, $0.shape] } ?? []
      let isTraced = clash.isEmpty && parts.contains { $0.traced != nil }
      traced = isTraced ? Tensor(stacking: parts.map(\.tensor), axis: 0) : nil
    }

    /// The numbers as a tensor.
    var tensor: Tensor { traced ?? Tensor(scalars, shape: shape) }

    /// The sentence about parts that do not fit together.
    package var problem: String {
      clash.isEmpty
        ? "" : "parts of a tensor must have equal shapes, found \(clash[0]) and \(clash[1])"
    }
  }
}
