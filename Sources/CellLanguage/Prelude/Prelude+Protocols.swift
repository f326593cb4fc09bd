extension Prelude {
  static let protocols = #"""
    protocol Sendable {
    }
    protocol Copyable {
    }
    protocol BitwiseCopyable {
    }
    protocol AnyObject {
    }
    protocol Error {
    }
    extension Error {
      var localizedDescription: String { (self as? any LocalizedError)?.errorDescription ?? "\(self)" }
    }
    protocol LocalizedError: Error {
      var errorDescription: String? { get }
      var failureReason: String? { get }
      var recoverySuggestion: String? { get }
      var helpAnchor: String? { get }
    }
    extension LocalizedError {
      var errorDescription: String? { nil }
      var failureReason: String? { nil }
      var recoverySuggestion: String? { nil }
      var helpAnchor: String? { nil }
    }
    typealias IntegerLiteralType = Int
    typealias FloatLiteralType = Double
    typealias BooleanLiteralType = Bool
    typealias StringLiteralType = String
    protocol Equatable {
      static func == (lhs: Self, rhs: Self) -> Bool
    }
    extension Equatable {
      static func != (lhs: Self, rhs: Self) -> Bool { !(lhs == rhs) }
    }
    protocol Hashable: Equatable {
      func hash(into hasher: inout Hasher)
      var hashValue: Int { get }
    }
    extension Hashable {
      var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
      }
    }
    struct Hasher {
      var state: Int
      init() { state = 0 }
      mutating func combine<H: Hashable>(_ value: H) { state = Hasher.mixed(state, value) }
      @native("hash.combine") private static func mixed<H>(_ state: Int, _ value: H) -> Int
      func finalize() -> Int { state }
    }
    protocol Comparable: Equatable {
      static func < (lhs: Self, rhs: Self) -> Bool
      static func <= (lhs: Self, rhs: Self) -> Bool
      static func > (lhs: Self, rhs: Self) -> Bool
      static func >= (lhs: Self, rhs: Self) -> Bool
    }
    extension Comparable {
      static func > (lhs: Self, rhs: Self) -> Bool { rhs < lhs }
      static func <= (lhs: Self, rhs: Self) -> Bool { !(rhs < lhs) }
      static func >= (lhs: Self, rhs: Self) -> Bool { !(lhs < rhs) }
    }
    protocol Identifiable<ID> {
      associatedtype ID: Hashable
      var id: ID { get }
    }
    protocol CaseIterable {
      associatedtype AllCases: Collection = [Self] where AllCases.Element == Self
      static var allCases: AllCases { get }
    }
    protocol RawRepresentable<RawValue> {
      associatedtype RawValue
      init?(rawValue: RawValue)
      var rawValue: RawValue { get }
    }
    protocol CustomStringConvertible {
      var description: String { get }
    }
    protocol CustomDebugStringConvertible {
      var debugDescription: String { get }
    }
    protocol LosslessStringConvertible: CustomStringConvertible {
      init?(_ description: String)
    }
    protocol TextOutputStream {
      mutating func write(_ string: String)
    }
    protocol TextOutputStreamable {
      func write<Target: TextOutputStream>(to target: inout Target)
    }
    protocol ExpressibleByIntegerLiteral<IntegerLiteralType> {
      associatedtype IntegerLiteralType
      init(integerLiteral value: IntegerLiteralType)
    }
    protocol ExpressibleByFloatLiteral<FloatLiteralType> {
      associatedtype FloatLiteralType
      init(floatLiteral value: FloatLiteralType)
    }
    protocol ExpressibleByBooleanLiteral<BooleanLiteralType> {
      associatedtype BooleanLiteralType
      init(booleanLiteral value: BooleanLiteralType)
    }
    protocol ExpressibleByNilLiteral {
      init(nilLiteral: ())
    }
    protocol ExpressibleByUnicodeScalarLiteral<UnicodeScalarLiteralType> {
      associatedtype UnicodeScalarLiteralType = String
      init(unicodeScalarLiteral value: UnicodeScalarLiteralType)
    }
    protocol ExpressibleByExtendedGraphemeClusterLiteral<ExtendedGraphemeClusterLiteralType>: ExpressibleByUnicodeScalarLiteral {
      associatedtype ExtendedGraphemeClusterLiteralType = String
      init(extendedGraphemeClusterLiteral value: ExtendedGraphemeClusterLiteralType)
    }
    extension ExpressibleByStringLiteral where StringLiteralType == String {
      init(extendedGraphemeClusterLiteral value: String) { self = Self(stringLiteral: value) }
      init(unicodeScalarLiteral value: String) { self = Self(stringLiteral: value) }
    }
    protocol ExpressibleByStringLiteral<StringLiteralType>: ExpressibleByExtendedGraphemeClusterLiteral {
      associatedtype StringLiteralType = String
      init(stringLiteral value: StringLiteralType)
    }
    protocol ExpressibleByStringInterpolation: ExpressibleByStringLiteral {
    }
    protocol StringInterpolationProtocol {
      associatedtype StringLiteralType = String
      init(literalCapacity: Int, interpolationCount: Int)
      mutating func appendLiteral(_ literal: StringLiteralType)
    }
    protocol ExpressibleByArrayLiteral<ArrayLiteralElement> {
      associatedtype ArrayLiteralElement
      init(arrayLiteral elements: ArrayLiteralElement...)
    }
    protocol ExpressibleByDictionaryLiteral<Key, Value> {
      associatedtype Key
      associatedtype Value
      init(dictionaryLiteral elements: (Key, Value)...)
    }
    enum Never: Error, Hashable {
    }
    protocol CVarArg {
    }
    """#
}
