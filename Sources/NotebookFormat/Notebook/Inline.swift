package import Diagnostics

/// A part of a line of text.
package struct Inline: Sendable {
  /// What the inline is, with its contents.
  package indirect enum Kind: Sendable {
    case text(String)
    case styled(InlineStyle, [Inline])
    case code(String)
    case formula(Formula)
    /// The value of a Swift expression: `` `{swift} samples.count` ``.
    case inlineValue(SourceSlice)
    case link(Link)
    case image(Image)
    /// A reference such as `@fig-field`, without its `@`.
    case reference(String)
    /// The citations in one pair of brackets.
    case citation([Citation])
    /// The label of a footnote.
    case footnote(String)
    case softBreak
    case hardBreak
  }

  package let kind: Kind
  /// The bytes of the file, markers included.
  package let range: Range<Int>
}

/// How a stretch of text is set apart; the raw value names the dump of tests and nothing else.
package enum InlineStyle: String, Sendable, CaseIterable {
  case emphasis, strong, strikethrough
  case `subscript`, superscript, keyboard, mark

  /// The HTML element that an author may write for the styles that Markdown lacks.
  package var element: String? {
    switch self {
    case .emphasis, .strong, .strikethrough: nil
    case .subscript: "sub"
    case .superscript: "sup"
    case .keyboard: "kbd"
    case .mark: "mark"
    }
  }
}

/// Text that leads somewhere.
package struct Link: Sendable {
  package let destination: String
  /// Where the destination is written; the whole link if it is defined elsewhere.
  package let destinationRange: Range<Int>
  package let title: String?
  package let content: [Inline]
}

/// A picture from a file.
package struct Image: Sendable {
  package let destination: String
  package let destinationRange: Range<Int>
  /// What the picture shows, for those who do not see it.
  package let alt: String
  package let title: String?
  package let label: Label?
}

/// One work in a citation: `[see @song2021, fig. 2]`.
package struct Citation: Equatable, Sendable {
  package let key: Label
  /// The text before the key, "see".
  package let prefix: String
  /// The text behind the key and its comma, "fig. 2".
  package let locator: String
}
