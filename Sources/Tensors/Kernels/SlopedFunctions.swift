import CKernels

extension SiLU: SlopedFunction {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int
  ) {
    kernel.siluAndSlope64(target, slope, x, count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int
  ) {
    kernel.siluAndSlope32(target, slope, x, count)
  }
}

extension HyperbolicTangent: SlopedFunction {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int
  ) {
    fill(target, from: x, count: count)
    for i in 0..<count { slope[i] = 1 - target[i] * target[i] }
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int
  ) {
    fill(target, from: x, count: count)
    for i in 0..<count { slope[i] = 1 - target[i] * target[i] }
  }
}

extension Sigmoid: SlopedFunction {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int
  ) {
    fill(target, from: x, count: count)
    for i in 0..<count { slope[i] = target[i] * (1 - target[i]) }
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int
  ) {
    fill(target, from: x, count: count)
    for i in 0..<count { slope[i] = target[i] * (1 - target[i]) }
  }
}

extension Softplus: SlopedFunction {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int
  ) {
    fill(target, from: x, count: count)
    Sigmoid.fill(slope, from: x, count: count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int
  ) {
    fill(target, from: x, count: count)
    Sigmoid.fill(slope, from: x, count: count)
  }
}

extension Rectifier: SlopedFunction {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int
  ) {
    fill(target, from: x, count: count)
    for i in 0..<count { slope[i] = target[i] > 0 ? 1 : 0 }
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int
  ) {
    fill(target, from: x, count: count)
    for i in 0..<count { slope[i] = target[i] > 0 ? 1 : 0 }
  }
}

extension GELU: SlopedFunction {
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int
  ) {
    fill(target, from: x, count: count)
    Slope.fill(slope, from: x, count: count)
  }

  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int
  ) {
    fill(target, from: x, count: count)
    Slope.fill(slope, from: x, count: count)
  }
}
