// The loops under elementwise operations. A result that overwrites an operand has a loop of its
// own: with one pointer for both, the compiler can prove that the loop may be vectorised.

extension UnaryOperation {
  @inline(__always)
  static func fill<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, from x: UnsafePointer<Element>, count: Int
  ) {
    for i in 0..<count { target[i] = value(x[i]) }
  }

  @inline(__always)
  static func update<Element: TensorElement>(_ x: UnsafeMutablePointer<Element>, count: Int) {
    for i in 0..<count { x[i] = value(x[i]) }
  }
}

extension BinaryOperation {
  /// Steps of 0 repeat one element, steps of 1 walk through memory.
  @inline(__always)
  static func fill<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>,
    from a: UnsafePointer<Element>, step aStep: Int,
    and b: UnsafePointer<Element>, step bStep: Int, count: Int
  ) {
    switch (aStep, bStep) {
    case (1, 1): for i in 0..<count { target[i] = value(a[i], b[i]) }
    case (1, _):
      let y = b[0]
      for i in 0..<count { target[i] = value(a[i], y) }
    case (_, 1):
      let x = a[0]
      for i in 0..<count { target[i] = value(x, b[i]) }
    default:
      let z = value(a[0], b[0])
      for i in 0..<count { target[i] = z }
    }
  }

  @inline(__always)
  static func updateLeft<Element: TensorElement>(
    _ a: UnsafeMutablePointer<Element>, with b: UnsafePointer<Element>, count: Int
  ) {
    for i in 0..<count { a[i] = value(a[i], b[i]) }
  }

  @inline(__always)
  static func updateLeft<Element: TensorElement>(
    _ a: UnsafeMutablePointer<Element>, with b: Element, count: Int
  ) {
    for i in 0..<count { a[i] = value(a[i], b) }
  }

  @inline(__always)
  static func updateRight<Element: TensorElement>(
    _ b: UnsafeMutablePointer<Element>, with a: UnsafePointer<Element>, count: Int
  ) {
    for i in 0..<count { b[i] = value(a[i], b[i]) }
  }

  @inline(__always)
  static func updateRight<Element: TensorElement>(
    _ b: UnsafeMutablePointer<Element>, with a: Element, count: Int
  ) {
    for i in 0..<count { b[i] = value(a, b[i]) }
  }
}
