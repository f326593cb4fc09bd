import CKernels

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

  /// The loops of an operation for elements of this type.
  static func fill(
    _ target: UnsafeMutablePointer<Self>, _ function: any ElementwiseFunction.Type,
    from x: UnsafePointer<Self>, count: Int)
  static func fill(
    _ target: UnsafeMutablePointer<Self>, _ operation: any BinaryOperation.Type,
    from a: UnsafePointer<Self>, step aStep: Int, and b: UnsafePointer<Self>, step bStep: Int,
    count: Int)
  static func fill(
    _ target: UnsafeMutablePointer<Self>, slope: UnsafeMutablePointer<Self>,
    _ function: any SlopedFunction.Type, from x: UnsafePointer<Self>, count: Int)
  /// The sum of at least one row, in their order.
  static func sumRows(
    _ x: UnsafePointer<Self>, _ rows: Int, _ columns: Int, stride: Int,
    into target: UnsafeMutablePointer<Self>)
  /// A product of matrices of this type.
  static func multiply(_ product: KernelProduct)
  /// The same with the right operand as `pack` has copied it, if it has.
  static func multiply(_ product: KernelProduct, packed: UnsafeRawPointer?)
  static func pack(_ product: KernelProduct, into panels: UnsafeMutableRawPointer)
  /// One step of Adam.
  static func move(
    _ moments: KernelMoments, _ target: UnsafeMutablePointer<Self>,
    _ parameter: UnsafePointer<Self>, _ gradient: UnsafePointer<Self>,
    _ first: UnsafeMutablePointer<Self>, _ second: UnsafeMutablePointer<Self>, count: Int)
}

extension Double: TensorElement {
  static var elementType: ElementType { .float64 }

  static func sumRows(
    _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, stride: Int,
    into target: UnsafeMutablePointer<Double>
  ) {
    kernel.sumRows64(target, x, rows, columns, stride)
  }

  static func multiply(_ product: KernelProduct) {
    withUnsafePointer(to: product) { kernel.multiply64($0) }
  }

  static func multiply(_ product: KernelProduct, packed: UnsafeRawPointer?) {
    withUnsafePointer(to: product) { kernel.multiplyPacked64($0, packed) }
  }

  static func pack(_ product: KernelProduct, into panels: UnsafeMutableRawPointer) {
    withUnsafePointer(to: product) { kernel.pack64($0, panels) }
  }

  static func move(
    _ moments: KernelMoments, _ target: UnsafeMutablePointer<Double>,
    _ parameter: UnsafePointer<Double>, _ gradient: UnsafePointer<Double>,
    _ first: UnsafeMutablePointer<Double>, _ second: UnsafeMutablePointer<Double>, count: Int
  ) {
    withUnsafePointer(to: moments) {
      kernel.move64($0, target, parameter, gradient, first, second, count)
    }
  }

  @inline(__always)
  static func fill(
    _ target: UnsafeMutablePointer<Double>, _ function: any ElementwiseFunction.Type,
    from x: UnsafePointer<Double>, count: Int
  ) {
    function.fill(target, from: x, count: count)
  }

  @inline(__always)
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    _ function: any SlopedFunction.Type, from x: UnsafePointer<Double>, count: Int
  ) {
    function.fill(target, slope: slope, from: x, count: count)
  }

  @inline(__always)
  static func fill(
    _ target: UnsafeMutablePointer<Double>, _ operation: any BinaryOperation.Type,
    from a: UnsafePointer<Double>, step aStep: Int, and b: UnsafePointer<Double>, step bStep: Int,
    count: Int
  ) {
    operation.fill(target, from: a, step: aStep, and: b, step: bStep, count: count)
  }
}

extension Float: TensorElement {
  static var elementType: ElementType { .float32 }

  static func sumRows(
    _ x: UnsafePointer<Float>, _ rows: Int, _ columns: Int, stride: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    kernel.sumRows32(target, x, rows, columns, stride)
  }

  static func multiply(_ product: KernelProduct) {
    withUnsafePointer(to: product) { kernel.multiply32($0) }
  }

  static func multiply(_ product: KernelProduct, packed: UnsafeRawPointer?) {
    withUnsafePointer(to: product) { kernel.multiplyPacked32($0, packed) }
  }

  static func pack(_ product: KernelProduct, into panels: UnsafeMutableRawPointer) {
    withUnsafePointer(to: product) { kernel.pack32($0, panels) }
  }

  static func move(
    _ moments: KernelMoments, _ target: UnsafeMutablePointer<Float>,
    _ parameter: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    _ first: UnsafeMutablePointer<Float>, _ second: UnsafeMutablePointer<Float>, count: Int
  ) {
    withUnsafePointer(to: moments) {
      kernel.move32($0, target, parameter, gradient, first, second, count)
    }
  }

  @inline(__always)
  static func fill(
    _ target: UnsafeMutablePointer<Float>, _ function: any ElementwiseFunction.Type,
    from x: UnsafePointer<Float>, count: Int
  ) {
    function.fill(target, from: x, count: count)
  }

  @inline(__always)
  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    _ function: any SlopedFunction.Type, from x: UnsafePointer<Float>, count: Int
  ) {
    function.fill(target, slope: slope, from: x, count: count)
  }

  @inline(__always)
  static func fill(
    _ target: UnsafeMutablePointer<Float>, _ operation: any BinaryOperation.Type,
    from a: UnsafePointer<Float>, step aStep: Int, and b: UnsafePointer<Float>, step bStep: Int,
    count: Int
  ) {
    operation.fill(target, from: a, step: aStep, and: b, step: bStep, count: count)
  }
}

/// Copies elements; a few of them without the price of a call.
@inline(__always)
func copy<Element: TensorElement>(
  _ source: UnsafePointer<Element>, to target: UnsafeMutablePointer<Element>, count: Int
) {
  if count > 8 { return target.update(from: source, count: count) }
  for i in 0..<count { target[i] = source[i] }
}

/// Copies elements of one type to memory of another, rounding to nearest.
func convert<Source: TensorElement, Target: TensorElement>(
  _ source: UnsafePointer<Source>, to target: UnsafeMutablePointer<Target>, count: Int
) {
  for i in 0..<count { target[i] = Target(source[i]) }
}
