/// Bounds that keep a runaway formula from holding up a build; each is named in its message.
enum Limits {
  /// Bytes of one formula.
  static let bytes = 32_768
  /// Groups inside groups.
  static let nesting = 50
  /// Steps of macro expansion.
  static let expansions = 10_000
  /// Tokens that macros put in place of their uses.
  static let tokens = 200_000
  /// The largest length that may appear in the result, in em.
  static let size = 200
}
