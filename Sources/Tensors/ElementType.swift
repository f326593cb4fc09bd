/// The type of a tensor's elements.
public enum ElementType: String, Sendable, CustomStringConvertible {
  /// Double precision, 53 significant bits, for analysis.
  case float64
  /// Single precision, 24 significant bits, for networks.
  case float32

  /// The name of the type.
  public var description: String { rawValue }
}

/// What kernels are generic over: the two floating-point types that a tensor can hold.
protocol TensorElement: BinaryFloatingPoint, SIMDScalar, Codable, Sendable, CustomStringConvertible
{
  static var elementType: ElementType { get }
  init(_ value: Double)
  init(_ value: Float)
}

extension Double: TensorElement {
  static var elementType: ElementType { .float64 }
}

extension Float: TensorElement {
  static var elementType: ElementType { .float32 }
}

/// Copies elements of one type to memory of another, rounding to nearest.
func convert<Source: TensorElement, Target: TensorElement>(
  _ source: UnsafePointer<Source>, to target: UnsafeMutablePointer<Target>, count: Int
) {
  for i in 0..<count { target[i] = Target(source[i]) }
}
