import Diagnostics
import Execution
import Typesetting

/// The files that all pages share: styles, fonts, script, icon.
struct Theme {
  let chartStyles: String
  let ownStyles: String
  var memory: SiteMemory?

  func files(
    formulaClasses: Set<String>, _ installation: Installation, _ diagnostics: inout [Diagnostic]
  ) -> [SiteFile] {
    var styles = Self.styles
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
      SiteFile("assets/icon.svg", Icon.page),
    ]
  }

  private func formulaStyles(
    _ classes: Set<String>, _ installation: Installation
  ) throws(Problems) -> FormulaStyles {
    guard let memory else { return try FormulaStyles(classes, installation) }
    return try memory.formulaStyles(classes, installation)
  }

  /// The fonts that nearly every formula needs.
  static let formulaFonts = ["KaTeX_Main-Regular.woff2", "KaTeX_Math-Italic.woff2"]

  /// The sheets of the theme, one for each part of a page.
  private static let styles =
    [
      colorStyles, baseStyles, frameStyles, navigationStyles, proseStyles, codeStyles,
      figureStyles, calloutStyles, noteStyles, referenceStyles, symbolStyles,
      libraryStyles, coursePageStyles, printStyles,
    ].joined(separator: "\n")
}
