import Diagnostics
import Foundation
import Testing
import Typesetting

/// Styles and the font that go beside the pages.
@Suite struct StylesheetTests {
  @Test func `the font is OpenType and can be read`() throws {
    let data = try Data(contentsOf: URL(filePath: Stylesheet().fontPath))
    #expect(data.prefix(4) == Data("OTTO".utf8))
  }

  @Test func `the styles name the given folder and nothing else`() throws {
    let css = try Stylesheet(fontFolder: "../assets/fonts").css
    #expect(css.contains(#"src: url(../assets/fonts/latinmodern-math.otf) format("opentype");"#))
    #expect(css.matches(of: /url\(/).count == 1)
    #expect(css.contains("font-display: block"))
  }

  @Test func `a missing font is named with what to install`() {
    let installation = Installation(libraries: [], folders: [], fontFolders: ["/nowhere"])
    #expect {
      try Stylesheet(installation: installation)
    } throws: { error in
      (error as? Problems)?.diagnostics == [
        Diagnostic(
          "cannot typeset formulas: no file 'latinmodern-math.otf' in '/nowhere'",
          help: "install them: 'apt install libjavascriptcoregtk-4.1-0 libjs-katex fonts-lmodern'")
      ]
    }
  }
}
