#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Machine {
  /// What C's maths header has besides `MathFunctions`, and division of a double width.
  func registerMathematics() {
    register("math.scaled") { call in
      let exponent = max(-10_000, min(10_000, call[2]))
      call.setDouble(scalbn(call.double(1), CInt(exponent)))
    }
    register("math.split") { call in
      var exponent: CInt = 0
      // Swift gives the fraction without its sign.
      call.setDouble(abs(frexp(call.double(2), &exponent)))
      call[1] = Int(exponent)
    }
    register("math.parts") { call in
      let value = call.double(2)
      let whole = trunc(value)
      let rest = value.isInfinite ? 0 : value - whole
      call.setDouble(whole)
      call.setDouble(Double(signOf: value, magnitudeOf: rest), at: 1)
    }
    register("math.exponent") { call in call.setDouble(logb(call.double(1))) }
    register("integer.divideFullWidth") { call in
      guard let format = IntegerFormat(call.selfType) else { return }
      let (divisor, high, low) = (call[2], call[3], call[4])
      guard divisor != 0 else { throw Trap("division by zero") }
      guard
        let (quotient, remainder) = format.isSigned
          ? Self.divideSigned(divisor, high, low, format)
          : Self.divideUnsigned(divisor, high, low, format)
      else { throw Trap("arithmetic overflow: the quotient does not fit into the type") }
      call[0] = quotient
      call[1] = remainder
    }
  }

  private static func divideUnsigned(
    _ divisor: Int, _ high: Int, _ low: Int, _ format: IntegerFormat
  ) -> (Int, Int)? {
    let (divisor, high) = (UInt(bitPattern: divisor), UInt(bitPattern: high))
    guard high < divisor else { return nil }
    let low = UInt(bitPattern: low)
    guard format.bits < 64 else {
      let (quotient, remainder) = divisor.dividingFullWidth((high, low))
      return (Int(bitPattern: quotient), Int(bitPattern: remainder))
    }
    let dividend = high << UInt(format.bits) | low
    return (Int(bitPattern: dividend / divisor), Int(bitPattern: dividend % divisor))
  }

  private static func divideSigned(
    _ divisor: Int, _ high: Int, _ low: Int, _ format: IntegerFormat
  ) -> (Int, Int)? {
    guard format.bits == 64 else {
      let dividend = high << format.bits | low
      let (quotient, overflow) = dividend.dividedReportingOverflow(by: divisor)
      guard !overflow, wrap(quotient, format) == quotient else { return nil }
      return (quotient, dividend % divisor)
    }
    // The quotient's size first: the host's own division stops the process when it does not fit.
    let isNegative = high < 0
    let bits = UInt(bitPattern: low)
    let lowSize = isNegative ? 0 &- bits : bits
    let carry: UInt = lowSize == 0 ? 1 : 0
    let highSize = isNegative ? ~UInt(bitPattern: high) &+ carry : UInt(bitPattern: high)
    guard highSize < divisor.magnitude else { return nil }
    let size = divisor.magnitude.dividingFullWidth((highSize, lowSize))
    let isMinus = isNegative != (divisor < 0)
    guard size.quotient <= (isMinus ? Int.min.magnitude : Int.max.magnitude) else { return nil }
    let quotient = Int(bitPattern: isMinus ? 0 &- size.quotient : size.quotient)
    let remainder = Int(bitPattern: isNegative ? 0 &- size.remainder : size.remainder)
    return (quotient, remainder)
  }
}
