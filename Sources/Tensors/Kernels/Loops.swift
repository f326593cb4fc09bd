// The loops under elementwise operations that say what they do with one number or two. A result that
// overwrites an operand has a loop of its own: with one pointer for both, the compiler can prove that
// the loop may be vectorised.

extension UnaryOperation {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    loop(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    loop(target, x, count)
  }

  @inline(__always)
  private static func loop<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, _ x: UnsafePointer<Element>, _ count: Int
  ) {
    if UnsafePointer(target) == x {
      for i in 0..<count { target[i] = value(target[i]) }
    } else {
      for i in 0..<count { target[i] = value(x[i]) }
    }
  }
}

extension PairOperation {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int
  ) {
    loop(target, a, aStep, b, bStep, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int
  ) {
    loop(target, a, aStep, b, bStep, count)
  }

  @inline(__always)
  private static func loop<Element: TensorElement>(
    _ target: UnsafeMutablePointer<Element>, _ a: UnsafePointer<Element>, _ aStep: Int,
    _ b: UnsafePointer<Element>, _ bStep: Int, _ count: Int
  ) {
    let result = UnsafePointer(target)
    switch (aStep, bStep) {
    case (1, 1):
      if result == a {
        for i in 0..<count { target[i] = value(target[i], b[i]) }
      } else if result == b {
        for i in 0..<count { target[i] = value(a[i], target[i]) }
      } else {
        for i in 0..<count { target[i] = value(a[i], b[i]) }
      }
    case (1, _):
      let y = b[0]
      if result == a {
        for i in 0..<count { target[i] = value(target[i], y) }
      } else {
        for i in 0..<count { target[i] = value(a[i], y) }
      }
    case (_, 1):
      let x = a[0]
      if result == b {
        for i in 0..<count { target[i] = value(x, target[i]) }
      } else {
        for i in 0..<count { target[i] = value(x, b[i]) }
      }
    default:
      let z = value(a[0], b[0])
      for i in 0..<count { target[i] = z }
    }
  }
}
