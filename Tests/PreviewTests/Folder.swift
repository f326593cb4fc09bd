import Execution
import Foundation

/// A folder that is removed with its owner.
final class Folder {
  let path: String

  init() throws {
    let name = "preview-tests-\(UUID().uuidString)"
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, _ name: String) throws {
    try Files.write(Array(text.utf8), to: path + "/" + name)
  }

  func text(_ name: String) -> String? {
    Files.read(path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
