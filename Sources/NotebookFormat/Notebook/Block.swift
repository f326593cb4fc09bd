package import Diagnostics

/// A paragraph, a cell, a list: a part of a notebook that stands on lines of its own.
package struct Block: Sendable {
  /// What the block is, with its contents.
  package indirect enum Kind: Sendable {
    case paragraph([Inline])
    case heading(Heading)
    case list(List)
    case quote([Block])
    case callout(Callout)
    case cell(Cell)
    case code(CodeBlock)
    case formula(Formula)
    case table(Table)
    case figure(Figure)
    case rule
  }

  package let kind: Kind
  /// The bytes from the block's first visible character to its last.
  package let range: Range<Int>
}

/// A section's title.
package struct Heading: Sendable {
  /// From 1 to 6.
  package let level: Int
  package let title: [Inline]
  /// What a link to the section says after `#`: the label, or else a slug of the title.
  package let id: String
  /// The label that the author gave, as in `## Stein's identity {#sec-stein}`.
  package let label: Label?
}

/// Code in another language, or Swift that is shown and never meant to run.
package struct CodeBlock: Sendable {
  /// The first word behind the fence, if there is one.
  package let language: Label?
  package let code: SourceSlice
}

/// A bulleted or numbered list.
package struct List: Sendable {
  /// The number of the first item; nil for bullets.
  package let start: Int?
  /// Whether the items stand close together, without blank lines between them.
  package let isTight: Bool
  package let items: [ListItem]
}

/// One point of a list, or one task.
package struct ListItem: Sendable {
  /// Whether the item's task is done; nil for an item that is no task.
  package let isDone: Bool?
  package let blocks: [Block]
  package let range: Range<Int>
}

/// An image with a caption, alone in its paragraph.
package struct Figure: Sendable {
  package let image: Image
  package let caption: [Inline]
}
