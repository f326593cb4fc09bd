package import Diagnostics

/// Records beside which there is no notebook any more.
package enum LeftRecords {
  /// A problem for each of them in a folder and the folders in it.
  package static func problems(in folder: String) -> [Diagnostic] {
    paths(in: folder).compactMap { path in
      let notebook = path.dropLast(OutputRecord.suffix.count) + ".md"
      guard Files.read(String(notebook)) == nil else { return nil }
      let source = SourceText(path: path, bytes: Files.read(path) ?? [])
      return Diagnostic(
        "there is no notebook '\(notebook)', whose outputs are recorded here",
        at: Place(source, 0..<0), help: "remove the file, or rename it as the notebook was"
      ).asFailedCheck
    }
  }

  private static func paths(in folder: String) -> [String] {
    Files.names(in: folder).flatMap { name -> [String] in
      let path = folder == "." ? name : "\(folder)/\(name)"
      if Files.isFolder(path) { return Files.isLink(path) ? [] : paths(in: path) }
      return name.hasSuffix(OutputRecord.suffix) ? [path] : []
    }
  }
}
