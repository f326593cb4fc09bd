package import Diagnostics

/// One lesson: what its file says, as values.
package struct Notebook: Sendable {
  package let source: SourceText
  package let frontMatter: FrontMatter
  /// The text and the cells in reading order.
  package let blocks: [Block]
  /// In the order in which the file defines them.
  package let footnotes: [Footnote]

  /// A notebook of finished parts; `NotebookReader` makes one of a file.
  package init(
    source: SourceText, frontMatter: FrontMatter, blocks: [Block], footnotes: [Footnote]
  ) {
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// A note that is shown apart from the text.
package struct Footnote: Sendable {
  package let label: Label
  package let blocks: [Block]
  package let range: Range<Int>
}
