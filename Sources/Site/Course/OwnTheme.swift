import Diagnostics
import Execution
import Markup
package import NotebookFormat

/// What a course has instead of parts of the theme, or in addition to them.
///
///     site/theme/code.css        takes the place of the theme's sheet of that name
///     site/style.css             rules behind those of all sheets
///     site/templates/head.html   takes the place of the theme's template of that name
///     site/footer.md             text at the foot of every page
///
/// Each may be missing. A sheet has to be whole, a template to parse and to show what its page is
/// there for, and neither may ask another host for anything.
package struct OwnTheme: Sendable {
  /// Rules by the name of the sheet that they replace.
  package var sheets: [String: String] = [:]
  package var footer: Notebook?
  /// Templates by their names, and what they are written as.
  private(set) var templates: [String: (template: Template, text: String)] = [:]

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
    for kind in TemplateKind.all {
      guard let source = folder.text("templates/\(kind.name).html", &diagnostics) else { continue }
      let (template, problems) = TemplateReader.read(source, as: kind)
      if problems.isEmpty { theme.templates[kind.name] = (template, source.text) }
      diagnostics += problems
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
    return (theme, diagnostics + folder.unknownThemeFiles)
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
  var unknownThemeFiles: [Diagnostic] {
    unknownFiles(in: "theme", "sheet", among: Theme.sheetNames.map { $0 + ".css" })
      + unknownFiles(in: "templates", "template", among: TemplateKind.names.map { $0 + ".html" })
  }

  private func unknownFiles(
    in folder: String, _ thing: String, among names: [String]
  ) -> [Diagnostic] {
    Files.names(in: settings + "/" + folder).sorted().filter { !names.contains($0) }.map { file in
      let choices = names.map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        "the theme has no \(thing) '\(file)'",
        at: Place(SourceText(path: settings + "/" + folder + "/" + file, ""), 0..<0),
        help: Suggestion.help(for: file, among: names) ?? "choose one of \(choices)")
    }
  }
}

extension OwnTheme {
  /// A template with some values: the course's own, or the theme's.
  func node(_ kind: TemplateKind, _ values: TemplateValues) -> Node {
    (templates[kind.name]?.template ?? kind.template).node(values)
  }

  /// Whether the course has a template of its own.
  func has(_ kind: TemplateKind) -> Bool { templates[kind.name] != nil }
}
