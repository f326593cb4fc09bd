import Diagnostics

/// Where JavaScriptCore, KaTeX and the font of formulas are found on this machine.
package struct Installation: Sendable {
  /// File names of the JavaScriptCore library, tried in order.
  package var libraries: [String]
  /// Folders with KaTeX's script, tried in order.
  package var folders: [String]
  /// Folders with the font, tried in order.
  package var fontFolders: [String]

  package init(
    libraries: [String], folders: [String], fontFolders: [String] = Installation.system.fontFolders
  ) {
    self.libraries = libraries
    self.folders = folders
    self.fontFolders = fontFolders
  }

  /// Where the system's packages put them.
  package static let system = Installation(
    libraries: [
      "libjavascriptcoregtk-4.1.so.0", "libjavascriptcoregtk-6.0.so.1",
      "/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore",
    ],
    folders: [
      "/usr/share/javascript/katex", "/opt/homebrew/lib/node_modules/katex/dist",
      "/usr/local/lib/node_modules/katex/dist",
    ],
    fontFolders: ["/usr/share/texmf", "/usr/share/texmf-dist", "/usr/local/share/texmf"].map {
      $0 + "/fonts/opentype/public/lm-math"
    })

  /// The files that formulas need: KaTeX's script and the font.
  package static let files = ["katex.min.js", Stylesheet.fontFile]

  /// The path of a file in the first folder that has it.
  func path(of name: String) throws(MissingPart) -> String {
    let folders = folders(for: name)
    for folder in folders where FileReading.isFile("\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    throw MissingPart.file(name, folders)
  }

  /// The bytes of KaTeX's script, which tell one version from another; nothing without one.
  package var script: [UInt8] { bytes(of: "katex.min.js") ?? [] }

  /// The bytes of a file; nil if there is none.
  package func bytes(of name: String) -> [UInt8]? { try? read(name) }

  /// The bytes of a file in the first folder that has it.
  func read(_ name: String) throws(MissingPart) -> [UInt8] {
    let folders = folders(for: name)
    for folder in folders {
      if let bytes = FileReading.bytes(at: "\(folder)/\(name)") { return bytes }
    }
    throw MissingPart.file(name, folders)
  }

  private func folders(for name: String) -> [String] {
    name == Stylesheet.fontFile ? fontFolders : folders
  }
}

/// Something that has to be installed before formulas can be typeset.
enum MissingPart: Error, Equatable {
  case library([String])
  case function(String)
  case file(String, [String])

  var diagnostic: Diagnostic {
    Diagnostic(
      summary,
      help: "install them: 'apt install libjavascriptcoregtk-4.1-0 libjs-katex fonts-lmodern'")
  }

  private var summary: String {
    switch self {
    case .library(let names):
      "cannot typeset formulas: no JavaScriptCore library, looked for '\(names.first ?? "")'"
    case .function(let name):
      "cannot typeset formulas: the JavaScriptCore library has no function '\(name)'"
    case .file(let name, let folders):
      "cannot typeset formulas: no file '\(name)' in '\(folders.joined(separator: "', '"))'"
    }
  }
}
