extension Prelude {
  static let numbers = #"""
    protocol AdditiveArithmetic: Equatable {
      static var zero: Self { get }
      static func + (lhs: Self, rhs: Self) -> Self
      static func - (lhs: Self, rhs: Self) -> Self
      static func += (lhs: inout Self, rhs: Self)
      static func -= (lhs: inout Self, rhs: Self)
    }
    extension AdditiveArithmetic {
      static func += (lhs: inout Self, rhs: Self) { lhs = lhs + rhs }
      static func -= (lhs: inout Self, rhs: Self) { lhs = lhs - rhs }
      static prefix func + (x: Self) -> Self { x }
    }
    extension AdditiveArithmetic where Self: ExpressibleByIntegerLiteral {
      static var zero: Self { 0 }
    }
    protocol Numeric: AdditiveArithmetic, ExpressibleByIntegerLiteral {
      associatedtype Magnitude: Comparable, Numeric
      init?<T: BinaryInteger>(exactly source: T)
      var magnitude: Magnitude { get }
      static func * (lhs: Self, rhs: Self) -> Self
      static func *= (lhs: inout Self, rhs: Self)
    }
    extension Numeric {
      static func *= (lhs: inout Self, rhs: Self) { lhs = lhs * rhs }
    }
    protocol SignedNumeric: Numeric {
      static prefix func - (operand: Self) -> Self
      mutating func negate()
    }
    extension SignedNumeric {
      static prefix func - (operand: Self) -> Self { 0 - operand }
      mutating func negate() { self = -self }
    }
    protocol Strideable<Stride>: Comparable {
      associatedtype Stride: Comparable, SignedNumeric
      func distance(to other: Self) -> Stride
      func advanced(by n: Stride) -> Self
    }
    protocol BinaryInteger: Hashable, Numeric, Strideable, CustomStringConvertible where Magnitude: BinaryInteger, Magnitude.Magnitude == Magnitude {
      static var isSigned: Bool { get }
      init<T: BinaryFloatingPoint>(_ source: T)
      init<T: BinaryInteger>(_ source: T)
      init<T: BinaryInteger>(truncatingIfNeeded source: T)
      init<T: BinaryInteger>(clamping source: T)
      static func / (lhs: Self, rhs: Self) -> Self
      static func % (lhs: Self, rhs: Self) -> Self
      static func /= (lhs: inout Self, rhs: Self)
      static func %= (lhs: inout Self, rhs: Self)
      static func & (lhs: Self, rhs: Self) -> Self
      static func | (lhs: Self, rhs: Self) -> Self
      static func ^ (lhs: Self, rhs: Self) -> Self
      static func << (lhs: Self, rhs: Int) -> Self
      static func >> (lhs: Self, rhs: Int) -> Self
      static prefix func ~ (x: Self) -> Self
      var bitWidth: Int { get }
      var trailingZeroBitCount: Int { get }
      var _int: Int { get }
      var _double: Double { get }
      func quotientAndRemainder(dividingBy rhs: Self) -> (quotient: Self, remainder: Self)
      func isMultiple(of other: Self) -> Bool
      func signum() -> Self
    }
    extension BinaryInteger {
      static func == <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Bool { compareIntegers(lhs, rhs) == 0 }
      static func != <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Bool { compareIntegers(lhs, rhs) != 0 }
      static func < <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Bool { compareIntegers(lhs, rhs) < 0 }
      static func <= <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Bool { compareIntegers(lhs, rhs) <= 0 }
      static func > <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Bool { compareIntegers(lhs, rhs) > 0 }
      static func >= <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Bool { compareIntegers(lhs, rhs) >= 0 }
      func isMultiple(of other: Self) -> Bool {
        if other == 0 { return self == 0 }
        return self % other == 0
      }
      func quotientAndRemainder(dividingBy rhs: Self) -> (quotient: Self, remainder: Self) {
        (quotient: self / rhs, remainder: self % rhs)
      }
      func signum() -> Self {
        if self > 0 { return 1 }
        if self < 0 { return 0 - 1 }
        return 0
      }
    }
    func compareIntegers<A: BinaryInteger, B: BinaryInteger>(_ a: A, _ b: B) -> Int {
      let (x, y) = (a._int, b._int)
      let isHugeA = !A.isSigned && x < 0
      let isHugeB = !B.isSigned && y < 0
      if isHugeA != isHugeB { return isHugeA ? 1 : -1 }
      return x < y ? -1 : x == y ? 0 : 1
    }
    protocol FixedWidthInteger: BinaryInteger, LosslessStringConvertible {
      static var bitWidth: Int { get }
      static var max: Self { get }
      static var min: Self { get }
      static func &+ (lhs: Self, rhs: Self) -> Self
      static func &- (lhs: Self, rhs: Self) -> Self
      static func &* (lhs: Self, rhs: Self) -> Self
      var byteSwapped: Self { get }
      init?(_ text: String, radix: Int)
      func addingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)
      func subtractingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)
      func multipliedReportingOverflow(by rhs: Self) -> (partialValue: Self, overflow: Bool)
      var nonzeroBitCount: Int { get }
      var leadingZeroBitCount: Int { get }
    }
    protocol SignedInteger: BinaryInteger, SignedNumeric {
    }
    protocol UnsignedInteger: BinaryInteger {
    }
    protocol FloatingPoint: Hashable, SignedNumeric, Strideable {
      static var nan: Self { get }
      static var infinity: Self { get }
      static var pi: Self { get }
      static var greatestFiniteMagnitude: Self { get }
      static var leastNormalMagnitude: Self { get }
      static var leastNonzeroMagnitude: Self { get }
      static var ulpOfOne: Self { get }
      init<T: BinaryInteger>(_ value: T)
      static func / (lhs: Self, rhs: Self) -> Self
      static func /= (lhs: inout Self, rhs: Self)
      func squareRoot() -> Self
      func rounded(_ rule: FloatingPointRoundingRule) -> Self
      func rounded() -> Self
      mutating func round(_ rule: FloatingPointRoundingRule)
      func truncatingRemainder(dividingBy other: Self) -> Self
      func remainder(dividingBy other: Self) -> Self
      func addingProduct(_ lhs: Self, _ rhs: Self) -> Self
      var isNaN: Bool { get }
      var isFinite: Bool { get }
      var isInfinite: Bool { get }
      var isZero: Bool { get }
      var isNormal: Bool { get }
      func isEqual(to other: Self) -> Bool
      func isLess(than other: Self) -> Bool
      func isLessThanOrEqualTo(_ other: Self) -> Bool
      func isTotallyOrdered(belowOrEqualTo other: Self) -> Bool
      var binade: Self { get }
      var significand: Self { get }
      var sign: FloatingPointSign { get }
      var ulp: Self { get }
      var nextUp: Self { get }
      var nextDown: Self { get }
      static func minimum(_ x: Self, _ y: Self) -> Self
      static func maximum(_ x: Self, _ y: Self) -> Self
    }
    protocol BinaryFloatingPoint: FloatingPoint, ExpressibleByFloatLiteral {
      init(_ value: Double)
      init(_ value: Float)
      init<T: BinaryFloatingPoint>(_ value: T)
      var _double: Double { get }
    }
    enum FloatingPointSign: Int {
      case plus
      case minus
    }
    enum FloatingPointClassification {
      case signalingNaN
      case quietNaN
      case negativeInfinity
      case negativeNormal
      case negativeSubnormal
      case negativeZero
      case positiveZero
      case positiveSubnormal
      case positiveNormal
      case positiveInfinity
    }
    enum FloatingPointRoundingRule {
      case toNearestOrAwayFromZero
      case toNearestOrEven
      case up
      case down
      case towardZero
      case awayFromZero
    }
    protocol RandomNumberGenerator {
      mutating func next() -> UInt64
    }
    struct Bool: Hashable, CustomStringConvertible, ExpressibleByBooleanLiteral, LosslessStringConvertible {
      init() { self = false }
      init(_ value: Bool) { self = value }
      init(booleanLiteral value: Bool) { self = value }
      static func random() -> Bool { noAmbientRandomness() }
      static func random<G: RandomNumberGenerator>(using generator: inout G) -> Bool { (generator.next() >> 17) & 1 == 0 }
      init?(_ description: String) {
        if description == "true" { self = true } else if description == "false" { self = false } else { return nil }
      }
      var description: String { self ? "true" : "false" }
      @intrinsic("not") static prefix func ! (a: Bool) -> Bool
      @intrinsic("and") static func && (lhs: Bool, rhs: @autoclosure () throws -> Bool) rethrows -> Bool
      @intrinsic("or") static func || (lhs: Bool, rhs: @autoclosure () throws -> Bool) rethrows -> Bool
      @intrinsic("equal") static func == (lhs: Bool, rhs: Bool) -> Bool
      @intrinsic("notEqual") static func != (lhs: Bool, rhs: Bool) -> Bool
      mutating func toggle() { self = !self }
    }
    """#

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
        init<T: BinaryInteger>(_ source: T) { self = \(name)(source._int) }
        init<T: BinaryFloatingPoint>(_ source: T) { self = \(name)(source._double) }
        init<T: BinaryInteger>(truncatingIfNeeded source: T) { self = \(name)(truncatingIfNeeded: source._int) }
        init<T: BinaryInteger>(clamping source: T) {
          let value = source._int
          if T.isSigned || value >= 0 {
            if value < \(name).min._clamped { self = \(name).min }
            else if value > \(name).max._clamped { self = \(name).max }
            else { self = \(name)(truncatingIfNeeded: value) }
          } else {
            self = \(name).max
          }
        }
        init?<T: BinaryInteger>(exactly source: T) {
          let value = source._int
          if value < \(name).min._clamped || value > \(name).max._clamped { return nil }
          self = \(name)(truncatingIfNeeded: value)
        }
        init?(exactly source: Double) {
          if source != source.rounded(.towardZero) { return nil }
          if !(source > \(name).min._double - 1 && source < \(name).max._double + 1) { return nil }
          if source >= 9223372036854775808.0 && \(isSigned) { return nil }
          self = \(name)(source)
        }
        @native("integer.parse") init?(_ description: String)
        init?(_ text: String, radix: Int) { self.init(parsing: text, radix: radix) }
        init?(_ text: Substring, radix: Int = 10) { self.init(parsing: String(text), radix: radix) }
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
        var _clamped: Int { \(isSigned ? "_int" : "_int < 0 ? Int.max : _int") }
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

  /// A floating-point type.
  static func floatingPoint(_ name: String) -> String {
    let isDouble = name == "Double"
    let other = isDouble ? "Float" : "Double"
    let integers = [
      "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    ]
    let conversions = integers.map { "  @intrinsic(\"convert\") init(_ value: \($0))" }
      .joined(separator: "\n")
    return """
      struct \(name): BinaryFloatingPoint, CustomStringConvertible, CustomDebugStringConvertible, LosslessStringConvertible, CVarArg {
        typealias Magnitude = \(name)
        typealias IntegerLiteralType = \(name)
        typealias FloatLiteralType = \(name)
        typealias Stride = \(name)
        init() { self = 0 }
        init(_ value: \(name)) { self = value }
        @intrinsic("convert") init(_ value: \(other))
      \(conversions)
        init(integerLiteral value: \(name)) { self = value }
        init(floatLiteral value: \(name)) { self = value }
        init<T: BinaryInteger>(_ value: T) { self = \(name)(value._double) }
        init<T: BinaryFloatingPoint>(_ value: T) { self = \(name)(value._double) }
        init?<T: BinaryInteger>(exactly source: T) {
          let value = \(name)(source._double)
          if abs(source._double) < 9223372036854775808.0 && Int(value) != source._int { return nil }
          self = value
        }
        init?(exactly source: \(other)) {
          self = \(name)(source)
          if \(other)(self) != source && source == source { return nil }
        }
        @native("floatingPoint.parse") init?(_ description: String)
        init?(_ text: Substring) { self.init(String(text)) }
        init(signOf sign: \(name), magnitudeOf magnitude: \(name)) {
          let size = magnitude.magnitude
          self = sign.sign == .minus ? -size : size
        }
        var debugDescription: String { "\\(self)" }
        func isEqual(to other: \(name)) -> Bool { self == other }
        func isLess(than other: \(name)) -> Bool { self < other }
        func isLessThanOrEqualTo(_ other: \(name)) -> Bool { self <= other }
        func isTotallyOrdered(belowOrEqualTo other: \(name)) -> Bool {
          if self < other { return true }
          if other < self { return false }
          if isNaN || other.isNaN { return isNaN && sign == .minus || other.isNaN && other.sign == .plus }
          return self != 0 || sign == .minus || other.sign == .plus
        }
        static func maximumMagnitude(_ x: \(name), _ y: \(name)) -> \(name) { x.magnitude > y.magnitude || y.isNaN ? x : y }
        static func minimumMagnitude(_ x: \(name), _ y: \(name)) -> \(name) { x.magnitude <= y.magnitude || y.isNaN ? x : y }
        var binade: \(name) { self == 0 || !isFinite ? self : \(name)(sign: sign, exponent: exponent, significand: 1) }
        var significandWidth: Int {
          if !isFinite || self == 0 { return isFinite ? -1 : -1 }
          return \(isDouble ? 52 : 23) - min(\(isDouble ? 52 : 23), significandBitPattern.trailingZeroBitCount)
        }
        var significandBitPattern: \(isDouble ? "UInt64" : "UInt32") { bitPattern & \(isDouble ? "4503599627370495" : "8388607") }
        var exponentBitPattern: UInt { UInt(bitPattern >> \(isDouble ? 52 : 23)) & \(isDouble ? 2047 : 255) }
        static var significandBitCount: Int { \(isDouble ? 52 : 23) }
        static var exponentBitCount: Int { \(isDouble ? 11 : 8) }
        var isCanonical: Bool { true }
        var isSignalingNaN: Bool { false }
        var floatingPointClass: FloatingPointClassification {
          if isNaN { return .quietNaN }
          if isInfinite { return sign == .minus ? .negativeInfinity : .positiveInfinity }
          if self == 0 { return sign == .minus ? .negativeZero : .positiveZero }
          if isSubnormal { return sign == .minus ? .negativeSubnormal : .positiveSubnormal }
          return sign == .minus ? .negativeNormal : .positiveNormal
        }
        mutating func formTruncatingRemainder(dividingBy other: \(name)) { self = truncatingRemainder(dividingBy: other) }
        mutating func formRemainder(dividingBy other: \(name)) { self = remainder(dividingBy: other) }
        @intrinsic("bits") init(bitPattern value: \(isDouble ? "UInt64" : "UInt32"))
        @intrinsic("bits") var bitPattern: \(isDouble ? "UInt64" : "UInt32") { get }
        init(sign: FloatingPointSign, exponent: Int, significand: \(name)) {
          let value = significand * pow(2, \(name)(exponent))
          self = sign == .minus ? -value : value
        }
        var _double: Double { \(isDouble ? "self" : "Double(self)") }
        @native("floatingPoint.nan") static var nan: \(name) { get }
        @native("floatingPoint.infinity") static var infinity: \(name) { get }
        @native("floatingPoint.pi") static var pi: \(name) { get }
        @native("floatingPoint.greatest") static var greatestFiniteMagnitude: \(name) { get }
        @native("floatingPoint.leastNormal") static var leastNormalMagnitude: \(name) { get }
        @native("floatingPoint.least") static var leastNonzeroMagnitude: \(name) { get }
        @native("floatingPoint.ulpOfOne") static var ulpOfOne: \(name) { get }
        static var zero: \(name) { 0 }
        static var radix: Int { 2 }
        @intrinsic("add") static func + (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("subtract") static func - (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("multiply") static func * (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("divide") static func / (lhs: \(name), rhs: \(name)) -> \(name)
        @intrinsic("negate") static prefix func - (operand: \(name)) -> \(name)
        @intrinsic("addAssign") static func += (lhs: inout \(name), rhs: \(name))
        @intrinsic("subtractAssign") static func -= (lhs: inout \(name), rhs: \(name))
        @intrinsic("multiplyAssign") static func *= (lhs: inout \(name), rhs: \(name))
        @intrinsic("divideAssign") static func /= (lhs: inout \(name), rhs: \(name))
        mutating func negate() { self = -self }
        @intrinsic("equal") static func == (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("notEqual") static func != (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("less") static func < (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("lessEqual") static func <= (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("greater") static func > (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("greaterEqual") static func >= (lhs: \(name), rhs: \(name)) -> Bool
        @intrinsic("squareRoot") func squareRoot() -> \(name)
        mutating func formSquareRoot() { self = squareRoot() }
        @native("floatingPoint.rounded") func rounded(_ rule: FloatingPointRoundingRule) -> \(name)
        @intrinsic("math.round") func rounded() -> \(name)
        mutating func round(_ rule: FloatingPointRoundingRule) { self = rounded(rule) }
        mutating func round() { self = rounded() }
        @intrinsic("math.fmod") func truncatingRemainder(dividingBy other: \(name)) -> \(name)
        @intrinsic("math.remainder") func remainder(dividingBy other: \(name)) -> \(name)
        @native("floatingPoint.addingProduct") func addingProduct(_ lhs: \(name), _ rhs: \(name)) -> \(name)
        mutating func addProduct(_ lhs: \(name), _ rhs: \(name)) { self = addingProduct(lhs, rhs) }
        var isNaN: Bool { self != self }
        var isInfinite: Bool { self == \(name).infinity || self == -\(name).infinity }
        var isFinite: Bool { self - self == 0 }
        var isZero: Bool { self == 0 }
        var isNormal: Bool { isFinite && magnitude >= \(name).leastNormalMagnitude }
        var isSubnormal: Bool { self != 0 && magnitude < \(name).leastNormalMagnitude }
        @native("floatingPoint.isMinus") private var isMinus: Bool { get }
        var sign: FloatingPointSign { isMinus ? .minus : .plus }
        @native("floatingPoint.ulp") var ulp: \(name) { get }
        @native("floatingPoint.nextUp") var nextUp: \(name) { get }
        var nextDown: \(name) { -((-self).nextUp) }
        @native("floatingPoint.exponent") var exponent: Int { get }
        @native("floatingPoint.significand") var significand: \(name) { get }
        @native("floatingPoint.magnitude") var magnitude: \(name) { get }
        var description: String { "\\(self)" }
        func distance(to other: \(name)) -> \(name) { other - self }
        func advanced(by n: \(name)) -> \(name) { self + n }
        static func minimum(_ x: \(name), _ y: \(name)) -> \(name) { x <= y || y.isNaN ? x : y }
        static func maximum(_ x: \(name), _ y: \(name)) -> \(name) { x > y || y.isNaN ? x : y }
        static func random(in range: Range<\(name)>) -> \(name) { noAmbientRandomness() }
        static func random(in range: ClosedRange<\(name)>) -> \(name) { noAmbientRandomness() }
        static func random<G: RandomNumberGenerator>(in range: Range<\(name)>, using generator: inout G) -> \(name) {
          let bits = generator.next() & \(isDouble ? "0x1F_FFFF_FFFF_FFFF" : "0xFF_FFFF")
          let value = (range.upperBound - range.lowerBound) * (\(name)(bits) * (\(name).ulpOfOne / 2)) + range.lowerBound
          return value == range.upperBound ? random(in: range, using: &generator) : value
        }
        static func random<G: RandomNumberGenerator>(in range: ClosedRange<\(name)>, using generator: inout G) -> \(name) {
          let count: \(isDouble ? "UInt64 = 0x20_0000_0000_0000" : "UInt32 = 0x100_0000")
          let bits = \(isDouble ? "UInt64" : "UInt32")._below(count + 1, using: &generator)
          if bits == count { return range.upperBound }
          return (range.upperBound - range.lowerBound) * (\(name)(bits) * (\(name).ulpOfOne / 2)) + range.lowerBound
        }
      }
      """
  }
}
