package import Diagnostics
package import NotebookFormat

// Execution: a notebook → what its cells gave (`NotebookRun`).
//
// The run is a value: rendering needs nothing but it and the notebook inside.

/// A notebook and what running it gave.
package struct NotebookRun: Sendable {
  package let notebook: Notebook
  /// One for each cell of the notebook, in order.
  package let cells: [CellRun]
  /// The text of each inline value, by the offset at which its expression starts in the file; nil
  /// where it has none because something failed.
  package let inlineValues: [Int: String]
  /// Every problem of reading and running, in reading order.
  package let diagnostics: [Diagnostic]
  /// The data files that were read or looked for, as cells write their paths.
  package let fileReads: [FileRead]
  /// What checking the code took, and making code of what ran.
  package let preparation: (check: Duration, lowering: Duration)
  /// The hash of what the cells and inline values gave, where it is known.
  private let knownHash: ContentHash?

  package init(
    notebook: Notebook, cells: [CellRun], inlineValues: [Int: String], diagnostics: [Diagnostic],
    fileReads: [FileRead] = [],
    preparation: (check: Duration, lowering: Duration) = (.zero, .zero),
    contentHash: ContentHash? = nil
  ) {
    self.preparation = preparation
    knownHash = contentHash
    self.notebook = notebook
    self.cells = cells
    self.inlineValues = inlineValues
    self.diagnostics = diagnostics
    self.fileReads = fileReads
  }
}

extension NotebookRun {
  /// The paths of the data files as they are seen from the working folder.
  package var dataFiles: [String] {
    DataFolder(ofNotebook: notebook.source.path, allowed: []).paths(of: fileReads)
  }

  /// Tells runs apart by what their cells and inline values gave.
  package var contentHash: ContentHash {
    if let knownHash { return knownHash }
    var writer = ByteWriter()
    RecordFormat.writeStart(to: &writer)
    writer.writeContent(cells, texts: inlineValues.sorted { $0.key < $1.key }.map(\.value))
    return ContentHash(writer.bytes)
  }
}

extension ByteWriter {
  /// What cells and inline values gave; the bytes that `contentHash` is the hash of.
  mutating func writeContent(_ cells: [CellRun], texts: [String]) {
    write(all: cells)
    write(count: texts.count)
    for text in texts { write(text) }
  }
}

/// What one cell gave.
package struct CellRun: Sendable {
  package enum Status: Sendable, Equatable {
    case succeeded
    case failed
    /// Not run, because something it needs failed.
    case skipped
    /// Not meant to run (`.static`).
    case shown
  }

  package let status: Status
  package let outputs: [Output]
  /// For each output of a pinned cell, its value as data; nil where the text tells all. Empty for
  /// other cells.
  package let data: [JSON?]
  /// The cell's code by meaning, for colours; the tokens cover the text without gaps.
  package let tokens: [CodeToken]

  package init(
    status: Status, outputs: [Output], data: [JSON?] = [], tokens: [CodeToken]
  ) {
    self.status = status
    self.outputs = outputs
    self.data = data
    self.tokens = tokens
  }
}

/// Something that a cell shows.
package enum Output: Sendable, Equatable {
  /// What it printed.
  case printed(String)
  /// The value of its last expression, as text, with the type's name.
  case value(String, type: String)
  case figure(Figure)

  /// The output in a terminal: lines, the last one ended.
  package var text: String {
    switch self {
    case .printed(let text): text.hasSuffix("\n") ? text : text + "\n"
    case .value(let text, _): text + "\n"
    case .figure(let figure):
      "figure: " + (figure.title.map { $0 + ". " } ?? "") + figure.description + "\n"
    }
  }
}

/// A chart as a page shows it.
package struct Figure: Sendable, Equatable {
  /// Finished markup: an `<svg>` element whose ids start with `id`.
  package let svg: String
  package let id: String
  package let title: String?
  /// What it shows, in words.
  package let description: String
  /// Its data, by layer and column.
  package let data: JSON

  package init(svg: String, id: String, title: String?, description: String, data: JSON) {
    self.svg = svg
    self.id = id
    self.title = title
    self.description = description
    self.data = data
  }
}

/// A piece of code and what it is.
package struct CodeToken: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case plain, keyword, type, number, string, comment, attribute, `operator`
  }

  package let text: String
  package let kind: Kind

  package init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}
