import Diagnostics
import Execution
import Typesetting

/// The files that all pages share: styles, fonts, script, icon.
struct Theme {
  let chartStyles: String
  let ownStyles: String
  var ownTheme = OwnTheme()
  var memory: SiteMemory?

  func files(
    formulaClasses: Set<String>, _ installation: Installation, _ diagnostics: inout [Diagnostic]
  ) -> [SiteFile] {
    var styles = Self.sheets.map { ownTheme.sheets[$0.name] ?? $0.css }.joined(separator: "\n")
    var files: [SiteFile] = []
    // Pages without formulas need no KaTeX.
    if !formulaClasses.isEmpty {
      do throws(Problems) {
        let formulas = try formulaStyles(formulaClasses, installation)
        styles = formulas.css + styles
        files += formulas.fonts
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return files + [
      SiteFile("assets/style.css", styles + chartStyles + ownStyles),
      SiteFile("assets/script.js", Script.text + CopyScript.text),
      SiteFile("assets/search.js", SearchScript.text),
      SiteFile("assets/previews.js", PreviewsScript.text),
      SiteFile("assets/icon.svg", Icon.page),
    ]
  }

  private func formulaStyles(
    _ classes: Set<String>, _ installation: Installation
  ) throws(Problems) -> FormulaStyles {
    guard let memory else { return try FormulaStyles(classes, installation) }
    return try memory.formulaStyles(classes, installation)
  }

  /// The fonts that formulas with some classes need at once: those of letters, and those of large
  /// signs, whose widths differ most from what stands in for a font until it comes.
  static func formulaFonts(_ classes: Set<String>) -> [String] {
    guard !classes.isEmpty else { return [] }
    let large = [
      ("KaTeX_Size1-Regular.woff2", ["small-op", "delimsizing"]),
      ("KaTeX_Size2-Regular.woff2", ["large-op"]),
    ].filter { !classes.isDisjoint(with: $0.1) }
    return letterFonts + large.map(\.0)
  }

  /// The fonts that nearly every formula needs.
  static let letterFonts = ["KaTeX_Main-Regular.woff2", "KaTeX_Math-Italic.woff2"]

  /// The sheets of the theme, one for each part of a page; a course may have its own instead.
  private static let sheets: [(name: String, css: String)] = [
    ("colors", colorStyles), ("base", baseStyles), ("frame", frameStyles),
    ("navigation", navigationStyles), ("search", searchStyles), ("prose", proseStyles),
    ("code", codeStyles), ("figures", figureStyles), ("callouts", calloutStyles),
    ("notes", noteStyles), ("references", referenceStyles), ("symbols", symbolStyles),
    ("library", libraryStyles), ("previews", previewsStyles), ("course", coursePageStyles),
    ("map", courseMapStyles),
    ("print", printStyles),
  ]

  static let sheetNames = sheets.map(\.name)
}
