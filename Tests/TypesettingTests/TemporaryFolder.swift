import Foundation
import Typesetting

/// A folder that is removed with its owner.
final class TemporaryFolder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "formulas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with a copy of KaTeX's script, and something behind it.
  convenience init(copyingKaTeX suffix: String) throws {
    try self.init()
    let folder = URL(filePath: Installation.system.folders[0])
    let script = try String(contentsOf: folder.appending(path: "katex.min.js"), encoding: .utf8)
    try write(script + suffix, "katex.min.js")
  }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
