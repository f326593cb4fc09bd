import Diagnostics
import Execution
import Typesetting

/// The files that all pages share: styles, fonts, script, icon.
struct Theme {
  let chartStyles: String
  let ownStyles: String

  func files(
    formulaClasses: Set<String>, _ installation: Installation, _ diagnostics: inout [Diagnostic]
  ) -> [SiteFile] {
    var styles = Self.styles
    var files: [SiteFile] = []
    // Pages without formulas need no KaTeX.
    if !formulaClasses.isEmpty {
      do {
        let sheet = try Stylesheet(
          classes: formulaClasses, fontFolder: "fonts", installation: installation)
        styles = sheet.css + styles
        files += sheet.fonts.compactMap { font in
          Files.read(font.path).map { SiteFile("assets/fonts/" + font.name, $0) }
        }
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return files + [
      SiteFile("assets/style.css", styles + chartStyles + ownStyles),
      SiteFile("assets/script.js", Script.text),
      SiteFile("assets/icon.svg", Icon.page),
    ]
  }

  /// The fonts that nearly every formula needs.
  static let formulaFonts = ["KaTeX_Main-Regular.woff2", "KaTeX_Math-Italic.woff2"]

  /// The sheets of the theme, one for each part of a page.
  private static let styles =
    [
      colorStyles, baseStyles, frameStyles, navigationStyles, proseStyles, codeStyles,
      figureStyles, calloutStyles, noteStyles, coursePageStyles, printStyles,
    ].joined(separator: "\n")
}
