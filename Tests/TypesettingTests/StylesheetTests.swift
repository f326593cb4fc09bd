import Diagnostics
import Foundation
import Testing
import Typesetting

/// Styles and fonts that go beside the pages.
@Suite struct StylesheetTests {
  private func stylesheet(for formula: String, folder: String = "fonts") throws -> Stylesheet {
    let classes = Set(typesetter.typeset(Formula(formula)).classes)
    return try Stylesheet(classes: classes, fontFolder: folder)
  }

  @Test func `all fonts are woff2 and can be read`() throws {
    let fonts = try Stylesheet(classes: nil).fonts
    #expect(fonts.count == 20)
    #expect(fonts.allSatisfy { $0.name.hasSuffix(".woff2") })
    for font in fonts {
      let data = try Data(contentsOf: URL(filePath: font.path))
      #expect(data.prefix(4) == Data("wOF2".utf8))
    }
  }

  @Test func `the styles name the given folder and nothing else`() throws {
    let css = try Stylesheet(classes: nil, fontFolder: "../assets/fonts").css
    #expect(css.contains(#"src:url(../assets/fonts/KaTeX_Main-Regular.woff2) format("woff2")}"#))
    #expect(css.matches(of: /url\(/).count == 20)
    #expect(!css.contains(".ttf"))
    #expect(!css.contains("counter-"))
  }

  @Test(arguments: [
    ("x", ["Main", "Math"]),
    (#"\mathbb{E}"#, ["AMS", "Main"]),
    (#"\mathcal{N}"#, ["Caligraphic", "Main"]),
    (#"\sum_i"#, ["Main", "Math", "Size1"]),
    (#"\displaystyle\sum"#, ["Main", "Size2"]),
    (#"\Bigl( \Bigr)"#, ["Main", "Size2"]),
    (#"\biggl( \biggr)"#, ["Main", "Size3"]),
    (#"\text{\texttt{x}}"#, ["Main", "Typewriter"]),
    (#"\boldsymbol{\mu}"#, ["Main", "Math"]),
  ])
  func `only the families that a formula shows are kept`(
    formula: String, expected: [String]
  ) throws {
    let fonts = try stylesheet(for: formula).fonts
    let families = Set(fonts.map { $0.name.split(separator: "-")[0].dropFirst("KaTeX_".count) })
    #expect(families.sorted().map(String.init) == expected)
  }

  @Test func `KaTeX's other rules are kept, and ours are behind them`() throws {
    let css = try stylesheet(for: "x").css
    let katex = try #require(css.firstRange(of: ".katex-display{"))
    let ours = try #require(css.firstRange(of: ".equation .katex-display"))
    #expect(katex.lowerBound < ours.lowerBound)
    #expect(css.contains(".katex .vlist{"))
  }

  @Test func `missing styles are named with what to install`() {
    let installation = Installation(libraries: [], folders: ["/nowhere"])
    #expect {
      try Stylesheet(classes: nil, installation: installation)
    } throws: { error in
      (error as? Problems)?.diagnostics == [
        Diagnostic(
          "cannot typeset formulas: no file 'katex.min.css' in '/nowhere'",
          help: "install them: 'apt install libjavascriptcoregtk-4.1-0 libjs-katex fonts-katex'")
      ]
    }
  }

  @Test func `styles without their fonts are no use`() throws {
    let folder = try TemporaryFolder()
    try folder.write("@font-face{font-family:KaTeX_A;src:url(fonts/A.woff2) x}", "katex.min.css")
    let installation = Installation(libraries: [], folders: [folder.path])
    #expect {
      try Stylesheet(classes: nil, installation: installation)
    } throws: { error in
      (error as? Problems)?.diagnostics.map(\.summary) == [
        "cannot typeset formulas: no file 'fonts/A.woff2' in '\(folder.path)'"
      ]
    }
  }
}
