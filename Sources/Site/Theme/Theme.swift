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
    hasFormulas: Bool, _ installation: Installation, _ diagnostics: inout [Diagnostic]
  ) -> [SiteFile] {
    var styles = Self.sheets.map { ownTheme.sheets[$0.name] ?? $0.css }.joined(separator: "\n")
    var files: [SiteFile] = []
    if hasFormulas {
      do throws(Problems) {
        let formulas = try formulaStyles(installation)
        styles = formulas.css + styles
        files += [formulas.font].compactMap(\.self)
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

  private func formulaStyles(_ installation: Installation) throws(Problems) -> FormulaStyles {
    guard let memory else { return try FormulaStyles(installation) }
    return try memory.formulaStyles(installation)
  }

  /// The font of formulas, as a file of the site.
  static let formulaFont = "assets/fonts/" + Stylesheet.fontFile

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
