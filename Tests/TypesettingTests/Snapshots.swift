import Foundation
import Testing

/// Markup that is kept beside the tests.
///
/// `RECORD=1` writes it anew; what is missing is written and fails; what has changed is written
/// beside the original, with `-changed` in its name.
enum Snapshots {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  static func expect(_ markup: String, _ name: String, sourceLocation: SourceLocation) throws {
    let file = folder.appending(path: "\(name).html")
    let text = lines(markup)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name).html was missing and is written now", sourceLocation: sourceLocation)
      return
    }
    guard kept != text else { return }
    try Data(text.utf8).write(to: folder.appending(path: "\(name)-changed.html"))
    Issue.record(
      "\(name).html has changed: compare \(name)-changed.html, or record it with RECORD=1",
      sourceLocation: sourceLocation)
  }

  /// One element a line, so that a difference can be read.
  private static func lines(_ markup: String) -> String {
    markup.replacing("><", with: ">\n<") + "\n"
  }
}
