extension Prelude {
  static let functions = #"""
    @native("print") func print(_ items: Any..., separator: String = " ", terminator: String = "\n")
    @native("debugPrint") func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\n")
    func print<Target: TextOutputStream>(_ items: Any..., separator: String = " ", terminator: String = "\n", to output: inout Target) {
      var prefix = ""
      for item in items {
        output.write(prefix)
        output.write("\(item)")
        prefix = separator
      }
      output.write(terminator)
    }
    func debugPrint<Target: TextOutputStream>(_ items: Any..., separator: String = " ", terminator: String = "\n", to output: inout Target) {
      var prefix = ""
      for item in items {
        output.write(prefix)
        output.write(String(reflecting: item))
        prefix = separator
      }
      output.write(terminator)
    }
    @discardableResult func dump<T>(_ value: T, name: String? = nil, indent: Int = 0, maxDepth: Int = Int.max) -> T {
      writeDump(value, name ?? "", name != nil, indent, maxDepth)
      return value
    }
    @native("dump") func writeDump<T>(_ value: T, _ name: String, _ hasName: Bool, _ indent: Int, _ maxDepth: Int)
    /// Prints the declaration of a type with its documentation and members: `help(Normal.self)`.
    @native("help") func help<T>(_ type: T.Type)
    /// Prints the declaration and documentation of a name: `help("Normal.score")`.
    @native("help.name") func help(_ name: String)
    @intrinsic("precondition") func precondition(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = "")
    @intrinsic("precondition") func assert(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = "")
    @intrinsic("unreachable") func fatalError(_ message: @autoclosure () -> String = "") -> Never
    @intrinsic("unreachable") func preconditionFailure(_ message: @autoclosure () -> String = "") -> Never
    @intrinsic("unreachable") func assertionFailure(_ message: @autoclosure () -> String = "") -> Never
    @native("noAmbientRandomness") func noAmbientRandomness() -> Never
    func swap<T>(_ a: inout T, _ b: inout T) {
      let value = a
      a = b
      b = value
    }
    func min<T: Comparable>(_ x: T, _ y: T) -> T { y < x ? y : x }
    func max<T: Comparable>(_ x: T, _ y: T) -> T { y >= x ? y : x }
    func min<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
      var result = min(min(x, y), z)
      for value in rest { if value < result { result = value } }
      return result
    }
    func max<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
      var result = max(max(x, y), z)
      for value in rest { if value >= result { result = value } }
      return result
    }
    func numericCast<T: BinaryInteger, U: BinaryInteger>(_ x: T) -> U { U(x) }
    @native("identical") func === (lhs: AnyObject?, rhs: AnyObject?) -> Bool
    func !== (lhs: AnyObject?, rhs: AnyObject?) -> Bool { !(lhs === rhs) }
    @native("identical") func == (lhs: Any.Type, rhs: Any.Type) -> Bool
    func != (lhs: Any.Type, rhs: Any.Type) -> Bool { !(lhs == rhs) }
    @native("isUnique") func isKnownUniquelyReferenced<T: AnyObject>(_ object: inout T) -> Bool
    @native("isUnique") func isKnownUniquelyReferenced<T: AnyObject>(_ object: inout T?) -> Bool
    @native("objectIdentity") func objectIdentity(_ object: AnyObject) -> Int
    struct ObjectIdentifier: Hashable, Comparable {
      private let value: Int
      init(_ object: AnyObject) { value = objectIdentity(object) }
      init(_ type: Any.Type) { value = String(reflecting: type).hashValue }
      static func < (lhs: ObjectIdentifier, rhs: ObjectIdentifier) -> Bool { lhs.value < rhs.value }
    }
    func withExtendedLifetime<T, R>(_ x: T, _ body: () throws -> R) rethrows -> R { try body() }
    func withExtendedLifetime<T, R>(_ x: T, _ body: (T) throws -> R) rethrows -> R { try body(x) }
    func type<T>(of value: T) -> T.Type { T.self }
    func == (lhs: (), rhs: ()) -> Bool { true }
    func == <A: Equatable, B: Equatable>(lhs: (A, B), rhs: (A, B)) -> Bool { lhs.0 == rhs.0 && lhs.1 == rhs.1 }
    func != <A: Equatable, B: Equatable>(lhs: (A, B), rhs: (A, B)) -> Bool { !(lhs == rhs) }
    func < <A: Comparable, B: Comparable>(lhs: (A, B), rhs: (A, B)) -> Bool { lhs.0 == rhs.0 ? (lhs.1 < rhs.1) : lhs.0 < rhs.0 }
    func > <A: Comparable, B: Comparable>(lhs: (A, B), rhs: (A, B)) -> Bool { rhs < lhs }
    func <= <A: Comparable, B: Comparable>(lhs: (A, B), rhs: (A, B)) -> Bool { !(rhs < lhs) }
    func >= <A: Comparable, B: Comparable>(lhs: (A, B), rhs: (A, B)) -> Bool { !(lhs < rhs) }
    func == <A: Equatable, B: Equatable, C: Equatable>(lhs: (A, B, C), rhs: (A, B, C)) -> Bool { lhs.0 == rhs.0 && lhs.1 == rhs.1 && lhs.2 == rhs.2 }
    func != <A: Equatable, B: Equatable, C: Equatable>(lhs: (A, B, C), rhs: (A, B, C)) -> Bool { !(lhs == rhs) }
    func < <A: Comparable, B: Comparable, C: Comparable>(lhs: (A, B, C), rhs: (A, B, C)) -> Bool { lhs.0 == rhs.0 ? (lhs.1 == rhs.1 ? (lhs.2 < rhs.2) : lhs.1 < rhs.1) : lhs.0 < rhs.0 }
    func > <A: Comparable, B: Comparable, C: Comparable>(lhs: (A, B, C), rhs: (A, B, C)) -> Bool { rhs < lhs }
    func <= <A: Comparable, B: Comparable, C: Comparable>(lhs: (A, B, C), rhs: (A, B, C)) -> Bool { !(rhs < lhs) }
    func >= <A: Comparable, B: Comparable, C: Comparable>(lhs: (A, B, C), rhs: (A, B, C)) -> Bool { !(lhs < rhs) }
    func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(lhs: (A, B, C, D), rhs: (A, B, C, D)) -> Bool { lhs.0 == rhs.0 && lhs.1 == rhs.1 && lhs.2 == rhs.2 && lhs.3 == rhs.3 }
    func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(lhs: (A, B, C, D), rhs: (A, B, C, D)) -> Bool { !(lhs == rhs) }
    func < <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(lhs: (A, B, C, D), rhs: (A, B, C, D)) -> Bool { lhs.0 == rhs.0 ? (lhs.1 == rhs.1 ? (lhs.2 == rhs.2 ? (lhs.3 < rhs.3) : lhs.2 < rhs.2) : lhs.1 < rhs.1) : lhs.0 < rhs.0 }
    func > <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(lhs: (A, B, C, D), rhs: (A, B, C, D)) -> Bool { rhs < lhs }
    func <= <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(lhs: (A, B, C, D), rhs: (A, B, C, D)) -> Bool { !(rhs < lhs) }
    func >= <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(lhs: (A, B, C, D), rhs: (A, B, C, D)) -> Bool { !(lhs < rhs) }
    func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable>(lhs: (A, B, C, D, E), rhs: (A, B, C, D, E)) -> Bool { lhs.0 == rhs.0 && lhs.1 == rhs.1 && lhs.2 == rhs.2 && lhs.3 == rhs.3 && lhs.4 == rhs.4 }
    func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable>(lhs: (A, B, C, D, E), rhs: (A, B, C, D, E)) -> Bool { !(lhs == rhs) }
    func < <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(lhs: (A, B, C, D, E), rhs: (A, B, C, D, E)) -> Bool { lhs.0 == rhs.0 ? (lhs.1 == rhs.1 ? (lhs.2 == rhs.2 ? (lhs.3 == rhs.3 ? (lhs.4 < rhs.4) : lhs.3 < rhs.3) : lhs.2 < rhs.2) : lhs.1 < rhs.1) : lhs.0 < rhs.0 }
    func > <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(lhs: (A, B, C, D, E), rhs: (A, B, C, D, E)) -> Bool { rhs < lhs }
    func <= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(lhs: (A, B, C, D, E), rhs: (A, B, C, D, E)) -> Bool { !(rhs < lhs) }
    func >= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(lhs: (A, B, C, D, E), rhs: (A, B, C, D, E)) -> Bool { !(lhs < rhs) }
    func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable, F: Equatable>(lhs: (A, B, C, D, E, F), rhs: (A, B, C, D, E, F)) -> Bool { lhs.0 == rhs.0 && lhs.1 == rhs.1 && lhs.2 == rhs.2 && lhs.3 == rhs.3 && lhs.4 == rhs.4 && lhs.5 == rhs.5 }
    func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable, F: Equatable>(lhs: (A, B, C, D, E, F), rhs: (A, B, C, D, E, F)) -> Bool { !(lhs == rhs) }
    func < <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(lhs: (A, B, C, D, E, F), rhs: (A, B, C, D, E, F)) -> Bool { lhs.0 == rhs.0 ? (lhs.1 == rhs.1 ? (lhs.2 == rhs.2 ? (lhs.3 == rhs.3 ? (lhs.4 == rhs.4 ? (lhs.5 < rhs.5) : lhs.4 < rhs.4) : lhs.3 < rhs.3) : lhs.2 < rhs.2) : lhs.1 < rhs.1) : lhs.0 < rhs.0 }
    func > <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(lhs: (A, B, C, D, E, F), rhs: (A, B, C, D, E, F)) -> Bool { rhs < lhs }
    func <= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(lhs: (A, B, C, D, E, F), rhs: (A, B, C, D, E, F)) -> Bool { !(rhs < lhs) }
    func >= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(lhs: (A, B, C, D, E, F), rhs: (A, B, C, D, E, F)) -> Bool { !(lhs < rhs) }
    """#

  /// The constants of C's maths header.
  private static let constants: [(name: String, value: String)] = [
    ("M_PI", "3.14159265358979323846"), ("M_PI_2", "1.57079632679489661923"),
    ("M_PI_4", "0.78539816339744830962"), ("M_1_PI", "0.31830988618379067154"),
    ("M_2_PI", "0.63661977236758134308"), ("M_2_SQRTPI", "1.12837916709551257390"),
    ("M_E", "2.7182818284590452354"), ("M_LN2", "0.69314718055994530942"),
    ("M_LN10", "2.30258509299404568402"), ("M_LOG2E", "1.4426950408889634074"),
    ("M_LOG10E", "0.43429448190325182765"), ("M_SQRT2", "1.41421356237309504880"),
    ("M_SQRT1_2", "0.70710678118654752440"),
  ]

  /// The functions of the maths library, for both floating-point types.
  static let mathematics: String = {
    var lines: [String] = []
    for type in ["Double", "Float"] {
      for name in MathFunctions.names1 where name != "exp10" || type == "Double" {
        lines.append("@intrinsic(\"math.\(name)\") func \(name)(_ x: \(type)) -> \(type)")
      }
      for name in MathFunctions.names2 where type == "Double" {
        lines.append(
          "@intrinsic(\"math.\(name)\") func \(name)(_ x: Double, _ y: Double) -> Double")
      }
      lines.append("@intrinsic(\"squareRoot\") func sqrt(_ x: \(type)) -> \(type)")
      lines.append(
        "@intrinsic(\"magnitude\") func fabs(_ x: \(type)) -> \(type) { x < 0 ? -x : x }")
    }
    for name in ["pow", "atan2", "hypot", "fmod"] {
      lines.append(
        "func \(name)(_ x: Float, _ y: Float) -> Float { Float(\(name)(Double(x), Double(y))) }")
    }
    lines += constants.map { "var \($0.name): Double { \($0.value) }" }
    lines += [
      "@native(\"math.scaled\") func scalbn(_ x: Double, _ n: Int) -> Double",
      "func ldexp(_ x: Double, _ n: Int) -> Double { scalbn(x, n) }",
      "@native(\"math.split\") func frexp(_ x: Double) -> (Double, Int)",
      "@native(\"math.parts\") func modf(_ x: Double) -> (Double, Double)",
      "@native(\"math.exponent\") func logb(_ x: Double) -> Double",
      "func ilogb(_ x: Double) -> Int { x.exponent }",
      "func fma(_ x: Double, _ y: Double, _ z: Double) -> Double { z.addingProduct(x, y) }",
      "func lround(_ x: Double) -> Int { Int(x.rounded()) }",
      "func nearbyint(_ x: Double) -> Double { rint(x) }",
    ]
    lines.append("func abs<T: SignedNumeric & Comparable>(_ x: T) -> T { x < 0 ? -x : x }")
    lines.append("@intrinsic(\"magnitude\") func abs(_ x: Double) -> Double")
    return lines.joined(separator: "\n")
  }()
}
