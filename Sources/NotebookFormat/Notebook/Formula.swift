package import Diagnostics

/// LaTeX between dollars.
package struct Formula: Sendable {
  /// The text between the dollars, with the way back to the file.
  package let latex: SourceSlice
  /// Whether it is displayed (`$$…$$`) rather than set in the line.
  package let isDisplay: Bool
  /// From the attributes behind it, `$$…$$ {#eq-tweedie}`; a `\label` inside is left alone.
  package internal(set) var label: Label?
}
