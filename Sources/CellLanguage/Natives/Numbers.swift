extension Machine {
  func registerNumbers() {
    registerIntegerProperties()
    registerFloatingPointConstants()
    registerFloatingPointFunctions()
    registerParsing()
  }

  private func registerIntegerProperties() {
    register("integer.min") { call in
      call[0] = 0 &- Int(truncatingIfNeeded: call.format.minimumMagnitude)
    }
    register("integer.max") { call in call[0] = Int(truncatingIfNeeded: call.format.maximum) }
    register("integer.bitWidth") { call in call[0] = call.format.bits }
    register("integer.popcount") { call in call[0] = call.bits(1).nonzeroBitCount }
    register("integer.leadingZeros") { call in
      call[0] = call.bits(1).leadingZeroBitCount - (64 - call.format.bits)
    }
    register("integer.trailingZeros") { call in
      call[0] = min(call.bits(1).trailingZeroBitCount, call.format.bits)
    }
    register("integer.byteSwapped") { call in
      let format = call.format
      let swapped = Int(truncatingIfNeeded: call.bits(1).byteSwapped >> UInt64(64 - format.bits))
      call[0] = Self.wrap(swapped, format)
    }
    register("integer.highProduct") { call in
      let format = call.format
      guard format.bits == 64 else {
        call[0] = (call[1] * call[2]) >> format.bits
        return
      }
      call[0] =
        format.isSigned
        ? call[1].multipliedFullWidth(by: call[2]).high
        : Int(
          bitPattern: UInt(bitPattern: call[1]).multipliedFullWidth(by: UInt(bitPattern: call[2]))
            .high)
    }
    register("integer.multiplyOverflows") { call in
      let format = call.format
      if format.bits == 64 {
        call[0] =
          format.isSigned
          ? (call[1].multipliedReportingOverflow(by: call[2]).overflow ? 1 : 0)
          : (UInt(bitPattern: call[1]).multipliedReportingOverflow(by: UInt(bitPattern: call[2]))
            .overflow ? 1 : 0)
        return
      }
      let product = call[1] * call[2]
      call[0] = Self.wrap(product, format) == product ? 0 : 1
    }
  }

  private func registerFloatingPointConstants() {
    let constants: [(String, Double, Float)] = [
      ("nan", .nan, .nan), ("infinity", .infinity, .infinity), ("pi", .pi, .pi),
      ("greatest", .greatestFiniteMagnitude, .greatestFiniteMagnitude),
      ("leastNormal", .leastNormalMagnitude, .leastNormalMagnitude),
      ("least", .leastNonzeroMagnitude, .leastNonzeroMagnitude),
      ("ulpOfOne", .ulpOfOne, .ulpOfOne),
    ]
    for (name, double, float) in constants {
      register("floatingPoint.\(name)") { call in call.setNumber(double, float) }
    }
  }

  private func registerFloatingPointFunctions() {
    register("floatingPoint.rounded") { call in
      let rules: [FloatingPointRoundingRule] = [
        .toNearestOrAwayFromZero, .toNearestOrEven, .up, .down, .towardZero, .awayFromZero,
      ]
      call.map {
        $0.rounded(rules[call[2]])
      } _: {
        $0.rounded(rules[call[2]])
      }
    }
    register("floatingPoint.addingProduct") { call in
      if call.isFloat {
        call.setFloat(call.float(1).addingProduct(call.float(2), call.float(3)))
      } else {
        call.setDouble(call.double(1).addingProduct(call.double(2), call.double(3)))
      }
    }
    register("floatingPoint.ulp") { call in
      call.map {
        $0.ulp
      } _: {
        $0.ulp
      }
    }
    register("floatingPoint.nextUp") { call in
      call.map {
        $0.nextUp
      } _: {
        $0.nextUp
      }
    }
    register("floatingPoint.significand") { call in
      call.map {
        $0.significand
      } _: {
        $0.significand
      }
    }
    register("floatingPoint.magnitude") { call in
      call.map {
        $0.magnitude
      } _: {
        $0.magnitude
      }
    }
    register("floatingPoint.isMinus") { call in
      call[0] = (call.isFloat ? call.float(1).sign : call.double(1).sign) == .minus ? 1 : 0
    }
    register("floatingPoint.exponent") { call in
      let value = call.isFloat ? Double(call.float(1)) : call.double(1)
      guard value != 0, value.isFinite else {
        call[0] = value == 0 ? .min : .max
        return
      }
      call[0] = Int(call.isFloat ? call.float(1).exponent : call.double(1).exponent)
    }
  }

  /// Failable initialisers give a tag and, behind it, the value.
  private func registerParsing() {
    register("integer.parse") { call in call.setInteger(parsing: call.string(2), radix: 10) }
    register("integer.parseRadix") { call in
      guard (2...36).contains(call[4]) else {
        throw Trap("radix must be in 2...36, found \(call[4])")
      }
      call.setInteger(parsing: call.string(2), radix: call[4])
    }
    register("floatingPoint.parse") { call in
      let text = call.string(2)
      if call.resultIsFloat {
        let value = Float(text)
        call[0] = value == nil ? 0 : 1
        call[1] = Int((value ?? 0).bitPattern)
      } else {
        let value = Double(text)
        call[0] = value == nil ? 0 : 1
        call.setDouble(value ?? 0, at: 1)
      }
    }
  }
}

extension NativeCall {
  /// The integer type that the function belongs to.
  fileprivate var format: IntegerFormat {
    IntegerFormat(selfType) ?? IntegerFormat(bits: 64, isSigned: true)
  }

  /// The bits of an argument without the sign's copies.
  fileprivate func bits(_ offset: Int) -> UInt64 {
    let word = UInt64(UInt(bitPattern: window[offset]))
    return format.bits == 64 ? word : word & ((1 << UInt64(format.bits)) - 1)
  }

  fileprivate var isFloat: Bool { selfType == machine.context.known.float }
  fileprivate var resultIsFloat: Bool { isFloat }

  fileprivate func float(_ offset: Int) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: window[offset]))
  }

  fileprivate func setFloat(_ value: Float) { window[0] = Int(value.bitPattern) }

  fileprivate func setNumber(_ double: Double, _ float: Float) {
    if isFloat { setFloat(float) } else { setDouble(double) }
  }

  fileprivate func map(_ double: (Double) -> Double, _ float: (Float) -> Float) {
    if isFloat { setFloat(float(self.float(1))) } else { setDouble(double(self.double(1))) }
  }

  fileprivate func setInteger(parsing text: String, radix: Int) {
    let format = format
    var value: Int?
    if format.isSigned {
      value = Int(text, radix: radix)
    } else {
      value = UInt(text, radix: radix).map { Int(bitPattern: $0) }
    }
    if let found = value, Machine.wrap(found, format) != found { value = nil }
    window[0] = value == nil ? 0 : 1
    window[1] = value ?? 0
  }
}
