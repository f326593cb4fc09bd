import Diagnostics
import Execution
package import NotebookFormat

/// What a course has instead of parts of the theme, or in addition to them.
///
///     site/theme/code.css     takes the place of the theme's sheet of that name
///     site/style.css          rules behind those of all sheets
///     site/footer.md          text at the foot of every page
///
/// There is no template language: the theme is made of sheets, one for each part of a page, and a
/// course replaces those that it wants to be otherwise. Each may be missing. A sheet has to be
/// whole, and may not ask another host for anything.
package struct OwnTheme: Sendable {
  /// Rules by the name of the sheet that they replace.
  package var sheets: [String: String] = [:]
  package var footer: Notebook?

  package init() {}

  /// Reads what is in the folder of a course's settings.
  static func read(_ folder: CourseFolder) -> (theme: OwnTheme, diagnostics: [Diagnostic]) {
    var theme = OwnTheme()
    var diagnostics: [Diagnostic] = []
    for name in Theme.sheetNames {
      guard let sheet = folder.text("theme/\(name).css", &diagnostics) else { continue }
      theme.sheets[name] = sheet.text
      diagnostics += StyleCheck(sheet).diagnostics
    }
    if let styles = folder.text("style.css", &diagnostics) {
      diagnostics += StyleCheck(styles).diagnostics
    }
    if let footer = folder.text("footer.md", &diagnostics) {
      // It is no lesson: that it has no title is no problem.
      let (notebook, problems) = NotebookReader.read(footer)
      theme.footer = notebook
      diagnostics += problems.filter { $0.severity == .error }
    }
    return (theme, diagnostics + folder.unknownSheets)
  }
}

extension CourseFolder {
  /// A text of the settings; nil if there is no such file.
  fileprivate func text(_ name: String, _ diagnostics: inout [Diagnostic]) -> SourceText? {
    let path = settings + "/" + name
    guard let bytes = read(path) else { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return SourceText(path: path, text) }
    diagnostics.append(
      Diagnostic(
        "file is not valid UTF-8", at: Place(SourceText(path: path, ""), 0..<0),
        help: "save it as UTF-8"))
    return nil
  }

  /// Files that take the place of nothing.
  var unknownSheets: [Diagnostic] {
    Files.names(in: settings + "/theme").sorted().compactMap { file in
      let name = file.hasSuffix(".css") ? String(file.dropLast(4)) : nil
      if let name, Theme.sheetNames.contains(name) { return nil }
      let names = Theme.sheetNames.map { $0 + ".css" }
      let choices = names.map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        "the theme has no sheet '\(file)'",
        at: Place(SourceText(path: settings + "/theme/" + file, ""), 0..<0),
        help: Suggestion.help(for: file, among: names) ?? "choose one of \(choices)")
    }
  }
}
