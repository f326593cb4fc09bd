package import Diagnostics

/// The styles of formulas, and the font that they are set in, which is read from the system.
package struct Stylesheet: Sendable {
  /// The font's name in its folder and beside the pages: Latin Modern Math, the letters of TeX.
  package static let fontFile = "latinmodern-math.otf"

  package let css: String
  /// Where the font is on this machine.
  package let fontPath: String

  /// `folder` is where the font will be, as a URL relative to the stylesheet. Throws what has to be
  /// installed.
  package init(
    fontFolder folder: String = "fonts", installation: Installation = .system
  ) throws(Problems) {
    do {
      fontPath = try installation.path(of: Self.fontFile)
    } catch {
      throw Problems(error.diagnostic)
    }
    css = """
      @font-face {
        font-family: "Latin Modern Math";
        src: url(\(folder)/\(Self.fontFile)) format("opentype");
        font-display: block;
      }

      """ + mathStyles + displayStyles
  }
}
