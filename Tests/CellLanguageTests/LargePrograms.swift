import Testing

/// Code that a generator wrote, or an attacker.
struct LargeProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// The place and the start of the first problem, if there is to be one.
  var problem: String?

  var testDescription: String { name }

  static let all = nesting + chains + literals + declarations + types

  /// Lines or parts with numbers from zero on.
  static func numbered(_ count: Int, _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined()
  }
}
