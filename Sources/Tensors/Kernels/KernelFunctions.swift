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

extension Sigmoid {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.sigmoid64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.sigmoid32(target, x, count)
  }
}

extension SiLU {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.silu64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.silu32(target, x, count)
  }
}

extension SiLU.Slope {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.siluSlope64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.siluSlope32(target, x, count)
  }
}

extension SiLU.Curvature {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.siluCurvature64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.siluCurvature32(target, x, count)
  }
}

extension Softplus {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.softplus64(target, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.softplus32(target, x, count)
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

extension SiLU.SlopeAtValue {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, from a: UnsafePointer<Double>, step aStep: Int,
    and b: UnsafePointer<Double>, step bStep: Int, count: Int
  ) {
    kernel.siluSlopeAt64(target, a, aStep, b, bStep, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, from a: UnsafePointer<Float>, step aStep: Int,
    and b: UnsafePointer<Float>, step bStep: Int, count: Int
  ) {
    kernel.siluSlopeAt32(target, a, aStep, b, bStep, count)
  }
}
