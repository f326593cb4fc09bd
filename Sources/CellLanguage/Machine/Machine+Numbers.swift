extension Machine {
  /// The integer types by the number that instructions use for them.
  static let formats: [IntegerFormat] = [
    IntegerFormat(bits: 8, isSigned: true), IntegerFormat(bits: 16, isSigned: true),
    IntegerFormat(bits: 32, isSigned: true), IntegerFormat(bits: 64, isSigned: true),
    IntegerFormat(bits: 8, isSigned: false), IntegerFormat(bits: 16, isSigned: false),
    IntegerFormat(bits: 32, isSigned: false), IntegerFormat(bits: 64, isSigned: false),
  ]

  static func number(of format: IntegerFormat) -> Int {
    formats.firstIndex(of: format) ?? 3
  }

  static func name(of format: IntegerFormat) -> String {
    let bits = format.bits == 64 ? "" : "\(format.bits)"
    return (format.isSigned ? "Int" : "UInt") + bits
  }

  private func format(_ i: UInt64) -> IntegerFormat { Self.formats[Int((i >> 8) & 7)] }

  /// Arithmetic of the types other than `Int`; nil on overflow or division by zero.
  @inline(never)
  func sizedArithmetic(_ i: UInt64, _ a: Int, _ b: Int) -> Int? {
    let format = format(i)
    if format.bits == 64 { return unsignedArithmetic(i, UInt(bitPattern: a), UInt(bitPattern: b)) }
    let (value, overflow): (Int, Bool)
    switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {
    case .addSized: (value, overflow) = a.addingReportingOverflow(b)
    case .subtractSized: (value, overflow) = a.subtractingReportingOverflow(b)
    case .multiplySized: (value, overflow) = a.multipliedReportingOverflow(by: b)
    case .divideSized:
      if b == 0 { return nil }
      (value, overflow) = a.dividedReportingOverflow(by: b)
    default:
      if b == 0 { return nil }
      (value, overflow) = (b == -1 ? 0 : a % b, false)
    }
    return overflow ? nil : fitted(value, format)
  }

  private func unsignedArithmetic(_ i: UInt64, _ a: UInt, _ b: UInt) -> Int? {
    let (value, overflow): (UInt, Bool)
    switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {
    case .addSized: (value, overflow) = a.addingReportingOverflow(b)
    case .subtractSized: (value, overflow) = a.subtractingReportingOverflow(b)
    case .multiplySized: (value, overflow) = a.multipliedReportingOverflow(by: b)
    case .divideSized: (value, overflow) = a.dividedReportingOverflow(by: b)
    default: (value, overflow) = a.remainderReportingOverflow(dividingBy: b)
    }
    return overflow ? nil : Int(bitPattern: value)
  }

  private func fitted(_ value: Int, _ format: IntegerFormat) -> Int? {
    let low = -Int(format.minimumMagnitude)
    let high = Int(truncatingIfNeeded: format.maximum)
    return value >= low && value <= high ? value : nil
  }

  /// Cuts a value to the bits of a type.
  static func wrap(_ value: Int, _ format: IntegerFormat) -> Int {
    if format.bits == 64 { return value }
    let shift = 64 - format.bits
    let shifted = value << shift
    return format.isSigned ? shifted >> shift : Int(bitPattern: UInt(bitPattern: shifted) >> shift)
  }

  @inline(never)
  func sizedOther(_ i: UInt64, _ a: Int, _ b: Int) -> Int? {
    let format = format(i)
    switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {
    case .negateSized: return format.isSigned ? fitted(-a, format) : (a == 0 ? 0 : nil)
    case .wrapSized: return Self.wrap(a, format)
    case .bitNotSized: return Self.wrap(~a, format)
    case .shiftLeftSized: return shift(a, by: b, format)
    case .shiftRightSized: return shift(a, by: b == .min ? .max : -b, format)
    default: return convert(i, a)
    }
  }

  /// Swift's smart shift: any amount is fine, negative ones go the other way.
  private func shift(_ a: Int, by amount: Int, _ format: IntegerFormat) -> Int {
    if amount >= 0 { return amount >= format.bits ? 0 : Self.wrap(a << amount, format) }
    let right = amount == .min ? Int.max : -amount
    if format.isSigned { return a >> min(right, 63) }
    return right >= format.bits ? 0 : Int(bitPattern: UInt(bitPattern: a) >> UInt(right))
  }

  /// The integer `a` of the type in bits 3…5 of `d` as the type in the low bits.
  private func convert(_ i: UInt64, _ a: Int) -> Int? {
    let target = format(i)
    let source = Self.formats[Int((i >> 11) & 7)]
    if !source.isSigned, source.bits == 64, a < 0 {
      return target.bits == 64 && !target.isSigned ? a : nil
    }
    if target.bits == 64 { return target.isSigned || a >= 0 ? a : nil }
    return fitted(a, target)
  }

  @inline(never)
  func stoppedSized(_ pc: UnsafeMutablePointer<UInt64>, _ r: Words, _ i: UInt64) -> RunOutcome {
    let name = Self.name(of: format(i))
    let (b, c) = (r[Int((i >> 32) & 0xFFFF)], r[Int(i >> 48)])
    switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {
    case .convertInt:
      let source = Self.formats[Int((i >> 11) & 7)]
      let text = source.isSigned ? "\(b)" : "\(UInt(bitPattern: b))"
      return stopped(
        pc, r,
        Trap(
          "\(text) does not fit into '\(name)'",
          help: "use '\(name)(truncatingIfNeeded:)', '\(name)(clamping:)' or '\(name)(exactly:)'"))
    case .divideSized where c == 0: return stopped(pc, r, Trap("division by zero"))
    case .remainderSized where c == 0:
      return stopped(pc, r, Trap("division by zero in remainder operation"))
    case .negateSized:
      return stopped(pc, r, Trap("arithmetic overflow: '-(\(b))' does not fit into '\(name)'"))
    default: break
    }
    let symbol =
      switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {
      case .addSized: "+"
      case .subtractSized: "-"
      case .multiplySized: "*"
      case .divideSized: "/"
      default: "%"
      }
    return stopped(
      pc, r,
      Trap(
        "arithmetic overflow: '\(b) \(symbol) \(c)' does not fit into '\(name)'",
        help: "use '&\(symbol)' to wrap around, or a larger type"))
  }

  // MARK: Floating point to integer

  func doubleToInt(_ number: Int, _ value: Double) -> Int? {
    let format = Self.formats[number & 7]
    if format.bits == 64 {
      if format.isSigned {
        return value > -0x1.0000000000001p63 && value < 0x1p63 ? Int(value) : nil
      }
      return value > -1 && value < 0x1p64 ? Int(bitPattern: UInt(value)) : nil
    }
    guard value > -0x1p33, value < 0x1p33 else { return nil }
    return fitted(Int(value), format)
  }

  static func conversionTrap(_ number: Int, _ value: Double) -> Trap {
    let name = name(of: formats[number & 7])
    if value.isFinite {
      return Trap("\(value) does not fit into '\(name)'")
    }
    return Trap(
      "\(value.isNaN ? "nan" : "\(value)") cannot be converted to '\(name)'",
      help: "check it with 'isFinite' first")
  }
}

/// The functions of the maths library by the number that instructions use for them.
enum MathFunctions {
  static let names1 = [
    "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
    "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "cbrt", "floor", "ceil", "round",
    "trunc", "rint", "erf", "erfc", "tgamma", "lgamma", "exp10",
  ]
  static let names2 = [
    "pow", "atan2", "hypot", "fmod", "remainder", "fmin", "fmax", "copysign", "fdim",
  ]
}
