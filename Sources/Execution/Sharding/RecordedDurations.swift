package import Diagnostics

/// How long notebooks took when they were last run, kept in the store.
package struct RecordedDurations: Sendable {
  private let store: ContentStore

  package init(_ store: ContentStore) {
    self.store = store
  }

  /// The last duration of a notebook; nil if none was recorded.
  package func duration(of path: String) -> Duration? {
    guard let bytes = store.bytes(for: Self.key(path)),
      let milliseconds = Int(String(decoding: bytes, as: UTF8.self)), milliseconds >= 0
    else { return nil }
    return .milliseconds(milliseconds)
  }

  /// Records a duration; the result says why it is not possible.
  package func record(_ duration: Duration, of path: String) -> Diagnostic? {
    store.keep(Array("\(duration.milliseconds)".utf8), for: Self.key(path))
  }

  private static func key(_ path: String) -> String { "duration of \(path)" }
}
