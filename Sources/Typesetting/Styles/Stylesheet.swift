package import Diagnostics

/// KaTeX's styles and fonts, read from the system, with our own rules for displays.
///
/// Only `woff2` fonts are kept, which every browser that shows the page can read, and of those
/// only the families that the given classes ask for.
package struct Stylesheet: Sendable {
  package struct Font: Equatable, Sendable {
    /// The file's name, which is also its name beside the page.
    package let name: String
    /// Where the file is on this machine.
    package let path: String
  }

  package let css: String
  package let fonts: [Font]
}

extension Stylesheet {
  /// The styles for markup in which some classes occur.
  ///
  /// `folder` is where the fonts will be, as a URL relative to the stylesheet. Without `classes`
  /// every font is kept. Throws what has to be installed.
  package init(
    classes: Set<String>?, fontFolder folder: String = "fonts",
    installation: Installation = .system
  ) throws(Problems) {
    do {
      try self.init(reading: installation, classes, folder)
    } catch {
      throw Problems(error.diagnostic)
    }
  }

  private init(
    reading installation: Installation, _ classes: Set<String>?, _ folder: String
  ) throws(MissingPart) {
    let bytes = try installation.read("katex.min.css")
    let rules = StyleRule.rules(in: String(decoding: bytes, as: UTF8.self))
    let families = classes.map { FontFamilies(rules).used(with: $0) }
    var css = ""
    var fonts: [Font] = []
    for rule in rules where !rule.isCounter {
      guard let face = FontFace(rule) else {
        css += rule.css
        continue
      }
      guard families?.contains(face.family) ?? true else { continue }
      css += face.css(in: folder)
      fonts.append(
        Font(name: face.file, path: try installation.path(of: "fonts/\(face.file)")))
    }
    self.css = css + "\n" + displayStyles
    self.fonts = fonts
  }
}
