/// What a rendering is remembered by: equal keys, equal renderings.
///
/// The text is a canonical form of the formula, the macros it uses, its numbers and references,
/// and the version of KaTeX. It can be long; a store on disk hashes it.
package struct FormulaKey: Hashable, Sendable {
  package let text: String

  /// Changes whenever our own part of the result does.
  static let format = "8"
}

/// A place outside of the process that remembers renderings, such as files named by their key.
///
/// A store that loses or cannot read something answers nil; nothing worse happens than work.
package protocol FormulaStore: Sendable {
  /// What was kept for a key.
  func bytes(for key: FormulaKey) -> [UInt8]?
  /// Keeps bytes for a key.
  func keep(_ bytes: [UInt8], for key: FormulaKey)
}
