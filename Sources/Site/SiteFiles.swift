package import Diagnostics

/// One file of a site.
package struct SiteFile: Sendable, Equatable {
  /// The path in the site, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }
}

/// A site as a value: its files in the order of their paths, and what is wrong with the course.
package struct SiteFiles: Sendable {
  package let files: [SiteFile]
  /// In reading order; those of running the notebooks are in their runs.
  package let diagnostics: [Diagnostic]
  /// What a receipt says about each lesson.
  let entries: [ReceiptEntry]

  package init(_ files: [SiteFile], _ diagnostics: [Diagnostic] = []) {
    self.init(files, diagnostics, entries: [])
  }

  init(_ files: [SiteFile], _ diagnostics: [Diagnostic], entries: [ReceiptEntry]) {
    self.entries = entries
    // A figure's data or an image may be asked for more than once.
    var byPath: [String: SiteFile] = [:]
    for file in files where byPath[file.path] == nil { byPath[file.path] = file }
    self.files = byPath.values.sorted { $0.path < $1.path }
    self.diagnostics = diagnostics.inReadingOrder
  }

  /// The file with a path.
  package subscript(path: String) -> SiteFile? { files.first { $0.path == path } }
}
