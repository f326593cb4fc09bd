import CKernels

// Operations whose loops are in `CKernels`, with vectors as wide as the processor has.

extension Exponential {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.exponential64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.exponential32(target, x, count)
  }
}

extension Logarithm {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.logarithm64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.logarithm32(target, x, count)
  }
}

extension HyperbolicTangent {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.tangent64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.tangent32(target, x, count)
  }
}

extension Sum {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int
  ) {
    kernel.sum64(target, a, aStep, b, bStep, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int
  ) {
    kernel.sum32(target, a, aStep, b, bStep, count)
  }
}

extension Difference {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int
  ) {
    kernel.difference64(target, a, aStep, b, bStep, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int
  ) {
    kernel.difference32(target, a, aStep, b, bStep, count)
  }
}

extension Product {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int
  ) {
    kernel.product64(target, a, aStep, b, bStep, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int
  ) {
    kernel.product32(target, a, aStep, b, bStep, count)
  }
}

extension Quotient {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int
  ) {
    kernel.quotient64(target, a, aStep, b, bStep, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int
  ) {
    kernel.quotient32(target, a, aStep, b, bStep, count)
  }
}
