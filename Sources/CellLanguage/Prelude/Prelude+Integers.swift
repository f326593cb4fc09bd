extension Prelude {
  /// An integer type.
  static func integer(_ name: String, _ isSigned: Bool) -> String {
    let wide = [
      "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Int",
      "Double", "Float",
    ]
    let conversions = wide.filter { $0 != name }.map {
      "  @intrinsic(\"convert\") init(_ value: \($0))"
    }.joined(separator: "\n")
    let truncations = wide.filter { $0 != name && $0 != "Double" && $0 != "Float" }.map {
      "  @intrinsic(\"truncate\") init(truncatingIfNeeded value: \($0))"
    }.joined(separator: "\n")
    let unsigned = isSigned ? "U" + name : name
    let partner = isSigned ? "U" + name : String(name.dropFirst())
    let signed =
      isSigned
      ? """
      @intrinsic("negate") static prefix func - (operand: \(name)) -> \(name)
        mutating func negate() { self = -self }
      """ : ""
    let family = isSigned ? "SignedInteger" : "UnsignedInteger"
    return """
      struct \(name): FixedWidthInteger, \(family), CVarArg {
        typealias Magnitude = \(isSigned ? "U" + name : name)
        typealias IntegerLiteralType = \(name)
        typealias Stride = Int
        init() { self = 0 }
        init(_ value: \(name)) { self = value }
        init(integerLiteral value: \(name)) { self = value }
      \(conversions)
      \(truncations)
        init(truncatingIfNeeded value: \(name)) { self = value }
        @intrinsic("bits") init(bitPattern value: \(partner))
        init<T: BinaryInteger>(_ source: T) {
          self = T.isSigned || source._int >= 0 ? \(name)(source._int) : \(name)(UInt(bitPattern: source._int))
        }
        init<T: BinaryFloatingPoint>(_ source: T) { self = \(name)(source._double) }
        init<T: BinaryInteger>(truncatingIfNeeded source: T) { self = \(name)(truncatingIfNeeded: source._int) }
        init<T: BinaryInteger>(clamping source: T) {
          if compareIntegers(source, \(name).min) < 0 { self = \(name).min }
          else if compareIntegers(source, \(name).max) > 0 { self = \(name).max }
          else { self = \(name)(truncatingIfNeeded: source._int) }
        }
        init?<T: BinaryInteger>(exactly source: T) {
          let value = \(name)(truncatingIfNeeded: source._int)
          if compareIntegers(value, source) != 0 { return nil }
          self = value
        }
        init?(exactly source: Double) {
          if source != source.rounded(.towardZero) { return nil }
          if !(source > \(name).min._double - 1 && source < \(name).max._double + 1) { return nil }
          if source >= 9223372036854775808.0 && \(isSigned) { return nil }
          self = \(name)(source)
        }
        @native("integer.parse") init?(_ description: String)
        init?<S: StringProtocol>(_ text: S, radix: Int = 10) { self.init(parsing: text.description, radix: radix) }
        init?(exactly source: Float) { self.init(exactly: Double(source)) }
        \(name == "UInt8" ? "init(ascii v: UnicodeScalar) { self = UInt8(v.value) }" : "")
        @native("integer.parseRadix") private init?(parsing text: String, radix: Int)
        static var isSigned: Bool { \(isSigned) }
        static var zero: \(name) { 0 }
        @native("integer.min") static var min: \(name) { get }
        @native("integer.max") static var max: \(name) { get }
        @native("integer.bitWidth") static var bitWidth: Int { get }
        var bitWidth: Int { \(name).bitWidth }
        @intrinsic("bits") var _int: Int { get }
        var _double: Double { Double(self) }
        @intrinsic("add") static func + (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("subtract") static func - (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("multiply") static func * (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("divide") static func / (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("remainder") static func % (lhs: \(name), rhs: \(name)) -> \(name)
        \(signed)
        @intrinsic("addAssign") static func += (lhs: inout \(name), rhs: \(name))
        @intrinsic("subtractAssign") static func -= (lhs: inout \(name), rhs: \(name))
        @intrinsic("multiplyAssign") static func *= (lhs: inout \(name), rhs: \(name))
        @intrinsic("divideAssign") static func /= (lhs: inout \(name), rhs: \(name))
        @intrinsic("remainderAssign") static func %= (lhs: inout \(name), rhs: \(name))
        @intrinsic("wrappingAdd") static func &+ (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("wrappingSubtract") static func &- (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("wrappingMultiply") static func &* (lhs: \(name), rhs: \(name)) -> \(name)
        static func &+= (lhs: inout \(name), rhs: \(name)) { lhs = lhs &+ rhs }
        static func &-= (lhs: inout \(name), rhs: \(name)) { lhs = lhs &- rhs }
        static func &*= (lhs: inout \(name), rhs: \(name)) { lhs = lhs &* rhs }
        @intrinsic("bitAnd") static func & (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("bitOr") static func | (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("bitXor") static func ^ (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("bitNot") static prefix func ~ (x: \(name)) -> \(name)
        @intrinsic("shiftLeft") static func << (lhs: \(name), rhs: Int) -> \(name)
        @intrinsic("shiftRight") static func >> (lhs: \(name), rhs: Int) -> \(name)
        static func << <R: BinaryInteger>(lhs: \(name), rhs: R) -> \(name) { lhs << rhs._int }
        static func >> <R: BinaryInteger>(lhs: \(name), rhs: R) -> \(name) { lhs >> rhs._int }
        static func &<< (lhs: \(name), rhs: \(name)) -> \(name) { lhs << (rhs._int & (\(name).bitWidth - 1)) }
        static func &>> (lhs: \(name), rhs: \(name)) -> \(name) { lhs >> (rhs._int & (\(name).bitWidth - 1)) }
        static func &= (lhs: inout \(name), rhs: \(name)) { lhs = lhs & rhs }
        static func |= (lhs: inout \(name), rhs: \(name)) { lhs = lhs | rhs }
        static func ^= (lhs: inout \(name), rhs: \(name)) { lhs = lhs ^ rhs }
        static func <<= (lhs: inout \(name), rhs: Int) { lhs = lhs << rhs }
        static func >>= (lhs: inout \(name), rhs: Int) { lhs = lhs >> rhs }
        @intrinsic("equal") static func == (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("notEqual") static func != (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("less") static func < (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("lessEqual") static func <= (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("greater") static func > (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("greaterEqual") static func >= (lhs: \(name), rhs: \(name)) -> Bool
        var magnitude: \(isSigned ? "U" + name : name) { \(isSigned ? "self < 0 ? U\(name)(bitPattern: 0 &- self) : U\(name)(bitPattern: self)" : "self") }
        var description: String { "\\(self)" }
        func distance(to other: \(name)) -> Int { \(isSigned ? "Int(other) - Int(self)" : "other >= self ? Int(other - self) : 0 - Int(self - other)") }
        func _advanced(by n: Int) -> \(name)? {
          let next = \(name)(truncatingIfNeeded: _int &+ n)
          return \(name.hasSuffix("64") || !name.hasSuffix("8") && !name.hasSuffix("16") && !name.hasSuffix("32") ? "(n < 0) == (next < self) || n == 0" : "Int(next) == Int(self) &+ n") ? next : nil
        }
        func advanced(by n: Int) -> \(name) { \(isSigned ? "\(name)(Int(self) + n)" : "n >= 0 ? self + \(name)(n) : self - \(name)(0 - n)") }
        func addingReportingOverflow(_ rhs: \(name)) -> (partialValue: \(name), overflow: Bool) {
          let value = self &+ rhs
          return (partialValue: value, overflow: \(isSigned ? "(rhs < 0) != (value < self)" : "value < self"))
        }
        func subtractingReportingOverflow(_ rhs: \(name)) -> (partialValue: \(name), overflow: Bool) {
          let value = self &- rhs
          return (partialValue: value, overflow: \(isSigned ? "(rhs > 0) != (value < self)" : "rhs > self"))
        }
        @native("integer.multiplyOverflows") private static func overflows(_ a: \(name), _ b: \(name)) -> Bool
        func multipliedReportingOverflow(by rhs: \(name)) -> (partialValue: \(name), overflow: Bool) {
          (partialValue: self &* rhs, overflow: \(name).overflows(self, rhs))
        }
        @native("integer.popcount") var nonzeroBitCount: Int { get }
        @native("integer.leadingZeros") var leadingZeroBitCount: Int { get }
        @native("integer.trailingZeros") var trailingZeroBitCount: Int { get }
        @native("integer.byteSwapped") var byteSwapped: \(name) { get }
        var bigEndian: \(name) { byteSwapped }
        var littleEndian: \(name) { self }
        init(bigEndian value: \(name)) { self = value.byteSwapped }
        init(littleEndian value: \(name)) { self = value }
        @native("integer.highProduct") private static func highProduct(_ a: \(name), _ b: \(name)) -> \(name)
        func multipliedFullWidth(by other: \(name)) -> (high: \(name), low: \(isSigned ? "U" + name : name)) {
          (high: \(name).highProduct(self, other), low: \(isSigned ? "U\(name)(truncatingIfNeeded: self &* other)" : "self &* other"))
        }
        @native("integer.divideFullWidth") private static func divideFullWidth(_ divisor: \(name), _ high: \(name), _ low: \(isSigned ? "U" + name : name)) -> (quotient: \(name), remainder: \(name))
        func dividingFullWidth(_ dividend: (high: \(name), low: \(isSigned ? "U" + name : name))) -> (quotient: \(name), remainder: \(name)) {
          \(name).divideFullWidth(self, dividend.high, dividend.low)
        }
        func dividedReportingOverflow(by rhs: \(name)) -> (partialValue: \(name), overflow: Bool) {
          if rhs == 0 { return (partialValue: self, overflow: true) }
          \(isSigned ? "if rhs == -1 && self == \(name).min { return (partialValue: self, overflow: true) }" : "")
          return (partialValue: self / rhs, overflow: false)
        }
        func remainderReportingOverflow(dividingBy rhs: \(name)) -> (partialValue: \(name), overflow: Bool) {
          if rhs == 0 { return (partialValue: self, overflow: true) }
          \(isSigned ? "if rhs == -1 { return (partialValue: 0, overflow: self == \(name).min) }" : "")
          return (partialValue: self % rhs, overflow: false)
        }
        static func random(in range: Range<\(name)>) -> \(name) { noAmbientRandomness() }
        static func random(in range: ClosedRange<\(name)>) -> \(name) { noAmbientRandomness() }
        static func random<G: RandomNumberGenerator>(in range: Range<\(name)>, using generator: inout G) -> \(name) {
          precondition(!range.isEmpty, "cannot get a random value from an empty range")
          let width = \(unsigned)(truncatingIfNeeded: range.upperBound &- range.lowerBound)
          return range.lowerBound &+ \(name)(truncatingIfNeeded: \(unsigned)._below(width, using: &generator))
        }
        static func random<G: RandomNumberGenerator>(in range: ClosedRange<\(name)>, using generator: inout G) -> \(name) {
          let width = \(unsigned)(truncatingIfNeeded: range.upperBound &- range.lowerBound)
          if width == \(unsigned).max { return \(name)(truncatingIfNeeded: generator.next()) }
          return range.lowerBound &+ \(name)(truncatingIfNeeded: \(unsigned)._below(width &+ 1, using: &generator))
        }
        \(isSigned ? "" : below(name))
      }
      """
  }

  /// A number below a bound without bias, drawn as Swift's library draws it (Lemire's method).
  private static func below(_ name: String) -> String {
    """
    static func _below<G: RandomNumberGenerator>(_ bound: \(name), using generator: inout G) -> \(name) {
        var product = \(name)(truncatingIfNeeded: generator.next()).multipliedFullWidth(by: bound)
        if product.low < bound {
          let limit = (0 &- bound) % bound
          while product.low < limit { product = \(name)(truncatingIfNeeded: generator.next()).multipliedFullWidth(by: bound) }
        }
        return product.high
      }
    """
  }
}
