import Diagnostics

/// Where JavaScriptCore and KaTeX are found on this machine.
package struct Installation: Sendable {
  /// File names of the JavaScriptCore library, tried in order.
  package var libraries: [String]
  /// Folders with KaTeX's script, styles and fonts, tried in order.
  package var folders: [String]

  package init(libraries: [String], folders: [String]) {
    self.libraries = libraries
    self.folders = folders
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
    ])

  /// The path of a file of KaTeX in the first folder that has it.
  func path(of name: String) throws(MissingPart) -> String {
    for folder in folders where FileReading.isFile("\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    throw MissingPart.file(name, folders)
  }

  /// The bytes of KaTeX's script, which tell one version from another; nothing without one.
  package var script: [UInt8] { bytes(of: "katex.min.js") ?? [] }

  /// The bytes of a file of KaTeX; nil if there is none.
  package func bytes(of name: String) -> [UInt8]? { try? read(name) }

  /// The bytes of a file of KaTeX in the first folder that has it.
  func read(_ name: String) throws(MissingPart) -> [UInt8] {
    for folder in folders {
      if let bytes = FileReading.bytes(at: "\(folder)/\(name)") { return bytes }
    }
    throw MissingPart.file(name, folders)
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
      help: "install them: 'apt install libjavascriptcoregtk-4.1-0 libjs-katex fonts-katex'")
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
