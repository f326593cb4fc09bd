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
      func _advanced(by n: Stride) -> Self?
    }
    extension Strideable {
      func _advanced(by n: Stride) -> Self? { advanced(by: n) }
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
      static func << <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Self { lhs << rhs._int }
      static func >> <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Self { lhs >> rhs._int }
      static func <<= <Other: BinaryInteger>(lhs: inout Self, rhs: Other) { lhs = lhs << rhs._int }
      static func >>= <Other: BinaryInteger>(lhs: inout Self, rhs: Other) { lhs = lhs >> rhs._int }
      static func &= (lhs: inout Self, rhs: Self) { lhs = lhs & rhs }
      static func |= (lhs: inout Self, rhs: Self) { lhs = lhs | rhs }
      static func ^= (lhs: inout Self, rhs: Self) { lhs = lhs ^ rhs }
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
      init?<S: StringProtocol>(_ text: S, radix: Int)
      func addingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)
      func subtractingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)
      func multipliedReportingOverflow(by rhs: Self) -> (partialValue: Self, overflow: Bool)
      func dividedReportingOverflow(by rhs: Self) -> (partialValue: Self, overflow: Bool)
      func remainderReportingOverflow(dividingBy rhs: Self) -> (partialValue: Self, overflow: Bool)
      func multipliedFullWidth(by other: Self) -> (high: Self, low: Magnitude)
      func dividingFullWidth(_ dividend: (high: Self, low: Magnitude)) -> (quotient: Self, remainder: Self)
      var nonzeroBitCount: Int { get }
      var leadingZeroBitCount: Int { get }
    }
    extension FixedWidthInteger {
      static func &<< (lhs: Self, rhs: Self) -> Self { lhs << (rhs._int & (Self.bitWidth - 1)) }
      static func &>> (lhs: Self, rhs: Self) -> Self { lhs >> (rhs._int & (Self.bitWidth - 1)) }
      static func &<< <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Self { lhs << (rhs._int & (Self.bitWidth - 1)) }
      static func &>> <Other: BinaryInteger>(lhs: Self, rhs: Other) -> Self { lhs >> (rhs._int & (Self.bitWidth - 1)) }
      static func &<<= <Other: BinaryInteger>(lhs: inout Self, rhs: Other) { lhs = lhs << (rhs._int & (Self.bitWidth - 1)) }
      static func &>>= <Other: BinaryInteger>(lhs: inout Self, rhs: Other) { lhs = lhs >> (rhs._int & (Self.bitWidth - 1)) }
      static func &+= (lhs: inout Self, rhs: Self) { lhs = lhs &+ rhs }
      static func &-= (lhs: inout Self, rhs: Self) { lhs = lhs &- rhs }
      static func &*= (lhs: inout Self, rhs: Self) { lhs = lhs &* rhs }
    }
    protocol SignedInteger: BinaryInteger, SignedNumeric {
    }
    protocol UnsignedInteger: BinaryInteger {
    }
    protocol FloatingPoint: Hashable, SignedNumeric, Strideable {
      associatedtype Exponent: SignedInteger
      init(sign: FloatingPointSign, exponent: Exponent, significand: Self)
      init(signOf sign: Self, magnitudeOf magnitude: Self)
      static var radix: Int { get }
      var exponent: Exponent { get }
      var isSubnormal: Bool { get }
      var isSignalingNaN: Bool { get }
      var isCanonical: Bool { get }
      var floatingPointClass: FloatingPointClassification { get }
      mutating func round()
      mutating func formSquareRoot()
      mutating func formTruncatingRemainder(dividingBy other: Self)
      mutating func formRemainder(dividingBy other: Self)
      mutating func addProduct(_ lhs: Self, _ rhs: Self)
      static func minimumMagnitude(_ x: Self, _ y: Self) -> Self
      static func maximumMagnitude(_ x: Self, _ y: Self) -> Self
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
      associatedtype RawSignificand: UnsignedInteger
      associatedtype RawExponent: UnsignedInteger
      init(sign: FloatingPointSign, exponentBitPattern: RawExponent, significandBitPattern: RawSignificand)
      static var significandBitCount: Int { get }
      static var exponentBitCount: Int { get }
      var significandWidth: Int { get }
      var significandBitPattern: RawSignificand { get }
      var exponentBitPattern: RawExponent { get }
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
    extension RandomNumberGenerator {
      mutating func next<T: FixedWidthInteger & UnsignedInteger>(upperBound: T) -> T {
        precondition(upperBound != 0, "upperBound cannot be zero")
        let bound = UInt64(truncatingIfNeeded: upperBound)
        var random = T(truncatingIfNeeded: next())
        var product = random.multipliedFullWidth(by: upperBound)
        if UInt64(truncatingIfNeeded: product.low) < bound {
          let limit = UInt64(truncatingIfNeeded: (0 &- upperBound) % upperBound)
          while UInt64(truncatingIfNeeded: product.low) < limit {
            random = T(truncatingIfNeeded: next())
            product = random.multipliedFullWidth(by: upperBound)
          }
        }
        return product.high
      }
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
}
