extension Prelude {
  /// Remainders of `Float`s are the same in `Double`, where the machine has them: they are exact.
  private static func remainders(_ isDouble: Bool) -> String {
    ["truncatingRemainder": "fmod", "remainder": "remainder"].sorted { $0.key > $1.key }
      .map { name, intrinsic in
        isDouble
          ? "  @intrinsic(\"math.\(intrinsic)\") func \(name)(dividingBy other: Double) -> Double"
          : "  func \(name)(dividingBy other: Float) -> Float { "
            + "Float(Double(self).\(name)(dividingBy: Double(other))) }"
      }.joined(separator: "\n")
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
        typealias Exponent = Int
        typealias RawExponent = UInt
        typealias RawSignificand = \(isDouble ? "UInt64" : "UInt32")
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
        init(sign: FloatingPointSign, exponentBitPattern: UInt, significandBitPattern: \(isDouble ? "UInt64" : "UInt32")) {
          let exponent = \(isDouble ? "UInt64" : "UInt32")(exponentBitPattern & \(isDouble ? 2047 : 255)) << \(isDouble ? 52 : 23)
          let value = \(name)(bitPattern: exponent | significandBitPattern & \(isDouble ? "4503599627370495" : "8388607"))
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
      \(remainders(isDouble))
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
