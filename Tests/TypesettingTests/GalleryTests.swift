import Diagnostics
import Foundation
import Markup
import Testing
import Typesetting

@Suite struct GalleryTests {
  private let typesetter = Typesetter(macros: GalleryFormula.macros)

  /// Another KaTeX spaces some formulas a little differently.
  private static let isRecordedVersion =
    String(decoding: Installation.system.script, as: UTF8.self).contains(#"version:"0.16.4""#)

  @Test(
    .enabled(if: isRecordedVersion, "recorded with KaTeX 0.16.4"),
    arguments: GalleryFormula.all.map(\.name))
  func `looks as it did`(name: String) throws {
    let item = try #require(GalleryFormula.all.first { $0.name == name })
    #expect(item.formula.outline.diagnostics.isEmpty)
    let result = typesetter.typeset(item.formula, numbers: item.numbering)
    #expect(result.diagnostics.isEmpty)
    try Snapshots.expect(result.html, name, sourceLocation: #_sourceLocation)
  }

  /// It is what a reader copies.
  @Test(arguments: GalleryFormula.all.map(\.name))
  func `keeps the source for copying`(name: String) throws {
    let item = try #require(GalleryFormula.all.first { $0.name == name })
    let html = typesetter.typeset(item.formula, numbers: item.numbering).html
    let escaped = item.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    let name = html.contains("data-latex") ? "data-latex" : "alttext"
    #expect(html.contains(#" \#(name)="\#(escaped)""#))
  }

  /// For eyes: `GALLERY=folder swift test …` writes a page with all formulas, styles and fonts.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GALLERY"] != nil))
  func `writes a page of all formulas`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["GALLERY"])
    let folder = URL(filePath: path)
    let fonts = folder.appending(path: "fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    let results = GalleryFormula.all.map {
      typesetter.typeset($0.formula, numbers: $0.numbering)
    }
    let styles = try Stylesheet()
    try Data(contentsOf: URL(filePath: styles.fontPath)).write(
      to: fonts.appending(path: Stylesheet.fontFile))
    try Data(styles.css.utf8).write(to: folder.appending(path: "formulas.css"))
    try Data(page(results).utf8).write(to: folder.appending(path: "index.html"))
  }

  private func page(_ results: [Typeset]) -> String {
    let items = zip(GalleryFormula.all, results).map { item, result in
      tag("p", [:], [.text("\(item.name): before "), result.markup, " and after."])
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Formulas</title>
      <link rel="stylesheet" href="formulas.css">
      <style>body { max-width: 40rem; margin: 2rem auto; font: 17px/1.6 Charter, serif }</style>
      <body>
      \(Node.group(items).rendered)
      </html>

      """
  }
}
